import { expect, test } from 'vitest'
import { formatOf, formats, refusalOf } from './formats'
import { zipOf } from './testing'

test('every ending belongs to one format, in lower case and with its dot', () => {
  const all = formats.flatMap((format) => format.extensions)
  expect(new Set(all).size).toBe(all.length)
  for (const ending of all) expect(ending).toMatch(/^\.[a-z]+$/)
})

test('every format loads its importer', async () => {
  for (const format of formats) expect((await format.load()).read).toBeTypeOf('function')
})

test('a file without an ending is known by its first characters', () => {
  const named = (bytes: Uint8Array | string): string | undefined => formatOf('article', Buffer.from(bytes))?.name
  expect(named('The council met.')).toBe('text')
  expect(named('<!doctype html><p>x')).toBe('html')
  expect(named('%PDF-1.7\n')).toBe('pdf')
  expect(named('{\\rtf1\\ansi x}')).toBe('rtf')
  expect(named('Received: by x\n\tfor y\nFrom: a@b.example\nSubject: x\nDate: y\n\nwords')).toBe('eml')
  expect(named(zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '' }))).toBe('docx')
})

test('a text that begins with a few labels is no mail', () =>
  expect(formatOf('article', Buffer.from('Title: Bridge\nDate: 3 May\n\nThe council met.'))?.name).toBe('text'))

test('files that are too large are refused unread, with the limit of their kind', () => {
  expect(refusalOf('a.txt', 21_000_000)).toMatch(/20 MB/)
  expect(refusalOf('a.docx', 21_000_000)).toBeUndefined()
  expect(refusalOf('a.docx', 51_000_000)).toMatch(/50 MB/)
})
