import { sentenceAt, type Range } from '../../shared/text/snap'
import { endOf, startOf, type Ghost } from '../store/ghosts/ghost'
import { placed, type Placed } from '../store/ghosts/placed'

/** A suggestion as the list of all of them shows it: with the sentence around it, and without the rest of its text. */
export interface Row extends Placed {
  /** The same for the same words of the same article. */
  key: string
  /** The words around it, cut where they are long. */
  around: string
  /** Where `around` begins in the text. */
  at: number
  /** How long `around` is in letters of usual width. */
  length: number
}

/** UTF-16 units shown before and after what is suggested, cue and source; how far these may stand from it; and all together. */
const BESIDE = 110
const NEAR = 240
const LONGEST = 640

export const keyOf = (article: string, ghost: Pick<Ghost, 'id'>): string => `${article} ${ghost.id}`

export function rowOf(article: string, text: string, ghost: Ghost): Row {
  const { start, end } = around(text, ghost)
  const words = text.slice(start, end)
  return {
    ...placed(article, text, ghost),
    key: keyOf(article, ghost),
    around: words,
    at: start,
    length: lengthOf(words),
  }
}

/** Letters of a full square count twice. */
export const lengthOf = (words: string): number =>
  words.length + (words.match(/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/g)?.length ?? 0)

/** The sentence, or sentences, that a suggestion stands in with its cue and its source: whole, unless it is long. */
export function around(text: string, ghost: Ghost): Range {
  const [from, to] = [startOf(ghost), endOf(ghost)]
  const near = [ghost.cue, ghost.source].filter(
    (range): range is Range => range !== null && range.start > from - NEAR && range.end < to + NEAR,
  )
  const first = Math.min(from, ...near.map(({ start }) => start))
  const last = Math.min(Math.max(to, ...near.map(({ end }) => end)), first + LONGEST - BESIDE)
  const start = before(text, first)
  return { start, end: after(text, last, Math.min(text.length, start + LONGEST)) }
}

/** Where the sentence begins, or a word not far before. */
function before(text: string, first: number): number {
  const least = Math.max(0, first - BESIDE)
  const words = text.slice(least, first + BESIDE)
  const begins = least + (sentenceAt(words, first - least)?.start ?? 0)
  if (begins > least || least === 0) return Math.min(begins, first)
  const space = text.slice(least, first).search(/\s/)
  return space < 0 ? first : least + space + 1
}

function after(text: string, last: number, most: number): number {
  const least = Math.max(0, last - BESIDE)
  const furthest = Math.max(last, Math.min(most, last + BESIDE))
  const words = text.slice(least, furthest)
  const ends = least + (sentenceAt(words, Math.max(0, last - 1 - least))?.end ?? words.length)
  if (ends < furthest || furthest === text.length) return Math.max(ends, last)
  const space = text.slice(last, furthest).lastIndexOf(' ')
  return space < 0 ? last : last + space
}

/** Words of `around`, and what they are. */
export interface Piece {
  words: string
  is: 'content' | 'cue' | 'source' | ''
}

/** `around` in pieces, in order; what is suggested comes before what names its source. */
export function piecesOf({ ghost, around, at }: Pick<Row, 'ghost' | 'around' | 'at'>): Piece[] {
  const ranges = [
    ...ghost.parts.map((range) => ({ range, is: 'content' as const })),
    ...(ghost.cue ? [{ range: ghost.cue, is: 'cue' as const }] : []),
    ...(ghost.source ? [{ range: ghost.source, is: 'source' as const }] : []),
  ].sort((a, b) => a.range.start - b.range.start)
  const pieces: Piece[] = []
  let done = 0
  const add = (end: number, is: Piece['is']): void => {
    const words = around.slice(done, end)
    if (words) pieces.push({ words, is })
    done = Math.max(done, end)
  }
  for (const { range, is } of ranges) {
    const [start, end] = [range.start - at, range.end - at].map((offset) =>
      Math.max(0, Math.min(offset, around.length)),
    )
    if (end! <= done) continue
    add(start!, '')
    add(end!, is)
  }
  add(around.length, '')
  return pieces
}
