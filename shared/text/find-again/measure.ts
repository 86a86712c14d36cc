import { align } from './align'
import { edgesOf } from './edges'
import { likeness } from './likeness'
import type { Passage } from './passage'
import type { Place } from './vote'
import type { Words } from './words'

/** A place of the text held against what is looked for. All measures from 0 (nothing alike) to 1 (the same). */
export interface Measured {
  start: number
  end: number
  /** The words themselves: letters kept against letters then and now. */
  words: number
  /** What stands before and after; NaN where there was nothing to compare. */
  before: number
  after: number
  /** Words and context in one. */
  total: number
  /** The exact words, unit for unit. */
  verbatim: boolean
}

/** Words beyond these add nothing to their weight: a copy of a long passage must not outweigh its surroundings. */
const WEIGHT = 10
/** What a word of context weighs against one of the exact words. */
const CONTEXT_WEIGHT = 0.6

export function measure(passage: Passage, text: string, words: Words, place: Place): Measured | null {
  const { row, first, last, exact } = passage
  const slack = 3 + (row.count >> 4)
  const map = align(row.ids, row.count, words.ids, words.count, place.low - slack, place.high + slack)
  const edges = edgesOf(passage, text, words, map)
  if (!edges) return null
  const before = kept(passage, text, words, map, 0, first)
  const after = kept(passage, text, words, map, last, row.count)
  const verbatim = edges.end - edges.start === exact.length && text.startsWith(exact, edges.start)
  const own = verbatim ? 1 : overlap(passage, text, words, map, edges.start, edges.end)
  const weight = Math.max(1, Math.min(WEIGHT, last - first))
  const around = CONTEXT_WEIGHT * row.count - CONTEXT_WEIGHT * (last - first)
  const total = (own * weight + CONTEXT_WEIGHT * (before + after)) / (weight + around)
  return {
    ...edges,
    words: own,
    before: first > 0 ? before / first : NaN,
    after: last < row.count ? after / (row.count - last) : NaN,
    total,
    verbatim,
  }
}

const likenessAt = ({ row, whole }: Passage, text: string, words: Words, map: Int32Array, i: number): number => {
  const t = map[i]!
  if (t < 0) return 0
  if (row.ids[i] === words.ids[t]) return 1
  return likeness(whole, row.starts[i]!, row.ends[i]!, text, words.starts[t]!, words.ends[t]!)
}

/** How many words of the row from `from` to before `to` are still there. */
function kept(passage: Passage, text: string, words: Words, map: Int32Array, from: number, to: number): number {
  let sum = 0
  for (let i = from; i < to; i++) sum += likenessAt(passage, text, words, map, i)
  return sum
}

/** Twice the letters kept, of all letters then and now (Dice): words put in count as much as words left out. */
function overlap(passage: Passage, text: string, words: Words, map: Int32Array, start: number, end: number): number {
  const { row, first, last } = passage
  let [common, then, now] = [0, 0, 0]
  let t = -1
  for (let i = first; i < last; i++) {
    const length = row.ends[i]! - row.starts[i]!
    then += length
    if (map[i]! < 0) continue
    if (t < 0) t = map[i]!
    common += length * likenessAt(passage, text, words, map, i)
  }
  if (t < 0) return 0
  while (t > 0 && words.ends[t - 1]! > start) t--
  for (; t < words.count && words.starts[t]! < end; t++)
    if (words.ends[t]! > start) now += words.ends[t]! - words.starts[t]!
  return Math.min(1, (2 * common) / (then + now))
}
