import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commit, joinChanges, joinCommand, takeIn } from './join'
import { newProject, put, write, type Project } from './model'
import { decode } from './decode'
import { encodeWhole } from './file'
import { newMark, type Mark, type Rec } from './tables'
import { Judgements, UNTUNED, type Sort } from './tuning'

let count = 0
const article = 'a_000000001test'
const stampOf = (replica: string, time: number): string => `${(++count).toString(36)}.${replica}.${time.toString(36)}`

const empty = (): Project => newProject('p_000000001test', 'Canal', '1.desk.1')

function accept(project: Project, sort: Sort, certainty: number, time = 10, replica = 'desk'): void {
  const fields =
    sort === 'claim' ? newMark('claim', { article, certainty }) : newMark('quote', { article, form: sort, certainty })
  const id = `m_${String(++count).padStart(9, '0')}test`
  const stamp = stampOf(replica, time)
  write(project, stamp, [{ table: 'marks', id, after: { id, stamp, ...fields } as Mark }])
}

function dismiss(project: Project, sort: Sort, certainty: number, time = 10, replica = 'desk'): void {
  const id = `d_${String(++count).padStart(9, '0')}test`
  const stamp = stampOf(replica, time)
  const suggested = sort === 'claim' ? 'claim' : 'quote'
  const fields = { article, suggested, words: null, form: sort === 'claim' ? '' : sort, certainty }
  write(project, stamp, [{ table: 'dismissals', id, after: { id, stamp, ...fields } }])
}

function reset(project: Project, time: number): void {
  const id = `r_${String(++count).padStart(9, '0')}test`
  const stamp = stampOf('desk', time)
  write(project, stamp, [{ table: 'resets', id, after: { id, stamp, name: '' } }])
}

const times = (n: number, act: () => void): void => Array.from({ length: n }).forEach(act)
const tuning = (project: Project) => new Judgements(project).tuning

describe('from which certainty on suggestions are shown', () => {
  test('from 0.6 until somebody has judged', () => expect(tuning(empty())).toEqual(UNTUNED))

  test('less certain ones where more were right than promised, for that sort alone', () => {
    const project = empty()
    times(30, () => accept(project, 'indirect', 0.7))
    expect(tuning(project)).toEqual({ accepted: 30, dismissed: 0, from: { ...UNTUNED.from, indirect: 0.45 } })
  })

  test('more certain ones where they were dismissed', () => {
    const project = empty()
    times(10, () => dismiss(project, 'claim', 0.65))
    expect(tuning(project)).toEqual({ accepted: 0, dismissed: 10, from: { ...UNTUNED.from, claim: 0.75 } })
  })

  test('the first one moves nothing', () => {
    const project = empty()
    accept(project, 'direct', 0.9)
    dismiss(project, 'indirect', 0.6)
    expect(tuning(project).from).toEqual(UNTUNED.from)
  })

  test('marks made by hand and dismissals of older files say nothing', () => {
    const project = empty()
    times(30, () => (accept(project, 'direct', 0), dismiss(project, 'direct', 0)))
    expect(tuning(project)).toEqual(UNTUNED)
  })

  test('a new beginning forgets what was before it, and taking it back remembers', () => {
    const project = empty()
    times(9, () => dismiss(project, 'claim', 0.65, 10))
    reset(project, 20)
    dismiss(project, 'claim', 0.65, 30)
    const judgements = new Judgements(project)
    expect(judgements.tuning).toMatchObject({ dismissed: 1, from: UNTUNED.from })
    const [one] = project.tables.resets.values()
    judgements.put('resets', one!.id, { ...one!, gone: true })
    expect(judgements.tuning).toMatchObject({ dismissed: 10, from: { claim: 0.75 } })
  })
})

interface Step {
  accepted: boolean
  sort: Sort
  certainty: number
  time: number
}
const step: fc.Arbitrary<Step> = fc.record({
  accepted: fc.boolean(),
  sort: fc.constantFrom('direct', 'indirect', 'mixed', 'claim'),
  certainty: fc.integer({ min: 10, max: 95 }).map((percent) => percent / 100),
  time: fc.integer({ min: 1, max: 99 }),
})
const doSteps = (project: Project, steps: readonly Step[], replica?: string): void => {
  for (const { accepted, sort, certainty, time } of steps)
    (accepted ? accept : dismiss)(project, sort, certainty, time, replica)
}
const copyOf = (project: Project): Project => {
  const read = decode(encodeWhole(project))
  if (!read.ok) throw new Error(read.failure.message)
  return read.value
}

test('two copies that are joined have learned from both, without a conflict', () => {
  fc.assert(
    fc.property(fc.array(step), fc.array(step), fc.option(fc.integer({ min: 1, max: 99 })), (mine, theirs, again) => {
      const [a, b, both] = [empty(), empty(), empty()]
      doSteps(a, mine, 'mine')
      doSteps(b, theirs, 'theirs')
      doSteps(both, [...theirs, ...mine])
      if (again !== null) for (const project of [b, both]) reset(project, again)
      const joined = copyOf(a)
      const join = joinCommand(joined, b)
      commit(joined, { stamp: '1.other.1', command: join }, joinChanges(joined, join))
      takeIn(joined, join)
      expect(tuning(joined)).toEqual(tuning(both))
      expect([...joined.tables.marks.values(), ...joined.tables.dismissals.values()].filter((one) => one.also)).toEqual(
        [],
      )
    }),
    { numRuns: 60 },
  )
})

test('kept up with changes it is what counting anew would find', () => {
  fc.assert(
    fc.property(fc.array(step), fc.array(fc.nat()), (steps, removed) => {
      const project = empty()
      const judgements = new Judgements(project)
      doSteps(project, steps)
      const all = (['marks', 'dismissals'] as const).flatMap((table) =>
        [...project.tables[table].values()].map((record) => ({ table, record: record as Rec })),
      )
      for (const { table, record } of all) judgements.put(table, record.id, record)
      for (const at of removed) {
        const one = all[at % (all.length || 1)]
        if (!one) continue
        put(project, one.table, { ...one.record, gone: true })
        judgements.put(one.table, one.record.id, { ...one.record, gone: true })
      }
      expect(judgements.tuning).toEqual(tuning(project))
    }),
    { numRuns: 60 },
  )
})
