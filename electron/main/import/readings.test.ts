import { describe, expect, test } from 'vitest'
import { plainText } from '../../../shared/text/plain'
import type { How } from './how'
import { html } from './html'
import { fitted } from './imported'
import { text } from './text'

const SENTENCE =
  'The council met on Tuesday, and nobody could say, not even the engineers, how long the old bridge would stay shut. '
const paragraphs = (count: number, words: string): string =>
  Array.from({ length: count }, (_, i) => `<p>${words} (${i + 1}) ${SENTENCE.repeat(2)}</p>`).join('')

const read = (source: string, how?: How) => fitted(html.read(Buffer.from(source), 'page.html', how)).fields
const textOf = (source: string, how?: How): string => plainText(read(source, how).doc!).text

const page = (inside: string): string =>
  `<!doctype html><title>Bridge stays shut</title><nav><a href="/">Home</a></nav><main>${inside}</main><footer>Rights</footer>`

describe('a page that can be read in more than one way', () => {
  const sound = page(`<article><h1>Bridge stays shut</h1>${paragraphs(6, 'One')}</article>`)
  // A second half in a box whose name Readability takes for advertising.
  const halved = page(
    `<article><h1>Bridge stays shut</h1><div class="text">${paragraphs(6, 'One')}</div><div class="sponsor-related-promo sidebar">${paragraphs(6, 'Two')}</div></article>`,
  )

  test('asks nothing where all readings agree', () => expect(read(sound).check).toEqual([]))

  test('asks for a look where one has much that the other lacks, and switches nothing', () => {
    expect(textOf(halved)).not.toContain('Two (1)')
    expect(read(halved).check).toEqual(['left-out'])
  })

  test('gives the other readings when they are asked for, and these ask nothing again', () => {
    expect(textOf(halved, { part: 'element' })).toContain('Two (6)')
    expect(textOf(halved, { part: 'element' })).not.toContain('Rights')
    expect(textOf(halved, { part: 'page' })).toContain('Rights')
    expect(read(halved, { part: 'page' }).check).toEqual([])
  })
})

describe('a text whose encoding nobody gives', () => {
  const cyrillic = Buffer.from('Ìèíèñòð ñêàçàë, ÷òî âñ¸ èä¸ò ïî ïëàíó è áóäåò â ïîðÿäêå.', 'latin1')

  test('is read as it seems, which a person is asked to look at', () => {
    const { fields, encoding } = text.read(cyrillic, 'a.txt')
    expect([encoding, fields.check]).toEqual(['windows-1251', ['encoding']])
  })

  test('is read as a person says', () => {
    const { fields, encoding } = text.read(cyrillic, 'a.txt', { encoding: 'iso-8859-1' })
    expect([encoding, fields.check]).toEqual(['windows-1252', []])
    expect(plainText(fields.doc!).text).toMatch(/^Ìèíèñòð/)
    expect(text.read(cyrillic, 'a.txt', { encoding: 'no such' }).encoding).toBe('windows-1251')
  })

  test('asks nothing where the bytes themselves are sure', () =>
    expect(text.read(Buffer.from('Déjà vu, naïve.'), 'a.txt').fields.check).toEqual([]))
})

test('garbled letters are told of, and stay until a person wants them repaired', () => {
  const { fields } = fitted(text.read(Buffer.from('Le prÃ©sident a dÃ©clarÃ© que câ€™est rÃ©glÃ©.'), 'a.txt'))
  expect(fields.check).toEqual(['mojibake'])
  expect(plainText(fields.doc!).text).toContain('prÃ©sident')
})
