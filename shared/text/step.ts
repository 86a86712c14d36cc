import { lazily } from '../lazy'
import { sentenceAt } from './snap'

/** One step along a text, for moving the edge of a mark by key. Offsets are UTF-16 units. */

const graphemes = lazily(() => new Intl.Segmenter(undefined, { granularity: 'grapheme' }))
const words = lazily(() => new Intl.Segmenter(undefined, { granularity: 'word' }))

/** How much text is looked at: longer than any word or character cluster that is worth stepping over. */
const WINDOW = 256

export type Direction = 1 | -1

/** The next boundary between characters as people see them. */
export function stepCharacter(text: string, offset: number, direction: Direction): number {
  return boundary(graphemes(), text, offset, direction, () => true)
}

/** The next end of a word forwards, the next start of one backwards. */
export function stepWord(text: string, offset: number, direction: Direction): number {
  return boundary(words(), text, offset, direction, (segment) => segment.isWordLike === true)
}

/** The next place where a word begins, or with `edge` end, where one ends: what the start and the end of a mark rest on. */
export function stepToWord(text: string, offset: number, direction: Direction, edge: 'start' | 'end'): number {
  const base = direction === 1 ? offset : Math.max(0, offset - WINDOW)
  const places = [...words().segment(text.slice(base, offset + (direction === 1 ? WINDOW : 0)))]
    .filter((segment) => segment.isWordLike)
    .map(({ index, segment }) => base + index + (edge === 'end' ? segment.length : 0))
  const next = direction === 1 ? places.find((at) => at > offset) : places.findLast((at) => at < offset)
  return next ?? (direction === 1 ? Math.min(text.length, offset + WINDOW) : base)
}

/** The next end of a sentence forwards, the next start of one backwards. */
export function stepSentence(text: string, offset: number, direction: Direction): number {
  const here = sentenceAt(text, offset)
  if (direction === 1) {
    if (here && here.end > offset) return here.end
    const next = wordsFrom(text, offset)
    return next >= text.length ? text.length : Math.max(next + 1, sentenceAt(text, next)?.end ?? 0)
  }
  if (here && here.start < offset) return here.start
  let last = offset - 1
  while (last >= 0 && isBlank(text, last)) last--
  return last < 0 ? 0 : Math.min(last, sentenceAt(text, last)?.start ?? last)
}

/** Where the next sentence begins, or the end of the text. */
export const nextSentence = (text: string, offset: number): number => {
  const end = stepSentence(text, offset, 1)
  return wordsFrom(text, end)
}

const isBlank = (text: string, offset: number): boolean => /\s/.test(text[offset] ?? '')

function wordsFrom(text: string, offset: number): number {
  let at = offset
  while (at < text.length && isBlank(text, at)) at++
  return at
}

function boundary(
  segmenter: Intl.Segmenter,
  text: string,
  offset: number,
  direction: Direction,
  counts: (segment: Intl.SegmentData) => boolean,
): number {
  const base = direction === 1 ? offset : Math.max(0, offset - WINDOW)
  const segments = [...segmenter.segment(text.slice(base, direction === 1 ? offset + WINDOW : offset))]
  if (direction === 1) {
    const next = segments.find(counts)
    return next ? base + next.index + next.segment.length : Math.min(text.length, offset + WINDOW)
  }
  const previous = segments.findLast(counts)
  return previous ? base + previous.index : base
}
