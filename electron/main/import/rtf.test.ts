import fc from 'fast-check'
import { expect, test } from 'vitest'
import { richText } from '../../../shared/project/schema'
import { Refusal } from './imported'
import { rtf } from './rtf'
import { outline, PIXEL } from './testing'

const read = (body: string) => rtf.read(Buffer.from(`{\\rtf1\\ansi\\ansicpg1252${body}}`, 'latin1'), 'a.rtf')
const linesOf = (body: string) => outline(read(body).fields.doc!)

const TABLES =
  '{\\fonttbl{\\f0 Times;}{\\f1\\fcharset204 Arial;}}{\\colortbl;\\red1;}{\\stylesheet{\\s0 Normal;}{\\s1\\b heading 1;}{\\*\\cs2 Strong;}}{\\info{\\title Bridge}{\\author Jane Doe}{\\creatim\\yr2026}}'

test('letters of all kinds', () =>
  expect(
    linesOf(
      `${TABLES}\\pard \\'93Na\\'efve\\'94 \\endash  {\\f1 \\'cf\\'f0\\'e8\\'e2\\'e5\\'f2} \\u8364? \\uc2\\u26481??\\uc0\\u20140  \\u-10179\\u-8704  a\\~b \\{c\\}\r\nd\\par`,
    ),
  ).toEqual(['“Naïve” – Привет € 東京 😀 a\u00a0b {c}d']))

test('headings, paragraphs, lists and breaks', () =>
  expect(
    linesOf(
      `${TABLES}\\pard\\s1\\b Head\\par\\pard\\plain one\\line two\\par{\\listtext\\'b7\\tab}\\ls1 a\\par{\\listtext\\'b7\\tab}\\ls1 b\\par\\pard{\\listtext 3.\\tab}\\ls2 c\\par\\pard end`,
    ),
  ).toEqual(['h1 Head', 'one\ntwo', '- a', '- b', '3. c', 'end']))

test('emphasis and links, but only to the web or mail', () => {
  const link = (address: string, words: string) =>
    `{\\field{\\*\\fldinst{HYPERLINK "${address}"}}{\\fldrslt{\\ul ${words}}}}`
  expect(
    read(`\\pard a{\\b b}{\\v secret}${link('https://example.org/c', 'c')}${link('javascript:alert(1)', 'd')}`).fields
      .doc!.content,
  ).toEqual([
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'a' },
        { type: 'text', text: 'b', marks: [{ type: 'bold' }] },
        { type: 'text', text: 'c', marks: [{ type: 'link', attrs: { href: 'https://example.org/c' } }] },
        { type: 'text', text: 'd', marks: [{ type: 'underline' }] },
      ],
    },
  ])
})

test('tables, with the text behind them', () =>
  expect(
    linesOf('\\trowd\\pard\\intbl Year\\cell Dead\\cell\\row\\trowd\\pard\\intbl 2024\\cell\\cell\\row\\pard after'),
  ).toEqual(['row | Year', 'row | Dead', 'row | 2024', 'row | ', 'after']))

test('notes at the end, pictures inside the file, and neither headers nor hidden groups', () => {
  const { fields, warnings } = read(
    `{\\header page 1}{\\*\\generator X}\\pard Said{\\super\\chftn{\\footnote\\pard\\plain{\\super\\chftn} The source.}} so.\\par{\\*\\shppict{\\pict\\pngblip{\\*\\blipuid 00ff}${PIXEL.toString('hex')}}}{\\nonshppict{\\pict\\wmetafile8 00}}{\\pict\\wmetafile8 0011}\\pard end`,
  )
  expect(outline(fields.doc!)).toEqual(['Said[1] so.', 'image ', 'end', '[1] The source.'])
  expect(warnings).toHaveLength(1)
})

test('title and author, but not the file’s date', () =>
  expect(read(`${TABLES}\\pard Words.`).fields).toMatchObject({ title: 'Bridge', author: 'Jane Doe', published: '' }))

test('one that was cut off gives what there is, and the person is told', () => {
  const { fields, warnings } = rtf.read(Buffer.from('{\\rtf1 {\\b words'), 'a.rtf')
  expect(outline(fields.doc!)).toEqual(['words'])
  expect(warnings[0]).toMatch(/damaged/)
})

test('what is empty or no rich text is refused', () => {
  expect(() => read('')).toThrow(/is empty/)
  expect(() => rtf.read(Buffer.from('words'), 'a.rtf')).toThrow(/not rich text/)
})

test('whatever the file, the result is an article or a refusal', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...'{ } \\par \\cell \\row \\intbl \\pard \\ls1 \\listtext \\footnote \\pict \\field \\fldinst \\u8364 \\uc9 \\bin3 \\s1 \\stylesheet \\fonttbl \\* \\line'.split(
        ' ',
      ),
    ),
    fc.string(),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      try {
        expect(richText.safeParse(read(pieces.join(' ')).fields.doc).error).toBeUndefined()
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
      }
    }),
  )
})
