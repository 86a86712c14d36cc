import { describe, expect, test } from 'vitest'
import { decodeText } from './encoding'
import { declaredEncoding } from './html'
import { Refusal } from './imported'

const WORDS = '“Yes,” said Zoë – twice.\n'
const utf16 = (text: string, big = false): Buffer =>
  big ? Buffer.from(text, 'utf16le').swap16() : Buffer.from(text, 'utf16le')
const bytes = (hex: string): Buffer => Buffer.from(hex.replaceAll(' ', ''), 'hex')

describe('the encoding is found', () => {
  test.each([
    ['UTF-8', Buffer.from(WORDS), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${WORDS}`), 'utf-8'],
    ['UTF-16 LE with a mark', utf16(`\ufeff${WORDS}`), 'utf-16le'],
    ['UTF-16 BE with a mark', utf16(`\ufeff${WORDS}`, true), 'utf-16be'],
    ['UTF-16 LE without', utf16(WORDS), 'utf-16le'],
    ['UTF-16 BE without', utf16(WORDS, true), 'utf-16be'],
    ['Windows-1252', bytes('93 5965732c 94 20 73616964 20 5a6f eb 20 96 20 74776963652e 0a'), 'windows-1252'],
  ])('%s', (_, input, encoding) => {
    const decoded = decodeText(input, 'a.txt')
    expect(decoded).toMatchObject({ text: WORDS, encoding })
  })

  test('Cyrillic in KOI8-R', () => {
    const line = bytes(
      'f0 d2 c1 d7 c9 d4 c5 cc d8 d3 d4 d7 cf 20 d3 cf cf c2 dd c9 cc cf 2c 20 de d4 cf 20 d7 d3 c5 20 c9 c4 c5 d4 20 d0 cf 20 d0 cc c1 ce d5 2e 0a',
    )
    expect(decodeText(Buffer.concat([line, line]), 'a.txt')).toMatchObject({
      encoding: 'koi8-r',
      text: 'Правительство сообщило, что все идет по плану.\n'.repeat(2),
    })
  })

  test('by what a page declares, unless it is UTF-8 after all', () => {
    const page = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>'
    expect(
      decodeText(Buffer.concat([Buffer.from(page), bytes('cfeee5f5e0ebe8')]), 'a.html', declaredEncoding).text,
    ).toBe(`${page}Поехали`)
    expect(decodeText(Buffer.from(`${page}Поехали`), 'a.html', declaredEncoding)).toMatchObject({
      encoding: 'utf-8',
      text: `${page}Поехали`,
    })
  })

  test('a file cut inside a letter keeps its other letters', () => {
    const cut = Buffer.from('“Genoeg is genoeg”, zei zij — en dat was het café').subarray(0, -1)
    const decoded = decodeText(cut, 'a.txt')
    expect(decoded.text).toContain('“Genoeg is genoeg”')
    expect(decoded.warnings).toHaveLength(1)
  })
})

test.each([
  ['nothing', Buffer.alloc(0), /empty/],
  ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ'), /PDF/],
  ['a ZIP', bytes('504b0304 1400'), /ZIP/],
  ['zeros among letters', Buffer.from('before\0after\0\0\0end\n'), /not text/],
  ['only zeros', Buffer.alloc(1000), /not text/],
  ['control characters', bytes('01020304050607 410a 1b5b 0e0f1011'), /not text/],
])('%s is refused with a sentence', (_, input, words) => {
  expect(() => decodeText(input, 'a.txt')).toThrow(Refusal)
  expect(() => decodeText(input, 'a.txt')).toThrow(words)
})
