import type { Command, Join, Simple } from './commands'
import type { Change } from './model'
import { fieldsOf, type Envelope, type Mark, type Rec } from './tables'

/** One step a person can take back: its words for the menu and the records it replaced. */
export interface Step {
  label: string
  changes: readonly Change[]
  /** Milliseconds; steps of typing that follow each other closely become one. */
  at: number
  /** When the first of the steps that became this one was made, where others joined it. */
  since?: number
  /** What is typed in, for changes of more than one record: an article's text. */
  typed?: string
  /** Names a deed that is done bit by bit while other work goes on: all its bits are this one step. */
  deed?: string
}

/** Undoing is a new write, never a rewind: the journal, a second window and a colleague's copy see one more command. */
export interface History {
  done: readonly Step[]
  undone: readonly Step[]
}

export const noHistory: History = { done: [], undone: [] }

/** What a command types in, for its step. */
export const typedIn = (command: Command | Join): Pick<Step, 'typed'> =>
  command.do === 'correct' ? { typed: command.id } : {}

const LIMIT = 1000
/** Edits of the same fields of the same record within this many milliseconds are one step. */
const TYPING = 1500
/** In a briefing one step is not more than this: a few words, not all that was written without a rest. */
const COMPOSING = 3000

export function remember(history: History, step: Step): History {
  const begun = step.deed ? history.done.findIndex(({ deed }) => deed === step.deed) : -1
  if (begun >= 0) return continued(history, begun, step)
  const last = history.done.at(-1)
  const joined =
    last && joins(last, step)
      ? { ...step, since: last.since ?? last.at, changes: sum(last.changes, step.changes) }
      : undefined
  const done = joined ? [...history.done.slice(0, -1), joined] : [...history.done.slice(-(LIMIT - 1)), step]
  return { done, undone: [] }
}

/**
 * A further bit of a deed goes to its first one, below whatever was done meanwhile. That is sound as long as a deed's
 * bits touch nothing that was there before, as an import's do. What was taken back meanwhile can still be done again.
 */
function continued({ done, undone }: History, at: number, step: Step): History {
  const changes = sum(done[at]!.changes, step.changes)
  return { done: done.with(at, { ...step, changes }), undone }
}

/** Was a deed begun and then taken back? */
export const isTakenBack = ({ undone }: History, deed: string): boolean => undone.some((step) => step.deed === deed)

/** Changes that follow each other as one: of each record what was there first, and what is there last. */
function sum(first: readonly Change[], then: readonly Change[]): Change[] {
  const changes = new Map(first.map((change) => [`${change.table}/${change.id}`, change]))
  for (const change of then) {
    const key = `${change.table}/${change.id}`
    const { before } = changes.get(key) ?? change
    changes.set(key, { table: change.table, id: change.id, ...(before && { before }), after: change.after })
  }
  return [...changes.values()]
}

/** Typing only: the same text field of the same record written again. Picking a word twice stays two steps. */
function joins(last: Step, next: Step): boolean {
  if (next.typed) return next.typed === last.typed && next.at - last.at <= TYPING
  const [a, b] = [last.changes[0], next.changes[0]]
  if (last.changes.length !== 1 || next.changes.length !== 1 || next.at - last.at > TYPING) return false
  if (!a?.before || !b?.before || a.table !== b.table || a.id !== b.id || b.before.gone || b.after.gone) return false
  const fields = fieldsOf(a.table, (a.before as Partial<Mark>).kind)
  const typed = (name: string): boolean => ['text', 'texts', 'rich'].includes(fields[name]?.is ?? '')
  const [first, second] = [changedFields(a.before, a.after), changedFields(b.before, b.after)]
  if (first.length === 1 && fields[first[0]!]?.is === 'composed')
    // What is put in, or set apart, has words of its own in the menu and stays a step of its own.
    return second.length === 1 && second[0] === first[0] && last.label === next.label && isBrief(last, next)
  return first.length === 1 && second.length === 1 && first[0] === second[0] && typed(first[0]!)
}

const isBrief = (last: Step, next: Step): boolean => next.at - (last.since ?? last.at) <= COMPOSING

const ENVELOPE = new Set<string>(['id', 'stamp', 'stamps', 'also', 'gone'] satisfies (keyof Envelope)[])

function changedFields(before: Rec, after: Rec): string[] {
  const [a, b] = [before, after] as unknown as Record<string, unknown>[]
  return Object.keys(b!).filter(
    (name) => !ENVELOPE.has(name) && a![name] !== b![name] && JSON.stringify(a![name]) !== JSON.stringify(b![name]),
  )
}

/** Fields in which a join has put another value beside the one that shows: writing that again takes the join back. */
const newConflicts = (from: Rec, to: Rec): string[] =>
  Object.keys(from.also ?? {}).filter((name) => name !== 'gone' && !to.also?.[name])

/** The command that takes the last step back, and the history after it; undefined when there is none. */
export function undo(history: History): { label: string; command: Command; next: History } | undefined {
  const step = history.done.at(-1)
  if (!step) return
  const commands = step.changes.toReversed().flatMap((c) => toward(c, c.after, c.before))
  return {
    label: step.label,
    command: asOne(`Undo ${step.label}`, commands),
    next: { done: history.done.slice(0, -1), undone: [...history.undone, step] },
  }
}

export function redo(history: History): { label: string; command: Command; next: History } | undefined {
  const step = history.undone.at(-1)
  if (!step) return
  const commands = step.changes.flatMap((c) => toward(c, c.before, c.after))
  return {
    label: step.label,
    command: asOne(`Redo ${step.label}`, commands),
    next: { done: [...history.done, step], undone: history.undone.slice(0, -1) },
  }
}

const asOne = (label: string, commands: Simple[]): Command => ({ do: 'all', label, commands })

/**
 * The commands that make a record that stands as `from` look like `to` again. A record that was not there is removed; a
 * removed one gets its fields back too, because a step further on may bring it back.
 */
function toward({ table, id }: Change, from: Rec | undefined, to: Rec | undefined): Simple[] {
  if (!to) return [{ do: 'remove', table, id }]
  const names = from ? [...new Set([...changedFields(from, to), ...newConflicts(from, to)])] : []
  const values = to as unknown as Record<string, unknown>
  const fields = Object.fromEntries(names.map((name) => [name, values[name]]))
  const set = names.length ? [{ do: 'set', table, id, fields } as Simple] : []
  if (to.gone) return [...set, { do: 'remove', table, id }]
  return names.length ? set : [{ do: 'restore', table, id }]
}
