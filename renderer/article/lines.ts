import type { MarkOrder } from '../../shared/project/mark-order'
import { startOf } from '../../shared/project/select'
import type { Mark } from '../../shared/project/tables'
import { drawingKey } from './draw'
import type { Surface } from './surface'

/** The marks that begin in one line of the text, and where that is, in px below the top of what they are shown beside. */
export interface Line {
  top: number
  marks: { mark: Mark; rank: number }[]
}

/** Px that two lines are apart at least. */
const LINE = 12

/** Where a section stood and how its text was set when marks in it were looked up. */
interface Seen {
  width: number
  height: number
  doc: object
  /** Px from the section's top, by the mark. */
  tops: Map<Mark, number>
}

/**
 * A function that says beside which lines near the viewport marks begin. It asks the browser only for marks and sections that it has
 * not seen as they are now, and gives the same lines again while nothing is different.
 */
export function linesOf(): (surface: Surface, order: MarkOrder, beside: HTMLElement) => Line[] {
  const sections = new WeakMap<Element, Seen>()
  let last: Line[] = []
  return (surface, order, beside) => {
    const { view, state } = surface.editor
    const near = drawingKey.getState(state)!.drawing.near
    const origin = beside.getBoundingClientRect().top
    const boxes = new Map<Element, DOMRect | null>()
    const lines: Line[] = []
    for (const entry of order.ranked(near)) {
      if (startOf(entry.mark) < near.start) continue
      const position = surface.offsets.toPosition(startOf(entry.mark))
      const section = view.dom.children[state.doc.resolve(position).index(0)]
      if (!section) continue
      let box = boxes.get(section)
      if (box === undefined) boxes.set(section, (box = boxOf(section)))
      if (!box) continue
      const seen = seenAs(sections, section, box, state.doc)
      let top = seen.tops.get(entry.mark)
      if (top === undefined) seen.tops.set(entry.mark, (top = surface.place(startOf(entry.mark)).top - box.top))
      const at = Math.round(box.top + top - origin)
      const line = lines.findLast((one) => Math.abs(one.top - at) < LINE)
      if (line) line.marks.push(entry)
      else lines.push({ top: at, marks: [entry] })
    }
    if (!isSame(lines, last)) last = lines
    return last
  }
}

/** Null for one that the browser has not drawn: to ask where something is in it would have it laid out for that. */
const boxOf = (section: Element): DOMRect | null =>
  section.checkVisibility({ contentVisibilityAuto: true }) ? section.getBoundingClientRect() : null

function seenAs(sections: WeakMap<Element, Seen>, section: Element, { width, height }: DOMRect, doc: object): Seen {
  let seen = sections.get(section)
  if (!seen || seen.width !== width || seen.height !== height || seen.doc !== doc)
    sections.set(section, (seen = { width, height, doc, tops: new Map() }))
  return seen
}

const isSame = (a: readonly Line[], b: readonly Line[]): boolean =>
  a.length === b.length &&
  a.every(({ top, marks }, i) => {
    const other = b[i]!
    return (
      top === other.top &&
      marks.length === other.marks.length &&
      marks.every(({ mark, rank }, j) => mark === other.marks[j]!.mark && rank === other.marks[j]!.rank)
    )
  })
