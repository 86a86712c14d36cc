import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { decode } from '../../project/decode'
import { encodeWhole } from '../../project/file'
import { alive, marksOf, wordsOf } from '../../project/select'
import { holds, locate, type Span } from '../../text/anchor'
import { plainText } from '../../text/plain'
import { matchesFile, resource } from '../resource'
import type { ReportName } from './articles'
import { buildSample, type ReportFile } from './build'

const read = (name: ReportName): ReportFile => {
  const bytes = readFileSync(resource(`sample/${name}.txt`))
  return { text: bytes.toString('utf8'), size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}
const project = buildSample({ northline: read('northline'), courier: read('courier'), observer: read('observer') })
const texts = new Map(alive(project, 'articles').map((article) => [article.id, plainText(article.doc).text]))
const marks = alive(project, 'marks')

describe('the sample project', () => {
  it('is what its builder makes', () => {
    expect(matchesFile('sample/sample.quoin', encodeWhole(project))).toBe(true)
  })

  it('opens without anything set aside', () => {
    const opened = decode(readFileSync(resource('sample/sample.quoin'), 'utf8'))
    expect(opened.ok && opened.value.quarantine).toEqual([])
  })

  it('has every mark on its own words, and cue and source too', () => {
    for (const mark of marks) {
      const text = texts.get(mark.article)!
      const pointing: (Span | null)[] = [...mark.spans, ...(mark.kind === 'quote' ? [mark.cue, mark.source] : [])]
      for (const span of pointing) {
        expect(span && holds(text, span)).toBe(true)
        expect(span && locate(text, span).found).toBe('exact')
      }
    }
  })

  it('shows every form of quotation, likelihood and status, and a mark in every report', () => {
    const values = (name: string): Set<unknown> =>
      new Set(marks.map((mark) => (mark as unknown as Record<string, unknown>)[name]))
    expect([...values('form')].sort()).toEqual(['direct', 'indirect', 'mixed', undefined])
    for (const status of ['unchecked', 'supported', 'disputed', 'refuted', 'unverifiable'])
      expect(values('status')).toContain(status)
    for (const article of texts.keys()) expect(marksOf(project, article).length).toBeGreaterThan(3)
  })

  it('leaves something to mark in the first report', () => {
    const [first] = texts.keys()
    const marked = marksOf(project, first!).map(wordsOf).join('\n')
    for (const words of [
      'Our neighbours have nothing to fear',
      'on Sunday I walked across the river',
      'only arguing about who',
    ]) {
      expect(texts.get(first!)).toContain(words)
      expect(marked).not.toContain(words)
    }
  })
})
