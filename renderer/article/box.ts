import { endOf, startOf } from '../../shared/project/select'
import type { Mark } from '../../shared/project/tables'
import type { Surface } from './surface'

/** The part of the screen that a mark takes up, in client coordinates, for what opens beside it. */
export function boxOf(mark: Mark, surface: Surface): { left: number; top: number; right: number; bottom: number } {
  const [first, last] = [surface.place(startOf(mark)), surface.place(endOf(mark), -1)]
  const oneLine = Math.abs(first.top - last.top) < 2
  return {
    left: oneLine ? first.left : Math.min(first.left, last.left),
    right: last.right,
    top: first.top,
    bottom: last.bottom,
  }
}
