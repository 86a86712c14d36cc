import type { Join, Stamped } from './commands'
import { lineOf } from './file'
import { put, write, type Change, type Project } from './model'
import { compareStamps, covers, type Clock, type Stamp } from './stamps'
import { fieldsOf, tableNames, type Mark, type Rec, type TableName } from './tables'

/**
 * Joining two copies of a project without a common ancestor. A field is a register of values with their stamps: the one
 * that shows and, while people disagree, those in `also`. Whether a record is there (`gone`) is such a field too.
 */

interface Value {
  value: unknown
  stamp: Stamp
}

/** What joining `theirs` into `mine` takes: a command like any other, for the journal and for undo. */
export function joinCommand(mine: Project, theirs: Project): Join {
  const records: Partial<Record<TableName, Rec[]>> = {}
  for (const table of tableNames) {
    const here = mine.tables[table] as Map<string, Rec>
    const news = [...(theirs.tables[table] as Map<string, Rec>).values()].filter((record) => {
      const same = here.get(record.id)
      return !same || lineOf(table, same) !== lineOf(table, record)
    })
    if (news.length) records[table] = news
  }
  const { clock, people, quarantine } = theirs
  return {
    do: 'join',
    clock: { ...clock },
    people: { ...people },
    quarantine: [...quarantine],
    records: records as Join['records'],
  }
}

/** The records that a join replaces. A join is never refused: what does not fit together is kept side by side. */
export function joinChanges(project: Project, join: Join): Change[] {
  return tableNames.flatMap((table) =>
    ((join.records[table] ?? []) as Rec[]).map((theirs): Change => {
      const before = (project.tables[table] as Map<string, Rec>).get(theirs.id)
      if (!before) return { table, id: theirs.id, after: theirs }
      return { table, id: theirs.id, before, after: joinRecords(table, before, project.clock, theirs, join.clock) }
    }),
  )
}

/**
 * Takes `theirs` into `mine` where nobody is at work on either: without a stamp, so that whoever joins whom gets the same
 * file. `theirs` stays as it is.
 */
export function joinInto(mine: Project, theirs: Project): void {
  const join = joinCommand(mine, theirs)
  for (const { table, after, before } of joinChanges(mine, join)) put(mine, table, after, before)
  takeIn(mine, join)
}

/** Carries out what `apply` made of a command. */
export function commit(project: Project, { stamp, command }: Stamped, changes: readonly Change[]): void {
  write(project, stamp, changes)
  if (command.do === 'join') takeIn(project, command)
}

/** Takes in what is not in records; after these, because they are joined by what this copy had seen before. */
export function takeIn(project: Project, { clock, people, quarantine }: Join): void {
  for (const [replica, count] of Object.entries(clock))
    project.clock[replica] = Math.max(project.clock[replica] ?? 0, count)
  for (const [replica, person] of Object.entries(people)) {
    const known = project.people[replica]
    // Nobody stamps a name. Any rule that does not ask who is joining whom will do.
    if (!known || JSON.stringify(known) < JSON.stringify(person)) project.people[replica] = person
  }
  const there = new Map([...project.quarantine, ...quarantine].map((one) => [JSON.stringify(one), one]))
  project.quarantine = [...there].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)
}

/**
 * One record from two copies of it and what each copy has seen. The later value of a field shows; a value that was
 * written by somebody who had not seen it is kept in `also`.
 */
export function joinRecords(table: TableName, a: Rec, seenByA: Clock, b: Rec, seenByB: Clock): Rec {
  const [first, second] = compareStamps(a.stamp, b.stamp) >= 0 ? [a, b] : [b, a]
  // Ids are made by chance, so this takes a file written by hand; a mark has the fields of one kind only.
  if ((first as Partial<Mark>).kind !== (second as Partial<Mark>).kind) return first
  const { stamp } = first
  const stamps: Record<string, Stamp> = {}
  const also: Record<string, Value[]> = {}
  const next: Record<string, unknown> = { ...first }
  for (const name of ['gone', ...Object.keys(fieldsOf(table, (first as Partial<Mark>).kind))]) {
    const [shown, ...others] = joinValues(valuesOf(a, name), seenByA, valuesOf(b, name), seenByB)
    next[name] = shown!.value
    if (shown!.stamp !== stamp) stamps[name] = shown!.stamp
    if (others.length) also[name] = others
  }
  for (const [name, values] of Object.entries({ stamps, also })) {
    delete next[name]
    if (Object.keys(values).length) next[name] = values
  }
  if (!next['gone']) delete next['gone']
  return next as unknown as Rec
}

const valuesOf = (record: Rec, name: string): Value[] => [
  {
    value: name === 'gone' ? record.gone === true : (record as unknown as Record<string, unknown>)[name],
    stamp: record.stamps?.[name] ?? record.stamp,
  },
  ...(record.also?.[name] ?? []),
]

/** A value stays when both sides hold it, or when the other side has not seen it: latest first. */
function joinValues(a: Value[], seenByA: Clock, b: Value[], seenByB: Clock): Value[] {
  const key = ({ stamp, value }: Value): string => `${stamp} ${JSON.stringify(value)}`
  const [inA, inB] = [new Set(a.map(key)), new Set(b.map(key))]
  const kept = [
    ...a.filter((value) => inB.has(key(value)) || !covers(seenByB, value.stamp)),
    ...b.filter((value) => !inA.has(key(value)) && !covers(seenByA, value.stamp)),
  ]
  // Clocks that contradict each other come from a file changed by hand: then nothing is thrown away.
  const all = kept.length ? kept : [...a, ...b]
  return all.sort((x, y) => compareStamps(y.stamp, x.stamp) || (key(x) < key(y) ? -1 : 1))
}

/** The other values of a record's fields that a person should choose between. The same value written twice is none. */
export function conflictsOf(record: Rec): Record<string, Value[]> {
  const found = Object.entries(record.also ?? {}).map(([name, others]): [string, Value[]] => {
    const [shown] = valuesOf(record, name)
    const json = JSON.stringify(shown!.value)
    return [name, others.filter((other) => JSON.stringify(other.value) !== json)]
  })
  return Object.fromEntries(found.filter(([, others]) => others.length > 0))
}
