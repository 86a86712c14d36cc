import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { formatNames, formats as listed } from './names'
import { formats } from './list'
import { testBriefing } from './briefing/test-briefing'
import { newProject } from '../project/model'
import { wellFormed } from './office/testing'
import { NOW, testProject } from './test-project'
import type { Project } from '../project/model'

/** A file as it would be written. */
function bytesOf(format: (typeof formats)[number], project: Project, now = NOW): Uint8Array {
  return Buffer.concat([...format.write(project, { now })].map((piece) => Buffer.from(piece as string)))
}

const empty = newProject('p_000000000', '', '1.test.1')

test('every format has a name that menus show, and the other way round', () => {
  expect(['pdf', ...formats.map(({ name }) => name)].sort()).toEqual(Object.keys(formatNames).sort())
  expect(listed.map(({ format }) => format).sort()).toEqual(Object.keys(formatNames).sort())
})

test.each(formats.map((format) => [format.name, format] as const))(
  '%s: the same project gives the same bytes',
  (_, format) => {
    expect(bytesOf(format, testBriefing().project)).toEqual(bytesOf(format, testBriefing().project))
  },
)

test.each(formats.map((format) => [format.name, format] as const))(
  '%s: an empty project is a file as well',
  (_, format) => {
    expect(bytesOf(format, empty).length).toBeGreaterThan(100)
  },
)

/** What files of others are full of. */
const nasty = fc.oneof(
  fc.constantFrom(
    '=HYPERLINK("http://x","y")',
    '</w:t><script>alert(1)</script>',
    ']]>',
    '&amp;&#0;',
    '_x0041_',
    '\\n# | `',
    'javascript:alert(1)',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom(
      '\u0000',
      '\u0008',
      '\ud800',
      '\udc00',
      '\ufffe',
      '<',
      '&',
      '"',
      '\r',
      '\n',
      '\t',
      'ש',
      'ا',
      '漢',
    ),
  }),
)

/** What a strict program would refuse, or run. */
function faultsIn(name: string, bytes: Uint8Array): string[] {
  if (name === 'html') return /<script|href="javascript/i.exec(Buffer.from(bytes).toString()) ?? []
  if (name !== 'docx' && name !== 'xlsx') return []
  return Object.entries(unzipSync(bytes)).flatMap(([part, content]) => {
    try {
      wellFormed(part, Buffer.from(content).toString())
      return []
    } catch (error) {
      return [String(error)]
    }
  })
}

test('whatever stands in the fields, the files are sound and nothing in them runs', () => {
  fc.assert(
    fc.property(nasty, nasty, nasty, (a, b, c) => {
      const t = testProject(`${a}${b}`)
      const text = `First ${a}\n${b} ${c}`
      const article = t.article(`${text}`, { title: a, outlet: b, author: c, url: c, language: a, published: b })
      const speaker = t.speaker(`x${c}`)
      t.mark(article, 'quote', 'First', { speaker, saidOn: a, addressedTo: b })
      t.mark(article, 'claim', 'rst', { statement: `${b}${c}`, aboutWhen: a })
      expect(formats.flatMap((format) => faultsIn(format.name, bytesOf(format, t.project)))).toEqual([])
    }),
    { numRuns: 15 },
  )
})

test('a word of a million letters and a claim of many thousands are only long', () => {
  const t = testProject()
  const long = 'x'.repeat(1_000_000)
  const article = t.article(`A ${long} and more`)
  t.mark(article, 'quote', long)
  t.mark(article, 'claim', 'and more', { statement: 'word '.repeat(1000) })
  for (const format of formats) expect(bytesOf(format, t.project).length).toBeGreaterThan(1000)
})

test('the work is made in pieces that tell how far it is', () => {
  for (const format of formats) {
    const shares: number[] = []
    const pieces = format.write(testBriefing().project, { now: NOW, progress: (share) => shares.push(share) })
    expect([...pieces].length).toBeGreaterThan(1)
    expect(shares.at(-1)).toBe(1)
    expect([...shares].sort((a, b) => a - b)).toEqual(shares)
  }
})
