import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CONTEXT, holds, locate, makeSpan, type Span } from './anchor'

/** Few letters, so that words repeat and contexts agree by accident. */
const repetitive = fc.string({ unit: fc.constantFrom('a', 'b', ' '), minLength: 1, maxLength: 60 })
const anyText = fc.string({ unit: 'binary', minLength: 1, maxLength: 120 })
const texts = fc.oneof(repetitive, anyText)

/** A text with a range of whole code points in it, not empty. */
const marked = texts.chain((text) =>
  fc.tuple(fc.nat(), fc.nat()).map(([a, b]) => {
    const edges = [0]
    for (const char of text) edges.push(edges.at(-1)! + char.length)
    const from = a % (edges.length - 1)
    const to = from + 1 + (b % (edges.length - 1 - from))
    return { text, start: edges[from]!, end: edges[to]! }
  }),
)
const places = (text: string, words: string): number[] =>
  Array.from({ length: text.length }, (_, i) => i).filter((i) => text.startsWith(words, i))

describe('a span', () => {
  it('holds in the text it was made from and is found there exactly', () => {
    fc.assert(
      fc.property(marked, ({ text, start, end }) => {
        const span = makeSpan(text, start, end)
        expect(holds(text, span)).toBe(true)
        expect(locate(text, span)).toEqual({ found: 'exact', span })
      }),
    )
  })

  it('is words with their neighbours, without half a character at the edges', () => {
    fc.assert(
      fc.property(marked, ({ text, start, end }) => {
        const span = makeSpan(text, start, end)
        expect(text).toContain(span.prefix + span.exact + span.suffix)
        expect(Math.max(span.prefix.length, span.suffix.length)).toBeLessThanOrEqual(CONTEXT)
        expect(JSON.stringify([span.prefix, span.exact, span.suffix])).not.toMatch(/\\ud[89a-f]/)
      }),
    )
    const span = makeSpan('😀'.repeat(40) + 'a' + '😀'.repeat(40), 80, 81)
    expect(makeSpan(`x${'😀'.repeat(40)}a${'😀'.repeat(20)}`, 81, 82).prefix).toBe('😀'.repeat(16))
    expect(makeSpan(`a${'x'.repeat(31)}😀`, 0, 1).suffix).toBe('x'.repeat(31))
    expect(span.prefix).toBe('😀'.repeat(16))
  })

  it('is brought into the text when its offsets are outside', () => {
    fc.assert(
      fc.property(texts, fc.integer(), fc.integer(), (text, start, end) => {
        const span = makeSpan(text, start, end)
        expect(span.start).toBeGreaterThanOrEqual(0)
        expect(span.end).toBeLessThanOrEqual(text.length)
        expect(text.slice(span.start, span.end)).toBe(span.exact)
      }),
    )
  })

  it('never holds when it is empty, reversed, outside or longer than its words', () => {
    const span = makeSpan('one two', 0, 3)
    const broken: Partial<Span>[] = [
      { end: 0, exact: '' },
      { start: 3, end: 0 },
      { start: -1 },
      { end: 99 },
      { end: 4 },
      { exact: 'On' },
    ]
    for (const fields of broken) expect(holds('one two', { ...span, ...fields })).toBe(false)
  })
})

describe('finding a span again', () => {
  it('finds the same words after text was put in elsewhere, or leaves the choice to a person', () => {
    fc.assert(
      fc.property(
        marked,
        fc.string({ maxLength: 8 }),
        fc.boolean(),
        fc.nat(),
        ({ text, start, end }, more, before, where) => {
          const at = before ? where % (start + 1) : end + (where % (text.length - end + 1))
          const changed = text.slice(0, at) + more + text.slice(at)
          const home = before ? start + more.length : start
          const span = makeSpan(text, start, end)
          const located = locate(changed, span)
          expect(located.found).not.toBe('lost')
          if (located.found === 'doubtful') expect(located.candidates.map((c) => c.start)).toContain(home)
          else if (located.found !== 'lost' && located.span.start !== home) {
            // Only where nothing tells the two places apart: the other one looks at least as much like the original.
            const likeness = (s: Span): number => likenessOf(span, s)
            expect(likeness(located.span)).toBeGreaterThanOrEqual(
              likeness(makeSpan(changed, home, home + span.exact.length)),
            )
          }
        },
      ),
      { numRuns: 500 },
    )
  })

  it('follows unique words wherever they go', () => {
    const span = makeSpan('He will not go, she said.', 8, 14)
    const located = locate(`PORT ANSEL: ${'He will not go, she said.'}`, span)
    expect(located).toEqual({ found: 'moved', span: { ...span, start: 20, end: 26, prefix: 'PORT ANSEL: He will ' } })
  })

  it('leaves two places with the same words and the same neighbours to a person', () => {
    const refrain = `${'-'.repeat(40)}no water${'-'.repeat(40)}\n`
    const span = makeSpan(refrain, 40, 48)
    const located = locate(`x${refrain}${refrain}`, span)
    expect(located.found).toBe('doubtful')
    if (located.found === 'doubtful') expect(located.candidates.map((c) => c.start)).toEqual([41, 41 + refrain.length])
  })

  it('is not fooled by the same words that slid into the old place', () => {
    const refrain = 'ha ha ha ha'
    expect(locate(`ha ${refrain}`, makeSpan(refrain, 3, 5)).found).toBe('doubtful')
    const report = 'north: fell. south: fell. east: rose.'
    const south = makeSpan(report, 20, 24)
    // "east" put where "south" was: the words at the old place are the same, their neighbours are not.
    const slid = `${'south: fell.'.padEnd(14)}east: fell. west: rose.`
    expect(slid.slice(20, 24)).toBe('fell')
    expect(locate(slid, south)).toMatchObject({ found: 'moved', span: { start: 7 } })
  })

  it('does not choose when there are more places than it looks at', () => {
    const text = `Only here? the cow. ${'the cat. '.repeat(1500)}Only here the dog.`
    const at = text.indexOf('the dog')
    const located = locate(`New. ${text}`, makeSpan(text, at, at + 3))
    expect(located.found).toBe('doubtful')
  })

  it('gives up words that were cut, in part or in whole, and words that never were', () => {
    fc.assert(
      fc.property(marked, ({ text, start, end }) => {
        const span = makeSpan(text, start, end)
        const changed = text.slice(0, start) + text.slice(end)
        fc.pre(places(changed, span.exact).length === 0)
        expect(locate(changed, span)).toEqual({ found: 'lost' })
      }),
    )
    const span = makeSpan('not one drop more', 4, 12)
    for (const text of ['', 'not one drip more', 'one\u00A0drop']) expect(locate(text, span)).toEqual({ found: 'lost' })
    expect(locate('abc', { start: 1, end: 1, exact: '', prefix: '', suffix: '' })).toEqual({ found: 'lost' })
  })
})

function likenessOf(original: Span, candidate: Span): number {
  let before = 0
  while (before < original.prefix.length && original.prefix.at(-1 - before) === candidate.prefix.at(-1 - before))
    before++
  let after = 0
  while (after < original.suffix.length && original.suffix[after] === candidate.suffix[after]) after++
  return before + after
}
