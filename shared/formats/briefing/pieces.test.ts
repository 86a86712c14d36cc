import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Numbered } from '../numbered'
import { piecesOf, strokesOf } from './pieces'

const numbered = (spans: { start: number; end: number }[]): Numbered[] =>
  spans.map(
    ({ start, end }, i) =>
      ({ number: i + 1, held: [{ start, end, exact: '', prefix: '', suffix: '' }] }) as unknown as Numbered,
  )

const textAndSpans = fc
  .string({ unit: fc.constantFrom('a', ' ', '\n', 'م', 'س', '中', '😀'), minLength: 1, maxLength: 40 })
  .chain((text) =>
    fc.tuple(
      fc.constant(text),
      fc.array(
        fc
          .tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: text.length }))
          .map(([start, length]) => ({ start, end: Math.min(text.length, start + length) })),
        { maxLength: 8 },
      ),
    ),
  )

test('the pieces are the text, and each stroke covers exactly its words', () => {
  fc.assert(
    fc.property(textAndSpans, ([text, spans]) => {
      const strokes = strokesOf(numbered(spans))
      const pieces = piecesOf(text, strokes)
      expect(pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
      for (const stroke of strokes) {
        const covered = pieces.filter((piece) => piece.strokes.includes(stroke))
        expect(covered.map(({ start, end }) => text.slice(start, end)).join('')).toBe(
          text.slice(stroke.start, stroke.end),
        )
      }
    }),
  )
})

test('strokes that overlap have different lanes', () => {
  fc.assert(
    fc.property(textAndSpans, ([, spans]) => {
      const strokes = strokesOf(numbered(spans))
      const overlapping = strokes.flatMap((a) =>
        strokes.filter((b) => a !== b && a.start < b.end && b.start < a.end).map((b) => [a, b] as const),
      )
      expect(overlapping.filter(([a, b]) => a.lane === b.lane)).toEqual([])
    }),
  )
})

test('a text is cut at the edges of its marks and nowhere else', () => {
  expect(piecesOf('one two three', strokesOf(numbered([{ start: 4, end: 7 }]))).map(({ start }) => start)).toEqual([
    0, 4, 7,
  ])
  expect(piecesOf('untouched', [])).toHaveLength(1)
})

test('a number waits for the end of a joined word and stands before white space', () => {
  const word = 'الأمريكي قال'
  const endings = (text: string, start: number, end: number) =>
    piecesOf(text, strokesOf(numbered([{ start, end }]))).find(({ ending }) => ending.length)?.end
  expect(endings(word, 0, 4)).toBe('الأمريكي'.length)
  expect(endings('one two', 0, 4)).toBe(3)
  expect(endings('onetwo', 0, 3)).toBe(3)
})
