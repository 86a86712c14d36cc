import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { testBriefing } from './briefing/test-briefing'
import { wellFormed } from './office/testing'
import { columnName } from './office/workbook'
import { NOW, testProject } from './test-project'
import type { Project } from '../project/model'
import { xlsx } from './xlsx'

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' }
const plain = (text: string) => text.replace(/&(\w+);/g, (_, name: string) => ENTITIES[name]!)
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)]

/** The sheets by name: each a list of rows, each row its cells by column. */
function read(project: Project) {
  const bytes = Buffer.concat([...xlsx.write(project, { now: NOW })].map((piece) => Buffer.from(piece as never)))
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, Buffer.from(part).toString()]),
  )
  for (const [name, text] of Object.entries(parts)) wellFormed(name, text)
  const names = all(parts['xl/workbook.xml']!, /<sheet name="([^"]+)"/g).map(([, name]) => name!)
  const sheets = names.map((name, i) => {
    const rows = all(parts[`xl/worksheets/sheet${i + 1}.xml`]!, /<row [^>]*>(.*?)<\/row>/gs).map(([, row]) =>
      Object.fromEntries(
        all(row!, /<c r="([A-Z]+)\d+"[^>]*>(?:<v>|<is><t[^>]*>)(.*?)<\//gs).map(([, at, value]) => [
          at!,
          plain(value!),
        ]),
      ),
    )
    const [head = {}, ...body] = rows
    return [
      name,
      body.map((row) => Object.fromEntries(Object.entries(head).map(([at, title]) => [title, row[at] ?? '']))),
    ] as const
  })
  return { parts, sheets: Object.fromEntries(sheets) }
}

test('quotes, claims, sources, speakers and links, a sheet each, with dates that sort', () => {
  const { sheets, parts } = read(testBriefing().project)
  expect(Object.keys(sheets)).toEqual(['Quotes', 'Claims', 'Passages', 'Sources', 'Speakers', 'Links'])
  expect(sheets['Quotes']![0]).toMatchObject({
    Number: '1',
    Words: 'We will not sail at night,',
    Speaker: 'Irena Dahl',
    'Said on (ISO)': '2026-03-11',
    Paragraph: '2',
    'Published on': '2026-03-12',
  })
  expect(sheets['Claims']![0]).toMatchObject({
    Statement: 'The port loses a third of its traffic.',
    Status: 'Disputed',
  })
  expect(sheets['Sources']!.map((row) => [row['Published'], row['Published (ISO)']])).toEqual([
    ['2026-03-12', '2026-03-12'],
    ['13 March 2026', ''],
    ['2026-03', '2026-03'],
  ])
  expect(sheets['Speakers']!.find(({ Name }) => Name === 'Irena Dahl')).toMatchObject({ Quotes: '1', Claims: '1' })
  expect(sheets['Links']).toMatchObject([{ From: '7', Link: 'Contradicts', To: '4' }])
  expect(parts['xl/worksheets/sheet1.xml']).toContain('state="frozen"')
  expect(parts['xl/worksheets/sheet1.xml']).toContain('<autoFilter ref="A1:')
  expect(parts['xl/worksheets/_rels/sheet4.xml.rels']).toContain('Target="https://example.com/pilots?a=1&amp;b=2"')
})

test('nothing is a formula, and cells hold no more than Excel takes', () => {
  const t = testProject()
  const article = t.article(`=1+1 ${'long '.repeat(10_000)}_x0041_ end`, { url: 'https://x y' })
  t.mark(article, 'quote', '=1+1')
  t.mark(article, 'quote', 'long '.repeat(10_000).trim())
  t.mark(article, 'quote', '_x0041_')
  const { sheets, parts } = read(t.project)
  const words = sheets['Quotes']!.map((row) => row['Words']!)
  expect(words[0]).toBe('=1+1')
  expect(words[1]!.length).toBeLessThanOrEqual(32_767)
  expect(words[2]).toBe('_x005F_x0041_')
  for (const [name, text] of Object.entries(parts)) if (name.includes('sheet')) expect(text).not.toContain('<f>')
  expect(parts['xl/worksheets/sheet1.xml']).toMatch(/<c r="B2" s="3" t="inlineStr">/)
})

test('columns after Z', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
})
