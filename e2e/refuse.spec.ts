import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from './app'
import { saved, startSaved } from './project'
import { articleText, drawnMarks } from './words'
import { messages, title } from './window'

/** Project files that cannot be opened, or not whole. */

const whole = readFileSync(new URL('../resources/sample/sample.quoin', import.meta.url), 'utf8')

const BAD: [name: string, content: string, sentence: RegExp][] = [
  ['cut off', whole.slice(0, whole.length / 2), /damaged: it ends too early/],
  ['null', 'null', /not a Quoin project/],
  ['empty', '', /This file is empty/],
  ['of another program', '{"version":3,"layers":[]}', /not a Quoin project/],
  ['of a newer Quoin', whole.replace(/^\{"quoin":\d+,/, '{"quoin":99,'), /newer Quoin.*file version 99/],
]

test('a file that is no sound project is refused in one sentence, and nothing changes anywhere', async ({ quoin }) => {
  await startSaved(quoin)
  const { page } = quoin
  for (const [name, content, sentence] of BAD) {
    const path = quoin.file(`${name}.quoin`, content)
    await quoin.answerOpen(path)
    await page.keyboard.press('Control+o')
    const alert = messages(page).getByRole('alert')
    await expect(alert).toContainText(sentence)
    await expect(alert).toContainText('It was left untouched.')
    await alert.getByRole('button', { name: 'Close this message' }).last().click()
    await expect(alert).toBeEmpty()
    expect(readFileSync(path, 'utf8')).toBe(content)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('harbour')
  }
  // The project that was open can still be worked on.
  await articleText(page).click()
  await page.keyboard.press('c')
  expect(await drawnMarks(page)).toHaveLength(1)
  await expect.poll(() => saved(`${quoin.folder}/harbour.quoin`).marks.length).toBe(1)
})

test('a start with such a file says so and still gives a desk to work at', async ({ quoin }) => {
  const path = quoin.file('broken.quoin', whole.slice(0, 999))
  const page = await quoin.start(path)
  await expect(messages(page)).toContainText('damaged: it ends too early')
  await expect(page.getByRole('button', { name: 'Import articles…' })).toBeEnabled()
  expect(readFileSync(path, 'utf8')).toBe(whole.slice(0, 999))
})

test('one bad record is set aside and kept as it is; all else opens', async ({ quoin }) => {
  const path = quoin.file('mixed.quoin', '')
  const bad = { id: 'm_0broken0broken0br', kind: 'quote', article: 7, spans: 'everywhere', by: 'a colleague' }
  writeFileSync(path, whole.replace('"marks":[\n', `"marks":[\n${JSON.stringify(bad)},\n`))
  const page = await quoin.start(path)
  await expect(messages(page)).toContainText('1 item in this file could not be read and is kept in the file as it was')
  await expect(title(page)).toContainText('Halvia starts to fill mountain dam')
  const before = await drawnMarks(page)
  expect(before.length).toBeGreaterThan(4)
  await articleText(page).getByText('Talks are expected').click()
  await page.keyboard.press('c')
  await expect.poll(() => saved(path).quarantine.map(({ raw }) => raw)).toEqual([bad])
  expect(saved(path).marks).toHaveLength(JSON.parse(whole).marks.length + 1)
})
