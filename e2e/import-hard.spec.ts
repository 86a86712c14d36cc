import { readFileSync, statSync } from 'node:fs'
import { expect, test } from './app'
import { HARBOUR, ORCHARD } from './articles'
import { paste } from './gestures'
import { articleText } from './words'
import { library, messages } from './window'

/** Files that are not what one would wish for. */

const SENTENCE = 'Die Brücke über die Sarn kostet 310 Millionen – „ein Fünftel mehr“, sagt Bürgermeister Größl.'

/** German text in the bytes of Windows-1252. */
const windows1252 = (text: string): Uint8Array => {
  const special: Record<string, number> = { '–': 0x96, '„': 0x84, '“': 0x93 }
  return Uint8Array.from(text, (c) => special[c] ?? c.charCodeAt(0))
}
const utf16 = (text: string): Uint8Array => Buffer.from(`\uFEFF${text}`, 'utf16le')

for (const [name, bytes] of [
  ['Windows-1252', windows1252(SENTENCE)],
  ['UTF-16', utf16(SENTENCE)],
  ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${SENTENCE}`)],
] as const)
  test(`a text in ${name} comes out letter by letter`, async ({ quoin }) => {
    const page = await quoin.start(quoin.file('bruecke.txt', bytes))
    await expect(articleText(page)).toHaveText(SENTENCE)
  })

test('what cannot be read is said, one clear sentence a file, and the rest goes in', async ({ quoin }) => {
  const page = await quoin.start()
  const large = quoin.file('large.txt', Buffer.alloc(50_000_000, 'All is well in the valley. '))
  await quoin.answerOpen(
    quoin.file('empty.txt', ''),
    quoin.file('picture.txt', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
    large,
    quoin.file('harbour.txt', HARBOUR),
  )
  await page.keyboard.press('Control+i')
  const report = page.getByRole('dialog', { name: '1 imported, 3 could not be read' })
  const lines = report.getByRole('listitem')
  await expect(lines.filter({ hasText: 'empty.txt' })).toContainText('empty.txt is empty')
  await expect(lines.filter({ hasText: 'picture.txt' })).toContainText('PNG picture')
  await expect(lines.filter({ hasText: 'large.txt' })).toContainText('up to 20 MB')
  await expect(lines.filter({ hasText: 'Nothing was added' })).toHaveCount(3)
  expect(statSync(large).size).toBe(50_000_000)
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(library(page).getByRole('option')).toHaveCount(1)
  await expect(articleText(page)).toContainText('Marta Oster')
})

test('a file alone that cannot be read leaves everything as it was', async ({ quoin }) => {
  const page = await quoin.start(quoin.file('harbour.txt', HARBOUR))
  await quoin.answerOpen(quoin.file('empty.txt', ''))
  await page.keyboard.press('Control+i')
  await expect(messages(page).getByRole('alert')).toContainText('empty.txt is empty')
  await expect(library(page).getByRole('option')).toHaveCount(1)
  await expect(articleText(page)).toContainText('Marta Oster')
})

test('a few words pasted by accident are not made an article', async ({ quoin }) => {
  const page = await quoin.start(quoin.file('harbour.txt', HARBOUR))
  await paste(page, { text: 'see you at eight' })
  await expect(messages(page)).toContainText('only 4 words')
  await expect(library(page).getByRole('option')).toHaveCount(1)
})

test('the text of a file is kept to the letter: in the project, offsets and all', async ({ quoin }) => {
  const odd = `  Two  spaces, a tab\there.\r\n\r\n${ORCHARD.replaceAll('\n', '\r\n')}`
  const page = await quoin.start(quoin.file('odd.txt', odd))
  await quoin.answerSave(`${quoin.folder}/odd.quoin`)
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('odd')
  await quoin.quit()
  const { articles } = JSON.parse(readFileSync(`${quoin.folder}/odd.quoin`, 'utf8'))
  const blocks: { content?: { type: string; text?: string }[] }[] = articles[0].doc.content
  const text = blocks.map((block) => (block.content ?? []).map((one) => one.text ?? '\n').join('')).join('\n')
  expect(text).toBe(odd.replaceAll('\r\n', '\n'))
})
