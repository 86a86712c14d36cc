import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { manyCommands } from '../testing/commands'
import { newDesk, textsOf } from '../testing/desk'
import { apply } from './apply'
import type { Command, Join } from './commands'
import { decode } from './decode'
import { encodeWhole } from './file'
import { noHistory, redo, remember, undo, type History } from './history'
import { commit, conflictsOf, joinCommand, joinInto } from './join'
import type { Project } from './model'
import { find } from './select'
import { covers, makeStamp } from './stamps'
import { stampedSchema } from './schema'
import { fieldsOf, tableNames, type Mark, type Rec, type TableName } from './tables'

/** A copy of a project at work: whose it is, and what it would take back. */
interface Copy {
  replica: string
  project: Project
  history: History
  now: number
}

const copyOf = (project: Project): Project => {
  const read = decode(encodeWhole(project))
  if (!read.ok) throw new Error(read.failure.message)
  return read.value
}
const start = newDesk().project
const newCopy = (replica: string): Copy => ({ replica, project: copyOf(start), history: noHistory, now: 100_000 })

function run(copy: Copy, command: Command | Join, history?: History): boolean {
  copy.now += 5000
  const stamped = { stamp: makeStamp((copy.project.clock[copy.replica] ?? 0) + 1, copy.replica, copy.now), command }
  const applied = apply(copy.project, stamped, textsOf(copy.project))
  if (!applied.ok) return false
  commit(copy.project, stamped, applied.value)
  copy.history = history ?? remember(copy.history, { label: '', changes: applied.value, at: copy.now })
  return true
}

/** Two copies become one, without being changed themselves. */
function joined(mine: Project, theirs: Project): Project {
  const both = copyOf(mine)
  joinInto(both, theirs)
  return both
}

/** What happens to three copies: whose turn it is, and a command of theirs, undo and redo, or a join with another's. */
const commands = manyCommands.map((all) => all.slice(0, 6))
const turn = fc.oneof(
  { weight: 4, arbitrary: fc.record({ of: fc.nat(2), commands }) },
  { weight: 2, arbitrary: fc.record({ of: fc.nat(2), step: fc.constantFrom(undo, redo) }) },
  { weight: 2, arbitrary: fc.record({ of: fc.nat(2), with: fc.nat(2) }) },
)
const turns = fc.array(turn, { minLength: 2, maxLength: 10 })

/** Ids are made by chance: two copies never add the same one. What is changed may be anybody's. */
function asAddedBy({ replica, now }: Copy, command: Command): Command {
  const text = JSON.stringify(command)
  const whose = text.includes('"do":"add"') ? replica : ['test', 'anna', 'bert', 'cleo'][(now / 5000) % 4]
  return JSON.parse(text.replace(/"(\w_\d{9})test"/g, (_, id: string) => `"${id}${whose}"`)) as Command
}

interface Turned {
  copies: Copy[]
  /** Values that somebody replaced who had seen them. */
  overwritten: Set<string>
}

function play(list: typeof turns extends fc.Arbitrary<infer T> ? T : never): Turned {
  const copies = ['anna', 'bert', 'cleo'].map(newCopy)
  const overwritten = new Set<string>()
  for (const one of list) {
    const copy = copies[one.of]!
    if ('with' in one) {
      run(copy, joinCommand(copy.project, copies[one.with]!.project))
      continue
    }
    const before = valuesIn(copy.project)
    if ('commands' in one) for (const command of one.commands) run(copy, asAddedBy(copy, command))
    else {
      const step = one.step(copy.history)
      if (step) run(copy, step.command, step.next)
    }
    const after = valuesIn(copy.project)
    for (const value of before) if (!after.has(value)) overwritten.add(value)
  }
  return { copies, overwritten }
}

/** Every value of every field that a project holds, the ones beside those that show too. */
function valuesIn(project: Project): Set<string> {
  const found = new Set<string>()
  for (const table of tableNames)
    for (const record of (project.tables[table] as Map<string, Rec>).values())
      for (const name of ['gone', ...Object.keys(fieldsOf(table, (record as Partial<Mark>).kind))])
        for (const stamp of stampsOf(record, name)) found.add(`${table}/${record.id}/${name}/${stamp}`)
  return found
}

const stampsOf = (record: Rec, name: string): string[] => [
  record.stamps?.[name] ?? record.stamp,
  ...(record.also?.[name] ?? []).map((other) => other.stamp),
]

// A full run asks for more of them than the usual five seconds hold.
vi.setConfig({ testTimeout: 120_000 })
const runs = { numRuns: Number(process.env['QUOIN_RUNS'] ?? 150) }

describe('joining copies of a project', () => {
  it('gives the same whoever joins whom, in whatever order, however often', () => {
    fc.assert(
      fc.property(turns, (list) => {
        const [a, b, c] = play(list).copies.map((copy) => copy.project) as [Project, Project, Project]
        const ab = joined(a, b)
        expect(encodeWhole(joined(b, a))).toBe(encodeWhole(ab))
        expect(encodeWhole(joined(joined(a, b), c))).toBe(encodeWhole(joined(a, joined(b, c))))
        expect(encodeWhole(joined(a, a))).toBe(encodeWhole(a))
        expect(encodeWhole(joined(ab, b))).toBe(encodeWhole(ab))
      }),
      runs,
    )
  })

  it('loses no value that nobody had seen and replaced', () => {
    fc.assert(
      fc.property(turns, (list) => {
        const { copies, overwritten } = play(list)
        const [a, b, c] = copies.map((copy) => copy.project) as [Project, Project, Project]
        const all = valuesIn(joined(joined(a, b), c))
        const lost = copies
          .flatMap((copy) => [...valuesIn(copy.project)])
          .filter((value) => !overwritten.has(value) && !all.has(value))
        expect(lost).toEqual([])
      }),
      runs,
    )
  })

  it('is sound: the file can be read again as it is, and the journal’s line too', () => {
    fc.assert(
      fc.property(turns, (list) => {
        const [a, b] = play(list).copies.map((copy) => copy.project) as [Project, Project]
        const both = joined(a, b)
        expect(encodeWhole(copyOf(both))).toBe(encodeWhole(both))
        expect(copyOf(both).quarantine).toEqual([])
        const line = { stamp: '1.anna.1', command: joinCommand(a, b) }
        expect(stampedSchema.parse(JSON.parse(JSON.stringify(line)))).toEqual(line)
      }),
      runs,
    )
  })

  it('is one step that can be taken back: all looks as before, and nothing is in conflict', () => {
    fc.assert(
      fc.property(turns, (list) => {
        const [anna, bert] = play(list).copies as [Copy, Copy, Copy]
        const before = looks(anna.project)
        run(anna, joinCommand(anna.project, bert.project))
        const step = undo(anna.history)
        if (step) expect(run(anna, step.command, step.next)).toBe(true)
        expect(looks(anna.project)).toEqual(before)
      }),
      runs,
    )
  })
})

const looks = (project: Project): object =>
  Object.fromEntries(
    tableNames.map((table) => [
      table,
      [...(project.tables[table] as Map<string, Rec>).values()]
        .filter((record) => !record.gone)
        .map(({ stamp: _, stamps: __, also: ___, ...fields }) => fields)
        .toSorted((x, y) => (x.id < y.id ? -1 : 1)),
    ]),
  )

describe('what a person sees of it', () => {
  const tag = 't_000000001test'
  const setTag = (fields: object): Command => ({ do: 'set', table: 'tags', id: tag, fields }) as Command
  const tagOf = (copy: Copy): Rec<'tags'> => find(copy.project, 'tags', tag)!
  const join = (mine: Copy, theirs: Copy): boolean => run(mine, joinCommand(mine.project, theirs.project))

  it('changes to different fields both come in, without a conflict', () => {
    const [anna, bert] = [newCopy('anna'), newCopy('bert')]
    run(anna, setTag({ name: 'Rivers' }))
    run(bert, setTag({ color: 'blue' }))
    join(anna, bert)
    expect(tagOf(anna)).toMatchObject({ name: 'Rivers', color: 'blue' })
    expect(conflictsOf(tagOf(anna))).toEqual({})
  })

  it('of two values for one field the later shows and the other is kept, until somebody writes', () => {
    const [anna, bert] = [newCopy('anna'), newCopy('bert')]
    run(bert, setTag({ name: 'Lakes' }))
    anna.now += 60_000
    run(anna, setTag({ name: 'Rivers' }))
    join(bert, anna)
    expect(tagOf(bert).name).toBe('Rivers')
    expect(conflictsOf(tagOf(bert))).toMatchObject({ name: [{ value: 'Lakes' }] })
    run(bert, setTag({ name: 'Waters' }))
    expect(conflictsOf(tagOf(bert))).toEqual({})
    join(anna, bert)
    expect([tagOf(anna).name, conflictsOf(tagOf(anna))]).toEqual(['Waters', {}])
  })

  it('deleting here and editing there is a conflict, not a loss', () => {
    const [anna, bert] = [newCopy('anna'), newCopy('bert')]
    run(anna, { do: 'remove', table: 'tags', id: tag })
    bert.now += 60_000
    run(bert, setTag({ name: 'Lakes' }))
    join(anna, bert)
    expect(tagOf(anna).name).toBe('Lakes')
    expect(conflictsOf(tagOf(anna))).toMatchObject({ gone: [{ value: true }] })
  })

  it('an older state of the same copy adds nothing', () => {
    const anna = newCopy('anna')
    const old = copyOf(anna.project)
    run(anna, setTag({ name: 'Rivers' }))
    const before = looks(anna.project)
    run(anna, joinCommand(anna.project, old))
    expect(looks(anna.project)).toEqual(before)
    expect(covers(anna.project.clock, tagOf(anna).stamps!['name']!)).toBe(true)
  })

  it('a value that was changed by hand, without a stamp, is kept beside ours', () => {
    const anna = newCopy('anna')
    const theirs = copyOf(anna.project)
    const tags = theirs.tables.tags as Map<string, Rec<'tags'>>
    tags.set(tag, { ...tags.get(tag)!, name: 'By hand' })
    run(anna, joinCommand(anna.project, theirs))
    const names = [tagOf(anna).name, ...(tagOf(anna).also?.['name'] ?? []).map((other) => other.value)]
    expect(names.toSorted()).toEqual(['By hand', 'Water'])
  })

  it('what could not be read is kept from both sides', () => {
    const [anna, bert] = [newCopy('anna'), newCopy('bert')]
    const odd = (raw: string): { table: TableName; raw: string; reason: string } => ({
      table: 'tags',
      raw,
      reason: 'odd',
    })
    anna.project.quarantine.push(odd('a'), odd('b'))
    bert.project.quarantine.push(odd('b'), odd('c'))
    join(anna, bert)
    expect(anna.project.quarantine.map((one) => one.raw)).toEqual(['a', 'b', 'c'])
  })
})
