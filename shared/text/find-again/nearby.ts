import type { Measured } from './measure'
import type { Passage } from './passage'
import { bestFirst, type Search } from './places'

/** How far around the old place, in UTF-16 units: a hostile text must not be read from end to end for each of 10,000 marks. */
const REACH = 32_768
const PLACES = 200
/** Longer words are looked for by their beginning. */
const NEEDLE = 200
/** What a full side of context weighs against the words. */
const SIDE = 3

/** For words too common, or too few, to vote: the very same units near the old place, told apart by their neighbours. */
export function nearby({ exact, prefix, suffix }: Passage, text: string, start: number): Search {
  const places: Measured[] = []
  if (exact === '') return { places, crowded: false }
  const from = Math.max(0, Math.min(start, text.length) - REACH)
  const part = text.slice(from, from + 2 * REACH + exact.length)
  const needle = exact.slice(0, NEEDLE)
  let at = part.indexOf(needle)
  for (; at >= 0 && places.length < PLACES; at = part.indexOf(needle, at + 1)) {
    if (exact.length > NEEDLE && !part.startsWith(exact, at)) continue
    const [begin, end] = [from + at, from + at + exact.length]
    const before = prefix === '' ? NaN : sharedEnd(prefix, text, begin) / prefix.length
    const after = suffix === '' ? NaN : sharedStart(suffix, text, end) / suffix.length
    const sides = [before, after].filter((side) => !Number.isNaN(side))
    const total = (1 + SIDE * sides.reduce((sum, side) => sum + side, 0)) / (1 + SIDE * sides.length)
    places.push({ start: begin, end, words: 1, before, after, total, verbatim: true })
  }
  return { places: bestFirst(places, start), crowded: at >= 0 }
}

function sharedEnd(context: string, text: string, end: number): number {
  let n = 0
  while (n < context.length && n < end && context[context.length - 1 - n] === text[end - 1 - n]) n++
  return n
}

function sharedStart(context: string, text: string, start: number): number {
  let n = 0
  while (n < context.length && context[n] === text[start + n]) n++
  return n
}
