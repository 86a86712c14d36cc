import { foldInSlices, originAt, type Folded } from './search/fold'
import { isAccent, type SearchOptions } from './search/unit'
import type { Range } from './snap'

export type { Folded, SearchOptions }

/** More places than anybody looks at; the count says that there may be more. */
export const MOST_FOUND = 20_000

/** Work that is done a slice at a time: it rests at each `yield` for as long as whoever runs it likes. */
export type Slices<T> = Generator<undefined, T>

/** Places looked at between two rests. */
const SLICE = 2000

const SPACED = /^[\p{L}\p{N}\p{M}_]$/u
/** Between these there is no space, so every border between them may be one between words. */
const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]$/u
const isWord = (c: string): boolean => (c < '\x80' ? /^\w$/.test(c) : SPACED.test(c) && !UNSPACED.test(c))

const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff
const before = (text: string, at: number): string => text.slice(isLow(text.charCodeAt(at - 1)) ? at - 2 : at - 1, at)
const after = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) ?? 0)

/** Makes a text ready for questions: once for each setting of the options. */
export const prepare = (text: string, options: SearchOptions): Slices<Folded> => foldInSlices(text, options)

/** Where `words` stand in a prepared text: ranges of the text itself, in order, apart, at most `MOST_FOUND`. */
export function* findIn(folded: Folded, words: string): Slices<Range[]> {
  const { text, options } = folded
  const wanted = run(foldInSlices(words.trim(), options)).text
  const found: Range[] = []
  if (wanted.trim() === '') return found
  const length = wanted.length
  const opens = options.wholeWords && isWord(after(wanted, 0))
  const closes = options.wholeWords && isWord(before(wanted, length))
  const fits = (at: number): boolean => {
    // A letter is not found without the accents it carries, unless they are ignored.
    if (isAccent(text.charCodeAt(at + length))) return false
    return !(opens && at > 0 && isWord(before(text, at))) && !(closes && isWord(after(text, at + length)))
  }
  let looked = 0
  for (let at = text.indexOf(wanted); at >= 0 && found.length < MOST_FOUND;) {
    const fit = fits(at)
    if (fit) found.push({ start: originAt(folded, at), end: endOf(folded, at + length - 1) })
    if (++looked % SLICE === 0) yield
    at = text.indexOf(wanted, fit ? at + length : at + 1)
  }
  return found
}

/** Accents that were folded away belong to the letter before them. */
function endOf(folded: Folded, last: number): number {
  let end = originAt(folded, last) + 1
  while (isAccent(folded.origin.charCodeAt(end))) end++
  return end
}

/** All slices at once. */
export function run<T>(slices: Slices<T>): T {
  for (;;) {
    const step = slices.next()
    if (step.done) return step.value
  }
}

/** Folds a text once, for many questions. */
export function searcher(text: string, options: SearchOptions): (words: string) => Range[] {
  const folded = run(prepare(text, options))
  return (words) => run(findIn(folded, words))
}
