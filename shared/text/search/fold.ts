import { DROPPED, JOINED, unitTable, type SearchOptions } from './unit'

/** A text as it is searched: each unit is one of the text's, or left out. */
export interface Folded {
  options: SearchOptions
  /** The text itself. */
  origin: string
  text: string
  /** For each unit that was left out, in order: the index in `text` of the next one that was not. */
  dropped: readonly number[]
}

/** Units folded between two rests: about a millisecond of work. */
const SLICE = 1 << 16
/** Units made into a string at once: `apply` takes no more than some tens of thousands. */
const PIECE = 1 << 13
const SPACE = 0x20

/** Folds a text a slice at a time. */
export function* foldInSlices(origin: string, options: SearchOptions): Generator<undefined, Folded> {
  const fold = unitTable(options)
  const pieces: string[] = []
  const dropped: number[] = []
  const units = new Uint16Array(Math.min(PIECE, origin.length))
  let [from, length, last] = [0, 0, SPACE]
  const flush = (): void => {
    pieces.push(String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[]))
    from += length
    length = 0
  }
  for (let at = 0; at < origin.length; at++) {
    const given = origin.charCodeAt(at)
    let unit = fold(given)
    const joined = unit === JOINED && length > 0 ? compose(last, given) : 0
    if (joined) units[length - 1] = last = joined
    if (joined || unit === DROPPED || (unit === SPACE && last === SPACE)) dropped.push(from + length)
    else {
      if (unit === JOINED) unit = given
      // The last letter stays at hand: an accent may follow it.
      if (length === PIECE) flush()
      units[length++] = last = unit
    }
    if ((at + 1) % SLICE === 0) yield
  }
  flush()
  return { options, origin, text: pieces.join(''), dropped }
}

const compositions = new Map<number, number>()

/** The one unit for a letter with its accent, or 0 where there is none. */
function compose(letter: number, accent: number): number {
  const key = letter * 0x10000 + accent
  let unit = compositions.get(key)
  if (unit === undefined) {
    const both = String.fromCharCode(letter, accent).normalize('NFC')
    compositions.set(key, (unit = both.length === 1 ? both.charCodeAt(0) : 0))
  }
  return unit
}

/** Where a unit of the folded text stands in the text itself: after as many units more as were left out before it. */
export function originAt({ dropped }: Folded, at: number): number {
  let low = 0
  let high = dropped.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (dropped[middle]! <= at) low = middle + 1
    else high = middle
  }
  return at + low
}
