import type { Edit } from '../text/edit'
import type { Person, Quarantined } from './model'
import type { Clock, Stamp } from './stamps'
import type { Fields, Rec, TableName } from './tables'

/**
 * Every change to a project is one of these plain values. They cross the process border, stand in the journal one a
 * line, and are what `quoin apply` reads.
 */
export type Command = Simple | Batch

export type Simple = { [T in TableName]: AddRecord<T> | SetFields<T> | RemoveRecord<T> }[TableName] | CorrectText

/** A new record with an id of its own; every field is given. */
export interface AddRecord<T extends TableName> {
  do: 'add'
  table: T
  record: { id: string } & Fields[T]
}

/** New values for some fields of a record that exists. Also brings a removed record back. */
export interface SetFields<T extends TableName> {
  do: 'set'
  table: T
  id: string
  fields: Partial<Fields[T]>
}

export interface RemoveRecord<T extends TableName> {
  do: 'remove' | 'restore'
  table: T
  id: string
}

/** Typing errors put right in an article's text, one edit after another. Marks are carried along. */
export interface CorrectText {
  do: 'correct'
  table: 'articles'
  id: string
  edits: Edit[]
}

/** Several commands that are one step for the person: all of them happen, or none. */
export interface Batch {
  do: 'all'
  label: string
  commands: Simple[]
}

/**
 * Another copy of the project taken in: its clock, and those of its records that are not the same here. Only the owner
 * of the project makes one (join.ts); no window can ask for it.
 */
export interface Join {
  do: 'join'
  clock: Clock
  people: Record<string, Person>
  quarantine: Quarantined[]
  records: { [T in TableName]?: Rec<T>[] }
}

/** A command as it is journalled and sent: with the stamp that the owner of the project gave it. */
export interface Stamped<C = Command | Join> {
  stamp: Stamp
  command: C
}
