import type { Span } from '../anchor'
import { isLong, searchLong } from './long'
import { measure } from './measure'
import { nearby } from './nearby'
import { passageOf } from './passage'
import { bestFirst, type Search, type Searchable } from './places'
import { indexPairs, vote } from './vote'
import { wordsOf } from './words'

export const searchable = (text: string): Searchable => ({ text, index: indexPairs(wordsOf(text)) })

/** All places of the text that a span's words may be at, each held against them. */
export function search(source: Searchable, span: Span): Search {
  if (isLong(span)) return searchLong(source.text, span, (part) => search(source, part))
  const { text, index } = source
  const passage = passageOf(span)
  const { places, crowded } = vote(index, passage.row, wordAt(index.words.starts, index.words.count, span.start))
  const measured = places.map((place) => measure(passage, text, index.words, place)).filter((m) => m !== null)
  if (!measured.length) return nearby(passage, text, span.start)
  return { places: bestFirst(measured, span.start), crowded }
}

/** The number of the first word that begins at `offset` or after it. */
function wordAt(starts: Int32Array, count: number, offset: number): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle]! < offset) low = middle + 1
    else high = middle
  }
  return low
}
