import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test, type Quoin } from './app'
import { HARBOUR, NEWS_PAGE, ORCHARD } from './articles'
import { dropFiles } from './gestures'
import { saved } from './project'
import { articleText, drawnMarks, selectWords } from './words'
import { chooseNative, library, messages, nativeMenu, title } from './window'

/** A folder with these files in it. */
function folderOf(quoin: Quoin, files: Record<string, string | Uint8Array>): string {
  const folder = join(quoin.folder, 'collected')
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

/** Reports that have nothing in common but their kind. */
const reports = (count: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, i) => {
      const words = Array.from({ length: 60 }, (_, j) => `w${(i * 7919 + j * 104_729) % 99_991}`).join(' ')
      return [`day ${i % 5}/report ${i}.txt`, `Report ${i}\n\n${words}.\n`]
    }),
  )

async function importFolder(quoin: Quoin, folder: string): Promise<void> {
  await quoin.answerOpen(folder)
  await chooseNative(quoin.app, 'Import folder…')
}

const report = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name })
const items = (page: Page) => library(page).getByRole('option', { includeHidden: true })

test('a folder with folders: what is an article comes in, the rest is counted, one undo takes all of it back', async ({
  quoin,
}) => {
  const page = await quoin.start()
  const folder = folderOf(quoin, {
    ...reports(60),
    'page.html': NEWS_PAGE,
    'page_files/frame.html': NEWS_PAGE.replace('Sarn', 'Velm'),
    'photo.jpg': 'x',
    '.hidden.txt': 'x',
    'empty.txt': '',
  })
  await importFolder(quoin, folder)
  const list = report(page, '61 imported, 1 could not be read')
  await expect(list).toContainText('Passed over: 1 file of other kinds (.jpg 1), 1 hidden one, 1 folder that belongs')
  await expect(list.getByRole('region', { name: '1 could not be read' })).toContainText('empty.txt is empty')
  const brought = list.getByRole('region', { name: '61 imported' })
  await expect(brought.getByRole('listitem')).toHaveCount(8)
  await brought.getByRole('button', { name: 'Show 53 more' }).click()
  await expect(brought.getByRole('listitem')).toHaveCount(61)
  await list.getByRole('button', { name: 'Done' }).click()
  await expect(items(page)).toHaveCount(61)

  await page.keyboard.press('Control+z')
  await expect(items(page)).toHaveCount(0)
  expect((await nativeMenu(quoin.app)).map(({ label }) => label)).toContain('Redo import 61 articles')
  await page.keyboard.press('Control+Shift+z')
  await expect(items(page)).toHaveCount(61)
})

test('work goes on while a folder comes in, the list does not cover it, and both are undone apart', async ({
  quoin,
}) => {
  const page = await quoin.start(quoin.file('harbour.txt', HARBOUR))
  await expect(articleText(page)).toContainText('Marta Oster')
  await importFolder(quoin, folderOf(quoin, reports(2000)))
  await expect(page.getByText(/^Importing [\d,]+ of 2,000/)).toBeVisible()
  await expect.poll(() => items(page).count()).toBeGreaterThan(1)
  await selectWords(page, 'two thirds of all ships')
  await page.keyboard.press('q')
  await expect.poll(() => drawnMarks(page)).toEqual([{ kind: 'quote', words: 'two thirds of all ships' }])
  await page.keyboard.press('Escape')

  const done = messages(page).getByRole('status').filter({ hasText: '2,000 imported' })
  await expect(done).toBeVisible({ timeout: 60_000 })
  await expect(title(page)).toHaveText('Harbour pilots stop work over night shifts')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(items(page)).toHaveCount(2001)
  await done.getByRole('button', { name: 'Show the list' }).click()
  await report(page, '2,000 imported').getByRole('button', { name: 'Done' }).click()

  await page.keyboard.press('Control+z')
  await expect.poll(() => drawnMarks(page)).toEqual([])
  await expect(items(page)).toHaveCount(2001)
  await page.keyboard.press('Control+z')
  await expect(items(page)).toHaveCount(1)
})

test('cancelled halfway, what is in stays, and that is said', async ({ quoin }) => {
  const page = await quoin.start()
  await importFolder(quoin, folderOf(quoin, reports(1500)))
  await expect.poll(() => items(page).count(), { timeout: 20_000 }).toBeGreaterThan(5)
  await page.getByRole('button', { name: 'Cancel' }).click()
  const list = report(page, /^[\d,]+ imported$/)
  await expect(list).toContainText(/The import ended after [\d,]+ of 1,500 files\. .*What came in stays/)
  const count = Number(
    /[\d,]+/.exec((await list.getByRole('heading', { level: 2 }).textContent())!)![0].replace(',', ''),
  )
  await list.getByRole('button', { name: 'Done' }).click()
  await expect(items(page)).toHaveCount(count)
  await page.keyboard.press('Control+z')
  await expect(items(page)).toHaveCount(0)
})

test('a folder and a file dropped together, and what could not be read tried again', async ({ quoin }) => {
  const page = await quoin.start()
  const folder = folderOf(quoin, { 'harbour.txt': HARBOUR, 'late.txt': '' })
  await dropFiles(page, [folder, quoin.file('orchard.md', ORCHARD)])
  const list = report(page, '2 imported, 1 could not be read')
  await expect(list).toContainText('late.txt is empty')
  writeFileSync(join(folder, 'late.txt'), 'It was written a little later, by hand.')
  await list.getByRole('button', { name: 'Try again' }).click()
  await expect(items(page)).toHaveCount(3)
})

test('a newer copy is told; updating carries the marks, and the copy goes', async ({ quoin }) => {
  const page = await quoin.start(quoin.file('page.html', NEWS_PAGE))
  await selectWords(page, 'every bolt will be in them')
  await page.keyboard.press('q')
  await page.keyboard.press('Escape')
  const later = NEWS_PAGE.replace('<p>The county', '<p>Updated: the first lorry crossed at noon.</p>\n<p>The county')
  await quoin.answerOpen(quoin.file('page (1).html', later))
  await page.keyboard.press('Control+i')
  // One article is told of beside the text; nothing covers what is read.
  const told = messages(page).filter({
    hasText: 'may be a newer copy of “Bridge over the Sarn opens after nine years”',
  })
  await expect(told).toBeVisible()
  await expect(items(page)).toHaveCount(2)
  await told.getByRole('button', { name: 'Update the article…' }).click()
  const places = page.getByRole('dialog', { name: 'Replace the text with a newer copy' })
  await expect(places).toContainText('1 mark on the same words as before.')
  await places.getByRole('button', { name: 'Replace the text' }).click()
  await expect(items(page)).toHaveCount(1)
  await items(page).click()
  await expect(articleText(page)).toContainText('the first lorry crossed at noon')
  await expect.poll(() => drawnMarks(page)).toEqual([{ kind: 'quote', words: 'every bolt will be in them' }])
  await page.keyboard.press('Control+z')
  await expect(items(page)).toHaveCount(2)
})

test('originals are kept beside the project where that is wanted, and shown but never opened', async ({ quoin }) => {
  const page = await quoin.start()
  await page.keyboard.press('Control+,')
  await page.getByRole('checkbox', { name: 'Keep the original files' }).check()
  await page.keyboard.press('Escape')
  await expect
    .poll(() => readFileSync(join(quoin.folder, 'data/settings.json'), 'utf8'))
    .toMatch(/"keepOriginals":\s*true/)
  await importFolder(quoin, folderOf(quoin, { 'harbour.txt': HARBOUR }))
  await report(page, '1 imported').or(messages(page).getByText('Imported')).first().waitFor()
  await quoin.answerSave(join(quoin.folder, 'talks.quoin'))
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('talks')
  await expect.poll(() => readdirSync(quoin.folder)).toContain('talks originals')
  const [kept] = readdirSync(join(quoin.folder, 'talks originals'))
  expect(kept).toMatch(/^[0-9a-f]{64}\.txt$/)
  expect(readFileSync(join(quoin.folder, 'talks originals', kept!), 'utf8')).toBe(HARBOUR)
  await quoin.app.evaluate(({ shell }) => {
    Object.assign(globalThis, { revealed: [] })
    shell.showItemInFolder = (path) => void (globalThis as unknown as { revealed: string[] }).revealed.push(path)
    shell.openPath = () => Promise.reject(new Error('opened'))
  })
  await page.getByRole('button', { name: 'Show the original file' }).click()
  await expect
    .poll(() => quoin.app.evaluate(() => (globalThis as unknown as { revealed: string[] }).revealed))
    .toEqual([join(quoin.folder, 'talks originals', kept!)])
  expect(saved(join(quoin.folder, 'talks.quoin')).articles).toHaveLength(1)
})

test('a folder on the command line', async ({ quoin }) => {
  const page = await quoin.start(folderOf(quoin, { 'harbour.txt': HARBOUR, 'deeper/orchard.md': ORCHARD }))
  await expect(report(page, '2 imported')).toBeVisible()
})

test('undone while it goes on: what is gone is told as that and opens nowhere', async ({ quoin }) => {
  const page = await quoin.start(quoin.file('harbour.txt', HARBOUR))
  await importFolder(quoin, folderOf(quoin, reports(1500)))
  await expect.poll(() => items(page).count(), { timeout: 20_000 }).toBeGreaterThan(5)
  await items(page).nth(3).click()
  await expect(title(page)).toHaveText(/^Report/)
  await page.keyboard.press('Control+z')
  await expect(items(page)).toHaveCount(1)
  await expect(title(page)).toHaveText('Harbour pilots stop work over night shifts')
  const shown = messages(page).getByRole('button', { name: 'Show the list' })
  const list = report(page, /^[\d,]+ taken back$/)
  await expect(shown.or(list).first()).toBeVisible({ timeout: 20_000 })
  if (await shown.isVisible()) await shown.click()
  await expect(list).toContainText('The import was undone while it ran')
  await expect(list.getByRole('listitem').first()).toContainText('Taken back')
  await expect(list.getByRole('button', { name: 'Show', exact: true })).toHaveCount(0)
})

test('closing the window asks while a folder comes in', async ({ quoin }) => {
  const page = await quoin.start()
  const asked = (response: number): Promise<void> =>
    quoin.app.evaluate(({ dialog }, response) => {
      dialog.showMessageBox = ((_: unknown, { message }: { message: string }) => {
        Object.assign(globalThis, { asked: message })
        return Promise.resolve({ response, checkboxChecked: false })
      }) as unknown as typeof dialog.showMessageBox
    }, response)
  await asked(1)
  await importFolder(quoin, folderOf(quoin, reports(1500)))
  await expect.poll(() => items(page).count(), { timeout: 20_000 }).toBeGreaterThan(5)
  const close = () => quoin.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.close())
  await close()
  await expect
    .poll(() => quoin.app.evaluate(() => (globalThis as unknown as { asked?: string }).asked))
    .toMatch(/^An import is under way: \d+ of 1,500 files are in\.$/)
  const before = await items(page).count()
  await expect.poll(() => items(page).count()).toBeGreaterThan(before)
  await asked(0)
  const gone = page.waitForEvent('close')
  // The program ends with its last window, perhaps before it answers.
  await close().catch(() => undefined)
  await gone
})
