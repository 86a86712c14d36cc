import { pairs } from './pairs'
import type { Quotation } from './quotation'
import type { Range } from '../types'

/**
 * The outermost quotations of each paragraph, in order. One pass; an opening mark that nothing closes opens nothing,
 * unless it begins its paragraph or the next paragraph opens with the same mark.
 */
export function quotationsOf(text: string, paragraphs: readonly Range[]): Quotation[][] {
  const all: Quotation[][] = []
  let carried = ''
  paragraphs.forEach(([start, end], i) => {
    const { closed, open } = pairs(text, start, end)
    const found: Quotation[] = []
    const first = firstMark(text, start, end)
    const left = open.find(
      (one) => /[“„«"「‘]/.test(one.mark) && !closed.some((c) => c.start < one.at && c.end > one.at),
    )
    const next = paragraphs[i + 1]
    if (left && !closed.some((c) => c.start > left.at && c.end - c.start > 30)) {
      const goesOn = next !== undefined && firstMark(text, next[0], next[1]) === left.mark
      const begins = text.slice(start, left.at).trim() === ''
      if (goesOn || begins || (carried !== '' && begins))
        closed.push({ start: left.at, end, inner: [left.at + left.mark.length, end], goesOn, continued: false })
    }
    closed.sort((a, b) => a.start - b.start || b.end - a.end)
    for (const one of closed) if (one.start >= (found.at(-1)?.end ?? start)) found.push(one)
    if (carried !== '' && first === carried && found[0] && text.slice(start, found[0].start).trim() === '')
      found[0].continued = true
    carried = found.at(-1)?.goesOn ? text.slice(found.at(-1)!.start, found.at(-1)!.inner[0]) : ''
    all.push(found)
  })
  return all
}

function firstMark(text: string, start: number, end: number): string {
  let at = start
  while (at < end && /\s/.test(text[at]!)) at++
  return text.startsWith('``', at) ? '``' : (text[at] ?? '')
}
