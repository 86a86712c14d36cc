import { kindOf, type KindName } from '../../../shared/kinds/list'
import type { Batch, Simple } from '../../../shared/project/commands'
import { newMark, newSpeaker, type TableName } from '../../../shared/project/tables'
import { makeSpan } from '../../../shared/text/anchor'
import type { Slices } from '../../../shared/text/search'
import type { Range } from '../../../shared/text/snap'
import { personField } from '../../store/person'
import type { By } from './state'

/** "17 quotes", "1 claim" */
export const countOf = (kind: KindName, count: number): string =>
  `${count.toLocaleString('en-GB')} ${(count === 1 ? kindOf(kind).label : kindOf(kind).plural).toLowerCase()}`

/** Marks made between two rests. */
const SLICE = 100

/** Marks these places of an article's text, just as they are: one command, one step of undo. */
export function* markingAll(
  { article, text, kind, by }: { article: string; text: string; kind: KindName; by: By },
  places: readonly Range[],
  newId: (table: TableName) => string,
): Slices<Batch> {
  const field = personField(kind)
  const commands: Simple[] = []
  let speaker = by && 'id' in by ? by.id : null
  if (field && by && 'name' in by) {
    speaker = newId('speakers')
    commands.push({ do: 'add', table: 'speakers', record: { id: speaker, ...newSpeaker(by.name, by.type) } })
  }
  for (const [i, place] of places.entries()) {
    const spans = [makeSpan(text, place.start, place.end)]
    const own = { ...kindOf(kind).derive(text, place), ...(field && { [field]: speaker }) }
    const record = { id: newId('marks'), ...newMark(kind, { article, spans, ...own }) }
    commands.push({ do: 'add', table: 'marks', record } as Simple)
    if ((i + 1) % SLICE === 0) yield
  }
  return { do: 'all', label: `Mark ${countOf(kind, places.length)}`, commands }
}
