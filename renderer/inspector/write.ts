import type { Command, Simple } from '../../shared/project/commands'
import { alive, find } from '../../shared/project/select'
import { fieldsOf, tables, type Fields, type Mark, type TableName } from '../../shared/project/tables'
import { emptyValues } from '../../shared/kinds/field'
import { act, currentProject } from '../store/project'
import { newId, short } from '../store/marking'
import { say } from '../store/view'

/** Writes one field, unless it already is so or the record has been deleted meanwhile: a late write must not bring it back. */
export function setField(table: TableName, id: string, name: string, value: unknown): void {
  const record = find(currentProject(), table, id) as Record<string, unknown> | undefined
  const nameless = table === 'speakers' && name === 'name' && value === ''
  if (!record || nameless || JSON.stringify(record[name]) === JSON.stringify(value)) return
  if (!act({ do: 'set', table, id, fields: { [name]: value } } as Command)) return
  if (table === 'marks') tell((record as unknown as Mark).kind, name, value)
}

/** Says what a mark was given, where the control itself does not: its speaker, its tags. */
function tell(kind: Mark['kind'], name: string, value: unknown): void {
  const field = fieldsOf('marks', kind)[name]
  if (field?.is === 'ref' && field.table === 'speakers') {
    const speaker = find(currentProject(), 'speakers', value as string | null)
    say(speaker ? `${field.label}: ${speaker.name}` : `${field.label} taken away`)
  } else if (field?.is === 'refs' && field.table === 'tags') {
    const tags = (value as string[]).flatMap((tag) => find(currentProject(), 'tags', tag)?.name ?? [])
    say(tags.length ? `${field.label}: ${tags.join(', ')}` : 'No tags')
  }
}

/** Adds a tag and gives it to the record, one step of undo. */
export function addTag(table: TableName, id: string, name: string, before: readonly string[], words: string): void {
  const tag = newId('tags')
  const fields: Fields['tags'] = { ...emptyValues(tables.tags.fields), name: words }
  const commands = [
    { do: 'add', table: 'tags', record: { id: tag, ...fields } },
    { do: 'set', table, id, fields: { [name]: [...before, tag] } },
  ] as Simple[]
  if (act({ do: 'all', label: `Add tag ${short(words, 30)}`, commands })) say(`New tag: ${short(words, 30)}`)
}

/** The fields of a mark that name this speaker. */
const naming = (mark: Mark, speaker: string): string[] =>
  Object.entries(fieldsOf('marks', mark.kind)).flatMap(([name, field]) =>
    field.is === 'ref' && field.table === 'speakers' && (mark as unknown as Record<string, unknown>)[name] === speaker
      ? [name]
      : [],
  )

/** The marks that name a speaker, anywhere in the project. */
export const marksNaming = (speaker: string): Mark[] =>
  alive(currentProject(), 'marks').filter((mark) => naming(mark, speaker).length > 0)

/** Takes a speaker out of the register and off every mark that names it, one step of undo. */
export function removeSpeaker(id: string): void {
  const speaker = find(currentProject(), 'speakers', id)
  if (!speaker) return
  const off = marksNaming(id).map((mark) => ({
    do: 'set',
    table: 'marks',
    id: mark.id,
    fields: Object.fromEntries(naming(mark, id).map((name) => [name, null])),
  }))
  const commands = [...off, { do: 'remove', table: 'speakers', id }] as Simple[]
  act({ do: 'all', label: `Remove speaker ${short(speaker.name, 30)}`, commands })
}
