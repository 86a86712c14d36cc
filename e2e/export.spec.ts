import { existsSync, readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test, type Quoin } from './app'
import { HARBOUR } from './articles'
import { readPdf } from './pdf'
import { clickWords } from './words'
import { chooseNative, editor, exportAs, library, messages } from './window'

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
  await expect(messages(page)).toContainText('Briefing exported to “harbour.pdf”')

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
  await chooseNative(quoin.app, 'Table (CSV)…')
  await expect(messages(page)).toContainText('Table exported to “harbour.csv”')
  const [head, ...rows] = readFileSync(`${quoin.folder}/harbour.csv`, 'utf8').trim().split('\r\n')
  expect(head).toContain('Speaker')
  expect(rows).toHaveLength(2)
  expect(rows[0]).toContain('Marta Oster')
  expect(rows[1]).toContain('Very likely')
})

test('a Word document, a web page and a spreadsheet, from the menu of the button', async ({ quoin }) => {
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
  expect(html).toContain("default-src 'none'")
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
  await expect(messages(page)).toContainText('Briefing exported to “one.pdf”')
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
  await exportAs(page, 'Briefing (PDF)')
  // It is over when the button can be pressed again.
  await expect(page.getByRole('button', { name: 'Export', exact: true })).toBeEnabled()
  await expect(messages(page).getByText('exported')).toHaveCount(0)

  await quoin.answerSave(`${quoin.folder}/no such folder/harbour.md`)
  await exportAs(page, 'Markdown')
  await expect(messages(page).getByRole('alert')).toContainText('its folder is no longer there')
  expect(existsSync(`${quoin.folder}/no such folder`)).toBe(false)
})
