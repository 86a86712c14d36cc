import type { KindName } from '../../shared/kinds/list'
import { endOf, find, startOf } from '../../shared/project/select'
import type { Mark, Speaker } from '../../shared/project/tables'
import type { Direction } from '../../shared/text/step'
import { mark } from '../store/marking'
import { orderOf } from '../store/orders'
import { currentProject } from '../store/project'
import { chooseMark, view } from '../store/view'
import type { Surface } from './surface'

/** Marks the selection; a caret that still stands where the last mark was made means the same words again. Returns the mark's id. */
export function markSelection(kind: KindName, surface: Surface, article: string, speaker?: Speaker): string | null {
  const selected = surface.selection()
  const last = find(currentProject(), 'marks', view().mark)
  const again = last?.article === article && selected.start === selected.end && endOf(last) === selected.end
  const id = again
    ? mark(kind, article, { start: startOf(last), end: endOf(last) }, speaker, last.spans)
    : mark(kind, article, selected, speaker)
  const made = id && find(currentProject(), 'marks', id)
  if (made) surface.quietly(() => surface.select({ start: endOf(made), end: endOf(made) }))
  return id
}

/** The next or previous mark in reading order, from the chosen one or from the caret. */
export function chooseNext(article: string, chosen: Mark | undefined, surface: Surface, direction: Direction): void {
  const order = orderOf(currentProject(), article)
  const caret = surface.selection().end
  const at = chosen ? order.rank(chosen.id) + direction : order.startingBefore(caret) - (direction === 1 ? 0 : 1)
  const next = order.at(at)
  if (next) chooseMark(next.id)
}
