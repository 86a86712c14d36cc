import type { Range } from '../../shared/text/snap'
import { countWords, type PlainText } from '../../shared/text/plain'

/** A block of a text as it is shown beside another reading of it. */
export interface Line {
  at: number
  text: string
  /** Heading level, 0 for anything else. */
  level: number
  /** What the other reading does not have, within the text. */
  marked: Range[]
}

export const linesOf = ({ text, blocks }: PlainText): Line[] =>
  blocks
    .map(({ start, end, level }) => ({ at: start, text: text.slice(start, end), level, marked: [] as Range[] }))
    .filter((line) => line.text.trim() !== '')

const same = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Blocks shorter than this are looked for as a whole only: "More" stands somewhere in every text. */
const LOOKED_FOR = 40

/** The lines with those marked that the other text does not have. One that stands there as part of another is there. */
export function against(lines: readonly Line[], other: readonly Line[]): Line[] {
  const whole = new Set(other.map((line) => same(line.text)))
  let joined: string | undefined
  return lines.map((line) => {
    const words = same(line.text)
    if (whole.has(words)) return line
    joined ??= [...whole].join(' ')
    if (words.length >= LOOKED_FOR && joined.includes(words)) return line
    return { ...line, marked: [{ start: 0, end: line.text.length }] }
  })
}

/**
 * Two readings of the same letters, block by block: the words that differ are marked on both sides, unless most do, as
 * between two alphabets.
 */
export function paired(a: readonly Line[], b: readonly Line[]): [Line[], Line[]] {
  if (a.length !== b.length) return [[...a], [...b]]
  const pairs = a.map((line, i) => inPairs(line, b[i]!))
  const done: [Line[], Line[]] = [pairs.map(([mine]) => mine), pairs.map(([, other]) => other)]
  const words = b.reduce((sum, { text }) => sum + countWords(text), 0)
  return sizeOfMarked(done[1]).words > words / 2 + 5 ? [[...a], [...b]] : done
}

function inPairs(a: Line, b: Line): [Line, Line] {
  if (a.text === b.text) return [a, b]
  const [mine, other] = [a, b].map(({ text }) => [...text.matchAll(/\S+/g)])
  const whole = (line: Line): Line => ({ ...line, marked: [{ start: 0, end: line.text.length }] })
  if (mine!.length !== other!.length) return [whole(a), whole(b)]
  const differ = mine!.flatMap((word, i) => (word[0] === other![i]![0] ? [] : [i]))
  const ranges = (words: readonly RegExpMatchArray[]): Range[] =>
    differ.map((i) => ({ start: words[i]!.index!, end: words[i]!.index! + words[i]![0].length }))
  return [
    { ...a, marked: ranges(mine!) },
    { ...b, marked: ranges(other!) },
  ]
}

/** "3 passages, 120 words" of what is marked. */
export function sizeOfMarked(lines: readonly Line[]): { passages: number; words: number } {
  let passages = 0
  let words = 0
  let before = false
  for (const { text, marked } of lines) {
    if (marked.length && !before) passages++
    before = marked.length > 0
    for (const { start, end } of marked) words += countWords(text.slice(start, end))
  }
  return { passages, words }
}
