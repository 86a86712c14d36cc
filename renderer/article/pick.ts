import type { MarkOrder } from '../../shared/project/mark-order'
import { endOf, startOf } from '../../shared/project/select'
import type { Mark } from '../../shared/project/tables'

const size = (mark: Mark): number => endOf(mark) - startOf(mark)

/** The marks at an offset, the shortest first: it is the hardest to get at otherwise. */
export const marksAt = (order: MarkOrder, offset: number): Mark[] =>
  order
    .near({ start: offset - 1, end: offset + 1 })
    .filter((mark) => mark.spans.some((span) => span.start <= offset && offset <= span.end))
    .sort((a, b) => size(a) - size(b) || (a.id < b.id ? -1 : 1))

/** The first of them, or the one after the chosen one, round and round. */
export const nextOf = (here: readonly Mark[], chosen: string | null): Mark | undefined =>
  here[(here.findIndex((mark) => mark.id === chosen) + 1) % here.length]
