import { emptyValues } from '../../shared/kinds/field'
import { kindOf, type KindName } from '../../shared/kinds/list'
import type { Simple } from '../../shared/project/commands'
import { find } from '../../shared/project/select'
import { fieldsOf, newSpeaker, tables, type Mark, type Speaker } from '../../shared/project/tables'
import { changeKind } from './changeKind'
import { newId, short } from './marking'
import { personField } from './person'
import { act, currentProject } from './project'
import { wayBack } from './undoing'
import { gave } from './recent'
import { chooseSeveral } from './several'
import { knownText } from './texts'
import { chooseMark, say, setView, toast } from './view'

/** Changes to many marks at once. Each is one step of undo, and touches only the marks that it changes. */

/** "12 marks", "3 claims", "quote" */
export function countOf(marks: readonly Mark[]): string {
  const [first] = marks
  const same = first && marks.every((mark) => mark.kind === first.kind)
  const [one, many] = same ? [kindOf(first.kind).label, kindOf(first.kind).plural] : ['mark', 'marks']
  return marks.length === 1 ? one.toLowerCase() : `${marks.length.toLocaleString('en-GB')} ${many.toLowerCase()}`
}

type Values = Record<string, unknown>
const valueOf = (mark: Mark, name: string): unknown => (mark as unknown as Values)[name]

/** The marks as they stand: a view may hand over what it was drawn with. */
const asTheyAre = (marks: readonly Mark[]): Mark[] => {
  const project = currentProject()
  return marks.flatMap(({ id }) => find(project, 'marks', id) ?? [])
}

/** Writes a field of those marks that have it and hold another value. */
function settings(marks: readonly Mark[], name: (mark: Mark) => string | undefined, value: unknown): Simple[] {
  return asTheyAre(marks).flatMap((mark) => {
    const field = name(mark)
    return field && field in fieldsOf('marks', mark.kind) && valueOf(mark, field) !== value
      ? [{ do: 'set', table: 'marks', id: mark.id, fields: { [field]: value } } as Simple]
      : []
  })
}

const changed = (marks: readonly Mark[], commands: readonly Simple[]): Mark[] => {
  const ids = new Set(commands.map((command) => ('id' in command ? command.id : '')))
  return marks.filter((mark) => ids.has(mark.id))
}

const inOne = (label: string, commands: Simple[]): boolean =>
  commands.length > 0 && act({ do: 'all', label, commands }) && (say(`Done: ${label}`), true)

/** Gives all who can have one this person: who said it, or who asserts it. */
export function setPerson(marks: readonly Mark[], speaker: string | null): void {
  const commands = settings(marks, (mark) => personField(mark.kind), speaker)
  if (speaker) gave(speaker)
  inOne(`Change speaker of ${countOf(changed(marks, commands))}`, commands)
}

/** The same with somebody who is not in the register yet. */
export function setNewPerson(marks: readonly Mark[], name: string, type: Speaker['type']): void {
  const id = newId('speakers')
  const commands = settings(marks, (mark) => personField(mark.kind), id)
  gave(id)
  inOne(`Change speaker of ${countOf(changed(marks, commands))}`, [
    { do: 'add', table: 'speakers', record: { id, ...newSpeaker(name, type) } },
    ...commands,
  ])
}

export function setField(marks: readonly Mark[], name: string, label: string, value: unknown): void {
  const commands = settings(marks, () => name, value)
  inOne(`Change ${label.toLowerCase()} of ${countOf(changed(marks, commands))}`, commands)
}

const retag = (marks: readonly Mark[], to: (tags: string[]) => string[]): Simple[] =>
  asTheyAre(marks).flatMap((mark) => {
    const tags = to(mark.tags)
    return tags.length === mark.tags.length
      ? []
      : [{ do: 'set', table: 'marks', id: mark.id, fields: { tags } } as Simple]
  })

export function addTagTo(marks: readonly Mark[], tag: { id: string; name: string }): void {
  const commands = retag(marks, (tags) => (tags.includes(tag.id) ? tags : [...tags, tag.id]))
  inOne(`Tag ${countOf(changed(marks, commands))} ${short(tag.name, 30)}`, commands)
}

export function addNewTagTo(marks: readonly Mark[], name: string): void {
  const id = newId('tags')
  const commands = retag(marks, (tags) => [...tags, id])
  inOne(`Tag ${countOf(marks)} ${short(name, 30)}`, [
    { do: 'add', table: 'tags', record: { id, ...emptyValues(tables.tags.fields), name } },
    ...commands,
  ])
}

export function removeTagFrom(marks: readonly Mark[], tag: { id: string; name: string }): void {
  const commands = retag(marks, (tags) => tags.filter((id) => id !== tag.id))
  inOne(`Take tag ${short(tag.name, 30)} off ${countOf(changed(marks, commands))}`, commands)
}

const offerUndo = (text: string): void => toast({ tone: 'plain', text, ...wayBack() })

/** Removes the marks; `next` is chosen then. */
export function removeMarks(marks: readonly Mark[], next: string | null): void {
  const commands = asTheyAre(marks).map(({ id }): Simple => ({ do: 'remove', table: 'marks', id }))
  const count = countOf(marks)
  if (!inOne(`Delete ${count}`, commands)) return
  setView({ mark: next, marks: [] })
  offerUndo(`${count.charAt(0).toLocaleUpperCase()}${count.slice(1)} deleted.`)
}

/** Makes marks of another kind of these, on the same words, and chooses them. */
export function changeKindOf(marks: readonly Mark[], kind: KindName): void {
  const project = currentProject()
  const { commands, ids, left } = changeKind(project, asTheyAre(marks), kind, () => newId('marks'), knownText)
  const one = kindOf(kind)[ids.size === 1 ? 'label' : 'plural'].toLowerCase()
  const count = countOf(changed(marks, commands))
  if (!inOne(`Change ${count} to ${one}`, commands)) return
  const now = marks.map(({ id }) => ids.get(id) ?? id)
  if (now.length > 1) chooseSeveral(now, now.at(-1)!)
  else chooseMark(now[0]!, false)
  if (!left.size) return
  const lost = [...left].map((label) => `“${label}”`).join(', ')
  offerUndo(`Changed to ${one}. What stood under ${lost} has no place there and was left out; undoing brings it back.`)
}
