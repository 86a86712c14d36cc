import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { snapToGraphemes, tidy } from './snap'

const pieces = [
  'a',
  ' ',
  '\n',
  'e\u0301',
  'o\u0302\u0323',
  '😀',
  '👩‍👩‍👧‍👦',
  '👩🏽‍🌾',
  '🏴󠁧󠁢󠁳󠁣󠁴󠁿',
  '🇳🇴',
  '🇩🇰',
  'سَّ',
  'لام',
  'क्षि',
  '각',
  '각',
  '你',
  '❤️',
  '1️⃣',
  '“',
]
const clusters = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join(''))
const offset = fc.nat(400)

const edgesOf = (text: string): number[] =>
  [...new Intl.Segmenter().segment(text)].map((s) => s.index).concat(text.length)

describe('whole characters', () => {
  it('widens a range to the nearest characters as people see them, and no further', () => {
    fc.assert(
      fc.property(clusters, offset, offset, (text, a, b) => {
        const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)]
        const edges = edgesOf(text)
        expect(snapToGraphemes(text, { start, end })).toEqual({
          start: edges.findLast((e) => e <= start),
          end: edges.find((e) => e >= end),
        })
      }),
    )
  })

  it('keeps flags whole in a long row of them', () => {
    const flags = '🇳🇴🇩🇰'.repeat(60)
    for (let at = 0; at <= flags.length; at++)
      expect(snapToGraphemes(flags, { start: at, end: at })).toEqual({
        start: at - (at % 4),
        end: at + ((4 - (at % 4)) % 4),
      })
  })

  it('takes half a pair and any offset as they come', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.integer({ min: -500, max: 500 }),
        fc.integer({ min: -500, max: 500 }),
        (text, start, end) => {
          snapToGraphemes(text.slice(1), { start, end })
          tidy(text.slice(1), { start, end })
        },
      ),
    )
    expect(snapToGraphemes('a\ud83d', { start: 1, end: 2 })).toEqual({ start: 1, end: 2 })
  })
})

describe('a tidy range', () => {
  it('has no white space at its edges', () => {
    const text = '\u00A0 Not one\tdrop.\u2003\n'
    expect(tidy(text, { start: 0, end: text.length })).toEqual({ start: 2, end: 15 })
  })

  it('is the same when it is tidied again, and lies where it was asked for', () => {
    fc.assert(
      fc.property(clusters, offset, offset, (text, start, end) => {
        const range = tidy(text, { start, end })
        if (!range) return
        expect(tidy(text, range)).toEqual(range)
        expect(range.end).toBeGreaterThan(start)
        expect(range.start).toBeLessThan(end)
        expect(text.slice(range.start, range.end).trim()).toBe(text.slice(range.start, range.end))
      }),
    )
  })

  it('is nothing where there is nothing but space, and for a range that is empty, reversed or outside', () => {
    for (const range of [
      { start: 1, end: 3 },
      { start: 0, end: 0 },
      { start: 4, end: 0 },
      { start: 9, end: 12 },
      { start: -4, end: 0 },
    ])
      expect(tidy('a  b', range)).toBeNull()
    expect(tidy('abc', { start: -2, end: 99 })).toEqual({ start: 0, end: 3 })
  })
})
