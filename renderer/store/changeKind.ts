import { kindOf, type KindName } from '../../shared/kinds/list'
import type { Simple } from '../../shared/project/commands'
import type { Project } from '../../shared/project/model'
import { alive, endOf, startOf } from '../../shared/project/select'
import { fieldsOf, newMark, type Fields, type Mark } from '../../shared/project/tables'
import { personField } from './person'

/**
 * A mark keeps its kind as long as it is in the file: two copies are joined field by field, and a quote here that is a
 * claim there would have no fields in common. So another kind is another mark on the same words, to which the links go
 * over, and the old one is removed, all in one step. Who edits the old one meanwhile keeps it, beside the new one.
 */
export interface KindChange {
  commands: Simple[]
  /** From the marks' ids to those of the marks that take their places. */
  ids: Map<string, string>
  /** Labels of what was written and has no place in the new kind. */
  left: Set<string>
}

export function changeKind(
  project: Project,
  marks: readonly Mark[],
  kind: KindName,
  newId: () => string,
  textOf: (article: string) => string | undefined,
): KindChange {
  const change: KindChange = { commands: [], ids: new Map(), left: new Set() }
  for (const mark of marks) {
    if (mark.kind === kind) continue
    const id = newId()
    const { fields, left } = asKind(mark, kind, textOf(mark.article))
    change.ids.set(mark.id, id)
    change.commands.push({ do: 'add', table: 'marks', record: { id, ...fields } } as Simple)
    for (const label of left) change.left.add(label)
  }
  for (const link of change.ids.size ? alive(project, 'links') : []) {
    const [from, to] = [change.ids.get(link.from), change.ids.get(link.to)]
    const fields = { ...(from && { from }), ...(to && { to }) }
    if (from || to) change.commands.push({ do: 'set', table: 'links', id: link.id, fields })
  }
  for (const id of change.ids.keys()) change.commands.push({ do: 'remove', table: 'marks', id })
  return change
}

type Values = Record<string, unknown>

/** The mark as one of another kind: what both kinds have stays, and who said it is who asserts it. */
function asKind(mark: Mark, kind: KindName, text: string | undefined): { fields: Fields['marks']; left: string[] } {
  const derived = (name: KindName): Values =>
    text === undefined ? {} : ({ ...kindOf(name).derive(text, { start: startOf(mark), end: endOf(mark) }) } as Values)
  const [old, next] = [fieldsOf('marks', mark.kind), fieldsOf('marks', kind)]
  const values = mark as unknown as Values
  const given: Values = derived(kind)
  const before = derived(mark.kind)
  const left: string[] = []
  for (const [name, field] of Object.entries(old)) {
    const to = name === personField(mark.kind) ? personField(kind) : next[name]?.is === field.is ? name : undefined
    const value = values[name]
    if (to) given[to] = value
    else if (!isEmpty(value) && value !== before[name]) left.push(field.label)
  }
  return { fields: newMark(kind, given), left }
}

const isEmpty = (value: unknown): boolean => value === '' || value === null || (Array.isArray(value) && !value.length)
