import { placed, type Correction } from './corrections'
import type { Range } from './snap'

/** A correction as it is read: whole words for others. `start` and `end` in the text as it is now, `at` in the original. */
export type WordsForOthers = Correction & Range

/** UTF-16 units that a word may add on either side. */
const WORD = 40
const LETTER = /[\p{L}\p{M}\p{N}\ud800-\udfff]/u
const END_OF_WORD = /[\p{L}\p{M}\p{N}]+$/u
const START_OF_WORD = /^[\p{L}\p{M}\p{N}]+/u

/** Letters put into a word are shown as the word; words put between two others are no part of either. */
export function widened(text: string, { at, start, end, removed, inserted }: WordsForOthers): WordsForOthers {
  const touches = (a = '', b = ''): boolean => LETTER.test(a) || LETTER.test(b)
  const before = touches(removed[0], inserted[0])
    ? END_OF_WORD.exec(text.slice(Math.max(0, start - WORD), start))
    : null
  const after = touches(removed.at(-1), inserted.at(-1)) ? START_OF_WORD.exec(text.slice(end, end + WORD)) : null
  const [head, tail] = [before?.[0] ?? '', after?.[0] ?? '']
  return {
    at: at - head.length,
    start: start - head.length,
    end: end + tail.length,
    removed: head + removed + tail,
    inserted: head + inserted + tail,
  }
}

/** The corrections of `text`, which is the text as it is now; several in one word are one. In order, and apart. */
export function inWords(text: string, corrections: readonly Correction[]): WordsForOthers[] {
  const all: WordsForOthers[] = []
  for (const one of placed(corrections)) {
    const next = widened(text, one)
    const last = all.at(-1)
    if (!last || next.start >= last.end) all.push(next)
    else {
      // Both hold the letters between the two, and those of the word on either side.
      const own = one.start - last.end
      const upTo = (words: string): string => words.slice(0, words.length + Math.min(0, own))
      const between = text.slice(last.end, Math.max(last.end, one.start))
      const rest = next.removed.slice(one.start - next.start)
      all[all.length - 1] = {
        at: last.at,
        start: last.start,
        end: next.end,
        removed: upTo(last.removed) + between + rest,
        inserted: text.slice(last.start, next.end),
      }
    }
  }
  return all
}
