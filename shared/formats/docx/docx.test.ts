import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { testBriefing } from '../briefing/test-briefing'
import { docx } from '../docx'
import { wellFormed } from '../office/testing'
import { NOW } from '../test-project'
import { stretches } from './words'
import type { Project } from '../../project/model'

const partsOf = (project: Project, options = {}) => {
  const bytes = Buffer.concat(
    [...docx.write(project, { now: NOW, ...options })].map((piece) => Buffer.from(piece as never)),
  )
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, Buffer.from(part).toString()]),
  )
}
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((found) => found[1]!)

const t = testBriefing()
const parts = partsOf(t.project, { author: 'A. Analyst' })
const body = parts['word/document.xml']!

test('every part is sound, is listed, and leads only to parts that are there', () => {
  for (const [name, text] of Object.entries(parts)) wellFormed(name, text)
  for (const path of all(parts['[Content_Types].xml']!, /PartName="\/([^"]+)"/g)) expect(parts).toHaveProperty([path])
  const relations = parts['word/_rels/document.xml.rels']!
  for (const id of all(body, /r:(?:id|embed)="([^"]+)"/g)) expect(relations).toContain(`Id="${id}"`)
  for (const target of all(relations, /Target="([^"]+)"\/>/g)) expect(parts).toHaveProperty([`word/${target}`])
})

test('every link in the text has its bookmark, and no bookmark stands twice', () => {
  const names = all(body, /<w:bookmarkStart [^>]*w:name="([^"]+)"/g)
  expect(new Set(names).size).toBe(names.length)
  const links = all(body, /w:anchor="([^"]+)"/g)
  expect(links.length).toBeGreaterThan(40)
  for (const link of links) expect(names).toContain(link)
  expect(all(body, /<w:bookmarkStart w:id="(\d+)"/g)).toEqual(
    all(body, /<w:bookmarkEnd w:id="(\d+)"/g).sort((a, b) => +a - +b),
  )
  for (const name of names) expect(name).toMatch(/^\w{1,40}$/)
})

test('headings, contents, repeated table heads, spans and styles are those of Word', () => {
  expect(all(body, /<w:pStyle w:val="(Heading1)"\/>/g)).toHaveLength(9)
  expect(body).toContain('TOC \\o "1-2"')
  expect(body).toMatch(/<w:tr><w:trPr><w:cantSplit\/><w:tblHeader\/><\/w:trPr>/)
  expect(body).toContain('<w:gridSpan w:val="2"/>')
  expect(body).toMatch(/<w:vMerge w:val="restart"\/>[^]*<w:vMerge\/>/)
  const styles = all(parts['word/styles.xml']!, /w:styleId="([^"]+)"/g)
  for (const style of all(body, /w:(?:p|r|tbl)Style w:val="([^"]+)"/g)) expect(styles).toContain(style)
  for (const id of all(body, /<w:numId w:val="(\d+)"/g))
    expect(parts['word/numbering.xml']).toContain(`<w:num w:numId="${id}">`)
  for (const row of all(body, /<w:tr>(.*?)<\/w:tr>/g)) expect(row).not.toMatch(/<\/w:tbl><\/w:tc>/)
})

test('notes are at the foot or at the end, as the briefing says, and each is called once', () => {
  expect(parts['word/footnotes.xml']).toContain('A note of one’s own &amp; &lt;tag&gt;.')
  expect(all(body, /<w:footnoteReference w:id="(\d+)"/g)).toEqual(['1', '2'])
  const other = testBriefing()
  const briefing = other.project.tables.briefings.get(other.briefing)!
  other.project.tables.briefings.set(other.briefing, { ...briefing, notes: 'end', paper: 'Letter', cover: 'head' })
  const letter = partsOf(other.project)
  expect(all(letter['word/document.xml']!, /<w:endnoteReference w:id="(\d+)"/g)).toEqual(['1', '2'])
  expect(letter['word/endnotes.xml']).toContain('The second note.')
  expect(letter['word/document.xml']).toContain('<w:pgSz w:w="12240" w:h="15840"/>')
})

test('the handling line and the number stand on every page', () => {
  expect(parts['word/header1.xml']).toContain('FOR OFFICIAL USE')
  expect(parts['word/footer1.xml']).toContain('FOR OFFICIAL USE')
  expect(parts['word/footer1.xml']).toContain(' PAGE ')
  expect(parts['docProps/core.xml']).toContain('<dc:creator>A. Analyst</dc:creator>')
})

test('right-to-left words say so, paragraph by paragraph and run by run', () => {
  expect(body).toMatch(
    /<w:bidi\/>(?:(?!<\/w:p>).)*<w:rtl\/><w:lang w:bidi="ar"\/><\/w:rPr><w:t xml:space="preserve">[^<]*لن نقبل/,
  )
  expect(body).toContain('<w:lang w:eastAsia="zh-Hans"/>')
  expect(stretches('(قال X: «لا» 2026).')).toEqual([
    { text: '(', rtl: false },
    { text: 'قال', rtl: true },
    { text: ' X: «', rtl: false },
    { text: 'لا', rtl: true },
    { text: '» 2026).', rtl: false },
  ])
  expect(stretches('مرحبا، 7 مرات')).toEqual([{ text: 'مرحبا، 7 مرات', rtl: true }])
})

test('a table with more columns than Word takes, and spans that run past its end', () => {
  const cell = (words: string, attrs = {}) =>
    ({
      type: 'tableCell',
      attrs: { colspan: 1, rowspan: 1, ...attrs },
      content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
    }) as never
  const row = (...content: never[]) => ({ type: 'tableRow' as const, content })
  const other = testBriefing()
  const section = [...other.project.tables.sections.values()][0]!
  const wide = row(...Array.from({ length: 200 }, (_, i) => cell(`c${i}`)))
  const table = {
    type: 'table',
    content: [row(cell('a', { rowspan: 9 }), cell('b', { colspan: 900 })), row(cell('c', { rowspan: 2 })), wide],
  }
  other.project.tables.sections.set(section.id, { ...section, body: { type: 'doc', content: [table as never] } })
  const text = partsOf(other.project)['word/document.xml']!
  wellFormed('word/document.xml', text)
  const [made = ''] = all(text, /<w:tbl>(.*?)<\/w:tbl>/g)
  expect(all(made, /<w:(gridCol) /g)).toHaveLength(63)
  for (const one of all(made, /<w:tr>(.*?)<\/w:tr>/g)) {
    const spans = all(one, /<w:tc><w:tcPr>(.*?)<\/w:tcPr>/g).map((properties) =>
      Number(/gridSpan w:val="(\d+)"/.exec(properties)?.[1] ?? 1),
    )
    expect(spans.reduce((a, b) => a + b, 0)).toBe(63)
  }
})

test('a title in bold stays with its list, and the lines of a short quote with each other', () => {
  const own = partsOf(t.project, { template: 'full' })['word/document.xml']!
  const paragraphs = all(own, /(<w:p>.*?<\/w:p>)/g)
  expect(paragraphs.find((one) => one.includes('What is missing'))).toContain('<w:keepNext/>')
  const around = paragraphs.filter((one) => one.includes('"ExactWords"') && one.includes('[…]'))
  expect(around.length).toBeGreaterThan(0)
  for (const one of around) expect(one).toContain('<w:keepNext/>')
})
