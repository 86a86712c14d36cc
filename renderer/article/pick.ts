import { endOf, startOf } from '../../shared/project/select'
import type { Mark } from '../../shared/project/tables'

/** The mark under an offset: the shortest first, and with each further click on the same place the next longer one. */
export function pickAt(marks: readonly Mark[], offset: number, chosen: string | null): string | null {
  const here = marks
    .filter((mark) => mark.spans.some((span) => span.start <= offset && offset <= span.end))
    .sort((a, b) => endOf(a) - startOf(a) - (endOf(b) - startOf(b)) || (a.id < b.id ? -1 : 1))
  const at = here.findIndex((mark) => mark.id === chosen)
  return here[(at + 1) % here.length]?.id ?? null
}
