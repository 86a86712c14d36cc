import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cell, csv } from './csv'
import { MISSING } from './numbered'
import { NOW, testProject } from './test-project'

/** A strict reader of RFC 4180, to read back what was written. */
function read(text: string): string[][] {
  const rows: string[][] = [[]]
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy
  for (let found = field.exec(text); found; found = field.exec(text)) {
    rows.at(-1)!.push(found[1]?.replaceAll('""', '"') ?? found[2]!)
    if (found[3] === '\r\n') rows.push([])
    if (field.lastIndex === text.length) break
  }
  return rows.slice(0, -1)
}

/** The whole file. */
const written = (...given: Parameters<typeof csv.write>) => [...csv.write(...given)].join('')

test('any text comes back, with an apostrophe before what a spreadsheet would run', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n",;a ') }), { minLength: 1 }), (texts) => {
      const [row] = read(`${texts.map(cell).join(',')}\r\n`)
      expect(row).toEqual(texts.map((text) => (/^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text)))
      for (const value of row!) expect(value).not.toMatch(/^[=+\-@\t\r\n]/)
    }),
  )
})

test('one row a mark, in reading order, with a byte order mark and every column filled', () => {
  const t = testProject()
  const article = t.article('First, “=1+1”, then\nthe second words.', { title: '=HYPERLINK("http://x")' })
  const speaker = t.speaker('A. Speaker')
  t.mark(article, 'claim', 'second words', { statement: '@SUM(A1)', likelihood: 'likely', assertedBy: speaker })
  t.mark(article, 'quote', '=1+1', { speaker, form: 'direct' })
  const text = written(t.project, { now: NOW })
  expect(text.startsWith('\uFEFFNumber,')).toBe(true)
  const [head, first, second, ...rest] = read(text.slice(1))
  const value = (row: string[] | undefined, name: string) => row?.[head!.indexOf(name)]
  expect(rest).toEqual([])
  expect(new Set(head).size).toBe(head!.length)
  expect([value(first, 'Words'), value(first, 'Speaker'), value(first, 'Form'), value(first, 'Paragraph')]).toEqual([
    "'=1+1",
    'A. Speaker',
    'Direct',
    '1',
  ])
  expect([value(second, 'Statement'), value(second, 'Likelihood'), value(second, 'Article title')]).toEqual([
    "'@SUM(A1)",
    'Likely',
    `'=HYPERLINK("http://x")`,
  ])
})

test('articles that are not chosen and marks that were removed have no rows', () => {
  const t = testProject()
  const [one, two] = [t.article('words one'), t.article('words two')]
  t.mark(one, 'quote', 'words')
  const gone = t.mark(two, 'quote', 'words')
  t.project.tables.marks.set(gone, { ...t.project.tables.marks.get(gone)!, gone: true })
  expect(read(written(t.project, { now: NOW }).slice(1))).toHaveLength(2)
  expect(read(written(t.project, { now: NOW, articles: [two] }).slice(1))).toHaveLength(1)
})

test('a warning stands only where words are gone, and ids come last', () => {
  const t = testProject()
  const article = t.article('New words here.')
  t.mark(article, 'quote', 'here')
  const id = t.mark(article, 'quote', 'New words')
  const mark = t.project.tables.marks.get(id)!
  t.project.tables.marks.set(id, { ...mark, spans: [{ ...mark.spans[0]!, exact: 'Old words' }] })
  const rows = read(written(t.project, { now: NOW }).slice(1))
  const at = rows[0]!.indexOf('Warning')
  expect(rows.slice(1).map((row) => row[at])).toEqual([MISSING, ''])
  expect(rows[0]!.slice(-2)).toEqual(['Article id', 'Mark id'])
  expect(rows.find((row) => row.at(-1) === id)).toBeDefined()
})
