import type { Node } from '@tiptap/pm/model'
import type { Range } from '../../shared/text/snap'
import { offsetsOf } from './offsets'

/**
 * The part of a text that will be near the viewport when it is opened at an offset (UTF-16), by the heights its sections are guessed to
 * have: what is drawn for the first picture need not be drawn again for the next. `screen` is the height of the viewport in em.
 */
export function firstNear(doc: Node, at: number, screen: number): Range {
  const offsets = offsetsOf(doc)
  const starts: number[] = []
  const heights: number[] = []
  doc.forEach((section, position) => {
    starts.push(offsets.toOffset(position + 1))
    heights.push(Number(section.attrs['height']) || 0)
  })
  const here = Math.max(
    0,
    starts.findLastIndex((start) => start <= at),
  )
  // A screen before what is seen, and one after it; in its own section the place may be anywhere.
  let first = here
  for (let above = 0; first > 0 && above < screen;) above += heights[--first]!
  let last = here
  for (let below = at > 0 ? 0 : heights[here]!; last < starts.length - 1 && below < 2 * screen;)
    below += heights[++last]!
  return { start: starts[first] ?? 0, end: starts[last + 1] ?? offsets.length + 1 }
}
