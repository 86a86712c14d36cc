import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test, type Quoin } from './app'
import { HARBOUR } from './articles'
import { check as checkAccess } from './axe'
import { readPdf } from './pdf'
import { clickWords } from './words'
import { editor, exportAs, exportDialog, library, messages, openExport } from './window'

/** A quote and a claim with everything a briefing prints. */
async function marked(quoin: Quoin): Promise<void> {
  const page = await quoin.start(quoin.file('harbour.txt', HARBOUR))
  await clickWords(page, 'tanker in with')
  await page.keyboard.press('q')
  await editor(page, 'Quote 1').getByRole('combobox', { name: 'Speaker' }).fill('Marta Oster')
  await page.keyboard.press('Enter')
  await clickWords(page, 'expects the queue')
  await page.keyboard.press('c')
  const claim = editor(page, 'Claim 2')
  await claim.getByRole('textbox', { name: 'Statement' }).fill('Forty ships will wait by Friday.')
  await claim.getByRole('combobox', { name: 'Likelihood' }).fill('very likely')
  await page.keyboard.press('Enter')
  await claim.getByRole('radio', { name: /^Moderate/ }).check()
}

test('the briefing as PDF holds quotes by speaker, claims and sources, and can be found through', async ({ quoin }) => {
  await marked(quoin)
  const { page } = quoin
  const path = `${quoin.folder}/harbour.pdf`
  await quoin.answerSave(path)
  await exportAs(page, 'Briefing (PDF)')
  await expect(messages(page)).toContainText('Briefing exported to “harbour.pdf”', { timeout: 30_000 })

  const { pages, tagged, outline, inside } = await readPdf(path)
  const text = pages.join(' ')
  for (const words of [
    'We will not bring a tanker in with a crew that has not slept',
    'Marta Oster',
    'Forty ships will wait by Friday.',
    'Very likely',
    'Moderate',
    'Harbour pilots stop work over night shifts',
    // The annotated article itself, to its last words.
    'its lawyer wrote in a letter to the pilots.',
  ])
    expect(text).toContain(words)
  for (const [i, words] of pages.entries()) expect(words).toContain(`${i + 1} of ${pages.length}`)
  expect(tagged).toBe(true)
  expect(outline.map((title) => title.trim())).toEqual(
    expect.arrayContaining(['Sources', 'Quotes by speaker', 'Marta Oster', 'Claims']),
  )
  expect(inside).toBeGreaterThan(4)
})

test('Markdown and a table of the marks', async ({ quoin }) => {
  await marked(quoin)
  const { page } = quoin
  await quoin.answerSave(`${quoin.folder}/harbour.md`)
  await exportAs(page, 'Markdown')
  await expect(messages(page)).toContainText('Briefing exported to “harbour.md”')
  const markdown = readFileSync(`${quoin.folder}/harbour.md`, 'utf8')
  expect(markdown).toContain('### Marta Oster')
  expect(markdown).toContain('Forty ships will wait by Friday.')

  await quoin.answerSave(`${quoin.folder}/harbour.csv`)
  await exportAs(page, 'Table (CSV)')
  await expect(messages(page)).toContainText('Table exported to “harbour.csv”')
  const [head, ...rows] = readFileSync(`${quoin.folder}/harbour.csv`, 'utf8').trim().split('\r\n')
  expect(head).toContain('Speaker')
  expect(rows).toHaveLength(2)
  expect(rows[0]).toContain('Marta Oster')
  expect(rows[1]).toContain('Very likely')
})

test('a Word document, a web page and a spreadsheet', async ({ quoin }) => {
  await marked(quoin)
  const { page } = quoin
  const written = async (item: string, name: string): Promise<Buffer> => {
    await quoin.answerSave(`${quoin.folder}/${name}`)
    await exportAs(page, item)
    await expect(messages(page)).toContainText(`exported to “${name}”`)
    return readFileSync(`${quoin.folder}/${name}`)
  }
  const parts = unzipSync(await written('Word document', 'harbour.docx'))
  expect(strFromU8(parts['word/document.xml']!)).toContain('Forty ships will wait by Friday.')
  const sheets = unzipSync(await written('Spreadsheet (Excel)', 'harbour.xlsx'))
  expect(strFromU8(sheets['xl/worksheets/sheet1.xml']!)).toContain('Marta Oster')
  const html = (await written('Web page', 'harbour.html')).toString()
  expect(html).toContain('default-src &#39;none&#39;')
  // It needs no scripts and fetches nothing; every link in it leads somewhere.
  const places = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  for (const [, to] of html.matchAll(/href="#([^"]+)"/g)) expect(places).toContain(to)
  expect(html).not.toContain('<script')
})

test('one article of several can be briefed alone', async ({ quoin }) => {
  const page = await quoin.start()
  await page.getByRole('button', { name: 'look at the sample' }).click()
  const path = `${quoin.folder}/one.pdf`
  await quoin.answerSave(path)
  await library(page).getByRole('option', { name: 'Satellite pictures' }).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Export its briefing…' }).click()
  await expect(exportDialog(page).getByRole('combobox', { name: 'Articles' })).toHaveValue('some')
  await exportDialog(page).getByRole('button', { name: 'Export…' }).click()
  await expect(messages(page)).toContainText('Briefing exported to “one.pdf”', { timeout: 30_000 })
  const { pages, outside } = await readPdf(path)
  const text = pages.join(' ')
  expect(text).toContain('The Port Ansel Observer')
  expect(text).not.toContain('The Castrel Courier')
  expect(outside).toEqual(expect.arrayContaining([expect.stringContaining('observer.example')]))
})

test('a dialog that is closed writes nothing, a place that cannot be written is said', async ({ quoin }) => {
  await marked(quoin)
  const { page } = quoin
  await quoin.answerSave('')
  await exportAs(page, 'Markdown')
  // Nothing was chosen: the export waits as it was.
  await expect(exportDialog(page).getByRole('button', { name: 'Export…' })).toBeEnabled()
  await quoin.answerSave(`${quoin.folder}/no such folder/harbour.md`)
  await exportDialog(page).getByRole('button', { name: 'Export…' }).click()
  await expect(exportDialog(page).getByRole('alert')).toContainText('there is no such folder')
  await expect(exportDialog(page).getByRole('button', { name: 'Export…' })).toBeFocused()
  expect(existsSync(`${quoin.folder}/no such folder`)).toBe(false)
  await page.keyboard.press('Escape')
  await expect(exportDialog(page)).toHaveCount(0)
  await expect(messages(page).getByText('exported')).toHaveCount(0)
})

test('what will be written is shown before: pages, the web page, text and tables', async ({ quoin }) => {
  await marked(quoin)
  const { page } = quoin
  const dialog = await openExport(page, 'Briefing (PDF)')
  await expect(dialog.getByRole('img', { name: 'Page 1', exact: true }).locator('canvas')).toBeVisible()
  const number = dialog.getByRole('textbox', { name: /^Page, of/ })
  const count = Number((await number.getAttribute('aria-label'))!.replace(/\D/g, ''))
  await number.fill(String(count))
  await number.press('Enter')
  await expect(dialog.getByRole('img', { name: `Page ${count}`, exact: true }).locator('canvas')).toBeVisible()
  await dialog.getByRole('button', { name: 'Larger' }).click()
  await expect(dialog.getByText('100 %')).toBeVisible()

  await dialog.getByText('Web page', { exact: true }).click()
  const frame = dialog.frameLocator('iframe')
  await expect(frame.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(frame.locator('body')).toContainText('Forty ships will wait by Friday.')
  await expect(dialog.locator('iframe')).toHaveAttribute('sandbox', '')
  await dialog.getByText('Word document', { exact: true }).click()
  await expect(dialog.getByText('Word sets the pages itself', { exact: false })).toBeVisible()
  await dialog.getByText('Markdown', { exact: true }).click()
  await expect(dialog.getByRole('region', { name: 'Text' })).toContainText('### Marta Oster')
  await dialog.getByText('Spreadsheet (Excel)', { exact: true }).click()
  await dialog.getByRole('tab', { name: 'Claims' }).click()
  await expect(dialog.getByRole('region', { name: 'Claims' })).toContainText('Forty ships will wait by Friday.')
  await checkAccess(page, 'the export')
})

test('the last choices are there again, and exporting again takes two actions', async ({ quoin }) => {
  await marked(quoin)
  let { page } = quoin
  const path = `${quoin.folder}/harbour.md`
  await quoin.answerSave(path)
  await exportAs(page, 'Markdown')
  await expect(messages(page)).toContainText('exported to “harbour.md”')
  writeFileSync(path, 'older')
  await quoin.quit()
  page = await quoin.start()
  await quoin.answerSave(`${quoin.folder}/never asked.md`)
  await page.keyboard.press('Control+e')
  await expect(exportDialog(page)).toContainText('Replaces harbour.md in')
  await page.keyboard.press('Enter')
  await expect(messages(page)).toContainText('exported to “harbour.md”')
  expect(readFileSync(path, 'utf8')).toContain('### Marta Oster')
  // It can be shown and opened from where it is said.
  await expect(messages(page).getByRole('button', { name: 'Show in folder' })).toBeVisible()
  await quoin.app.evaluate(({ shell }) => {
    Object.assign(globalThis, { opened: '' })
    shell.openPath = (file) => Promise.resolve(void Object.assign(globalThis, { opened: file })).then(() => '')
  })
  await messages(page).getByRole('button', { name: 'Open', exact: true }).click()
  await expect.poll(() => quoin.app.evaluate(() => (globalThis as unknown as { opened: string }).opened)).toBe(path)
})

test('an export can be cancelled, and nothing is left of it', async ({ quoin }) => {
  await marked(quoin)
  const { page } = quoin
  const path = `${quoin.folder}/harbour.pdf`
  writeFileSync(path, 'before')
  await quoin.answerSave(path)
  // The pages take as long as it takes to press a button.
  await quoin.app.evaluate(({ app }) => {
    app.on('web-contents-created', (_event, contents) => {
      contents.printToPDF = () => new Promise(() => undefined)
    })
  })
  const dialog = await openExport(page, 'Briefing (PDF)')
  await dialog.getByRole('button', { name: 'Export…' }).click()
  await expect(dialog.getByRole('status').filter({ hasText: 'Exporting' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Cancel the export' }).click()
  await expect(dialog.getByRole('button', { name: 'Export…' })).toBeVisible()
  expect(readFileSync(path, 'utf8')).toBe('before')
  expect(readdirSync(quoin.folder).filter((name) => name.includes('harbour.pdf'))).toEqual(['harbour.pdf'])
})
