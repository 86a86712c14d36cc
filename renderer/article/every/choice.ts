import type { KindName } from '../../../shared/kinds/list'
import type { Mark } from '../../../shared/project/tables'
import type { Range } from '../../../shared/text/snap'

/** Which places are to be marked: all, none, or (null) those that are not marked so yet; and the others turned by hand, by their start. */
export interface Choice {
  all: boolean | null
  turned: ReadonlySet<number>
}

export const fresh: Choice = { all: null, turned: new Set() }

export const isChosen = ({ all, turned }: Choice, { start }: Range, marked: boolean): boolean =>
  (all ?? !marked) !== turned.has(start)

export function turn(choice: Choice, { start }: Range): Choice {
  const turned = new Set(choice.turned)
  if (!turned.delete(start)) turned.add(start)
  return { ...choice, turned }
}

const key = ({ start, end }: Range): string => `${start} ${end}`

/** Tells which places are marked already: with these very words, as this kind. */
export function markedAs(kind: KindName, marks: Iterable<Mark>): (place: Range) => boolean {
  const known = new Set<string>()
  for (const mark of marks) if (mark.kind === kind && mark.spans.length === 1) known.add(key(mark.spans[0]!))
  return (place) => known.has(key(place))
}
