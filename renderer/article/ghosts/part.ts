import type { Range } from '../../../shared/text/snap'

/** Shorter texts are read whole before anybody has looked at them. */
const SHORT = 60_000
/** UTF-16 units read first, and how many of them stand before what is on the screen: who speaks is often said there. */
const FIRST = 24_000
const BEFORE = 4000

/** Whole paragraphs around an offset; null where the text is so short that it is read at once. */
export function partAround(
  paragraphs: readonly (readonly [start: number, end: number])[],
  at: number,
  length: number,
): Range | null {
  if (length <= SHORT) return null
  const from = Math.max(0, Math.min(at - BEFORE, length - FIRST))
  const first = paragraphs.find(([, end]) => end >= from)
  const last = paragraphs.findLast(([, end]) => end <= from + FIRST)
  if (!first || !last || last[0] < first[0]) return null
  return { start: first[0], end: last[1] }
}
