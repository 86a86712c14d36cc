import { CONTEXT, type Span } from '../anchor'
import { isBetween, wordsOf, type Words } from './words'

/** A span's words with those around them, as one row: what is looked for. */
export interface Passage {
  exact: string
  prefix: string
  suffix: string
  /** Prefix, exact and suffix in one; the row's offsets count in it. */
  whole: string
  row: Words
  /** Where the exact words are in `whole`. */
  start: number
  end: number
  /** Words of the row from `first` to before `last` have letters of the exact words; none when both are equal. */
  first: number
  last: number
}

/** Context beyond this tells nothing more; files from elsewhere may bring a lot of it. */
const AROUND = 2 * CONTEXT

export function passageOf(span: Span): Passage {
  const { exact } = span
  const prefix = span.prefix.slice(-AROUND)
  const suffix = span.suffix.slice(0, AROUND)
  const whole = prefix + exact + suffix
  const [start, end] = [prefix.length, prefix.length + exact.length]
  const row = wordsOf(whole)
  // Context is cut by length: its outermost words may be halves.
  const cut = (context: string, edge: number): boolean =>
    context.length >= CONTEXT - 1 && !isBetween(whole.charCodeAt(edge))
  if (row.count && cut(suffix, whole.length - 1) && row.starts[row.count - 1]! >= end) row.count--
  if (row.count && cut(prefix, 0) && row.ends[0]! <= start) {
    row.ids = row.ids.subarray(1)
    row.starts = row.starts.subarray(1)
    row.ends = row.ends.subarray(1)
    row.count--
  }
  let first = 0
  while (first < row.count && row.ends[first]! <= start) first++
  let last = first
  while (last < row.count && row.starts[last]! < end) last++
  return { exact, prefix, suffix, whole, row, start, end, first, last }
}
