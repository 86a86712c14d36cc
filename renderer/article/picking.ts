import { create } from 'zustand'
import { startOf } from '../../shared/project/select'
import type { Mark } from '../../shared/project/tables'
import { orderOf } from '../store/orders'
import { currentProject } from '../store/project'
import { chooseMark, say, view } from '../store/view'
import type { At } from './at'
import { marksAt, nextOf } from './pick'

/** A small list of marks that lie over each other, shown while one of them is chosen. */
export interface Picking {
  /** Ids, the shortest mark first. */
  marks: readonly string[]
  /** What the list stands under, in client coordinates. */
  box: { left: number; right: number; top: number; bottom: number }
}

export const usePicking = create<{ picking: Picking | null }>(() => ({ picking: null }))
export const setPicking = (picking: Picking | null): void => usePicking.setState({ picking })

/** Milliseconds in which a click may become a double click, which selects a word and needs no list. */
const SECOND = 250
let waiting = 0

/** Chooses the mark at an offset, with each further click on the same place the next longer one; beside all marks, none. */
export function pickByClick({ surface, article }: Pick<At, 'surface' | 'article'>, offset: number): void {
  const here = marksAt(orderOf(currentProject(), article), offset)
  chooseMark(nextOf(here, view().mark)?.id ?? null, false)
  clearTimeout(waiting)
  if (here.length > 1) waiting = window.setTimeout(() => list(here, surface.place(offset)), SECOND)
}

/** Chooses the next of the marks at the caret. False when there is none. */
export function pickHere({ surface, article, chosen }: At): boolean {
  const { end } = surface.selection()
  // The caret stands behind a mark that was just made, or that was gone to.
  const offset = chosen && !chosen.spans.some((span) => span.start <= end && end <= span.end) ? startOf(chosen) : end
  const here = marksAt(orderOf(currentProject(), article), offset)
  const next = nextOf(here, chosen?.id ?? null)
  if (!next) {
    say('There is no mark here.')
    return false
  }
  chooseMark(next.id, false)
  if (here.length > 1) list(here, surface.place(offset))
  return true
}

/** Shows the list of these marks, one of which has been chosen; the same marks are listed where they were. */
export function list(marks: readonly Mark[], box: Picking['box']): void {
  const ids = marks.map((mark) => mark.id)
  const shown = usePicking.getState().picking
  const same = shown && shown.marks.length === ids.length && ids.every((id) => shown.marks.includes(id))
  setPicking(same ? { ...shown } : { marks: ids, box })
}
