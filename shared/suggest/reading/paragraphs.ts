import type { Range } from '../types'

/** Longer paragraphs are read in pieces, so that memory stays small on a text without line ends. */
export const LONGEST = 20_000

/** The paragraphs of a plain text: its lines, of which those that were broken in the middle of a sentence are one. */
export function paragraphsOf(text: string): Range[] {
  const out: Range[] = []
  let start = 0
  while (start < text.length) {
    let end = lineEnd(text, start)
    while (end < text.length && isWrapped(text, end)) end = lineEnd(text, end + 1)
    if (end > start) out.push([start, end])
    start = end + 1
  }
  return out
}

/** The same paragraphs, over-long ones cut: after a sentence, else at a space, else anywhere but inside a character. */
export function pieces(text: string, paragraphs: readonly Range[]): Range[] {
  return paragraphs.flatMap(([start, end]) => {
    const out: Range[] = []
    let at = start
    while (end - at > LONGEST) {
      const next = cutBefore(text, at, at + LONGEST)
      out.push([at, next])
      at = next
    }
    out.push([at, end])
    return out
  })
}

function cutBefore(text: string, from: number, to: number): number {
  const floor = from + LONGEST / 2
  let space = -1
  for (let k = to - 1; k > floor; k--) {
    if (!/\s/.test(text[k]!)) continue
    if (space < 0) space = k + 1
    if (/[.!?]/.test(text[k - 1]!)) return k + 1
  }
  if (space >= 0) return space
  return /[\udc00-\udfff]/.test(text[to] ?? '') ? to - 1 : to
}

function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from)
  return at < 0 ? text.length : at
}

/** The line ends on a letter or a comma, and the next one goes on with a small letter. */
const isWrapped = (text: string, end: number): boolean =>
  /[\p{L},]/u.test(text[end - 1] ?? '') && /\p{Ll}/u.test(text[end + 1] ?? '')
