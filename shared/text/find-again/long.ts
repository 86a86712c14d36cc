import { CONTEXT, type Span } from '../anchor'
import type { Measured } from './measure'
import { bestFirst, type Search } from './places'

/** From this length on, in UTF-16 units, a passage is found by its two ends. */
const LONG = 4000
const END = 1000
/** Pieces of the middle looked at to tell how much of it is left. */
const PIECES = 10
const PIECE = 24

export const isLong = ({ exact }: Span): boolean => exact.length > LONG

/** A whole article may be marked: its ends say where it is, and samples of what is between them how much of it is left. */
export function searchLong(text: string, span: Span, search: (part: Span) => Search): Search {
  const { start, exact, prefix, suffix } = span
  const cut = exact.length - END
  const head = search({
    start,
    end: start + END,
    exact: exact.slice(0, END),
    prefix,
    suffix: exact.slice(END, END + CONTEXT),
  })
  const tail = search({
    start: start + cut,
    end: start + exact.length,
    exact: exact.slice(cut),
    prefix: exact.slice(cut - CONTEXT, cut),
    suffix,
  })
  const places: Measured[] = []
  for (const a of head.places)
    for (const b of tail.places) {
      const length = b.end - a.start
      if (b.start < a.end || length < exact.length / 2 || length > exact.length * 2) continue
      const verbatim = length === exact.length && text.startsWith(exact, a.start)
      const left = verbatim ? 1 : share(exact, text.slice(a.start, b.end))
      const words = ((a.words + b.words) / 2) * left
      const total = ((a.total + b.total) / 2) * left
      places.push({ start: a.start, end: b.end, words, total, before: a.before, after: b.after, verbatim })
    }
  return { places: bestFirst(places, start), crowded: head.crowded || tail.crowded }
}

function share(exact: string, now: string): number {
  let kept = 0
  for (let i = 0; i < PIECES; i++) {
    const at = Math.floor(((i + 0.5) * exact.length) / PIECES)
    if (now.includes(exact.slice(at, at + PIECE))) kept++
  }
  return (Math.min(exact.length, now.length) / Math.max(exact.length, now.length)) * (kept / PIECES)
}
