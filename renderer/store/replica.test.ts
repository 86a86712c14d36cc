import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { apply, type TextOf } from '../../shared/project/apply'
import type { Command, Stamped } from '../../shared/project/commands'
import { encode } from '../../shared/project/file'
import { noHistory, redo, remember, undo, type History } from '../../shared/project/history'
import { write, type Project } from '../../shared/project/model'
import { readReplica } from '../../shared/project/replica'
import { makeStamp } from '../../shared/project/stamps'
import { manyCommands } from '../../shared/testing/commands'
import { newDesk, textsOf } from '../../shared/testing/desk'
import { Replica, type Pending } from './replica'

const OWNER = 'main'
const sent = (project: Project): string => [...encode(project, { texts: false })].join('')

/** The main process, played: one project, numbered changes, and news to every window but the one that asked. */
class Owner {
  readonly project = newDesk().project
  readonly acknowledged: Stamped<Command>[] = []
  private history: History = noHistory

  do(command: Command, at: number, history?: History): Stamped<Command> | undefined {
    const stamped = { stamp: makeStamp((this.project.clock[OWNER] ?? 0) + 1, OWNER, at), command }
    const applied = apply(this.project, stamped, textsOf(this.project))
    if (!applied.ok) return undefined
    write(this.project, stamped.stamp, applied.value)
    this.history = history ?? remember(this.history, { label: '', changes: applied.value, at })
    this.acknowledged.push(stamped)
    return stamped
  }

  step(direction: typeof undo | typeof redo, at: number): Stamped<Command> | undefined {
    const step = direction(this.history)
    return step && this.do(step.command, at, step.next)
  }
}

interface Window {
  replica: Replica
}

/** Messages under way: each way keeps its order or not, the ways among each other never do. */
class Post {
  private ways = new Map<string, (() => void)[]>()
  constructor(private readonly ordered: boolean) {}

  send(way: string, arrive: () => void): void {
    if (!this.ways.has(way)) this.ways.set(way, [])
    this.ways.get(way)!.push(arrive)
  }

  /** Delivers one of the messages under way; false when there is none. */
  deliver(chance: number): boolean {
    const open = [...this.ways.values()].filter((list) => list.length > 0)
    if (open.length === 0) return false
    const list = open[chance % open.length]!
    const [arrive] = list.splice(this.ordered ? 0 : Math.floor(chance / open.length) % list.length, 1)
    arrive!()
    return true
  }
}

type Turn =
  | { do: 'command'; window: number; command: Command; fails: boolean }
  | { do: 'deliver'; chance: number }
  | { do: 'undo' | 'redo' }
  | { do: 'reopen'; window: number }

const turns: fc.Arbitrary<Turn[]> = manyCommands.chain((commands) =>
  fc
    .tuple(
      ...commands.map((command) =>
        fc
          .record({
            command: fc.record({
              do: fc.constant('command' as const),
              window: fc.nat(1),
              command: fc.constant(command),
              // The journal cannot be written, for a moment.
              fails: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
            }),
            more: fc.array(
              fc.oneof(
                { weight: 8, arbitrary: fc.record({ do: fc.constant('deliver' as const), chance: fc.nat(1000) }) },
                { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const) }) },
                { weight: 1, arbitrary: fc.record({ do: fc.constant('reopen' as const), window: fc.nat(1) }) },
              ),
              { maxLength: 5 },
            ),
          })
          .map(({ command, more }): Turn[] => [command, ...more]),
      ),
    )
    .map((all) => all.flat()),
)

function play(list: Turn[], ordered: boolean): { owner: Owner; windows: Window[]; refused: number } {
  const owner = new Owner()
  const post = new Post(ordered)
  let [now, refused] = [1_000_000, 0]
  const noText: TextOf = () => undefined
  const open = (window: Window, json: string): void => {
    window.replica = window.replica.renewedBy(new Replica(readReplica(json), OWNER, noText, () => undefined))
  }
  const windows = [0, 1].map((): Window => {
    const replica = new Replica(readReplica(sent(owner.project)), OWNER, noText, () => undefined)
    return { replica }
  })
  const news = (stamped: Stamped<Command> | undefined, origin?: number): void =>
    windows.forEach((window, n) => {
      if (stamped && n !== origin) post.send(`event ${n}`, () => expect(window.replica.confirm(stamped)).toBe(true))
    })
  for (const turn of list) {
    now += 1000
    const at = now
    if (turn.do === 'deliver') post.deliver(turn.chance)
    else if (turn.do === 'reopen') {
      const json = sent(owner.project)
      post.send(`answer ${turn.window}`, () => open(windows[turn.window]!, json))
    } else if (turn.do !== 'command') news(owner.step(turn.do === 'undo' ? undo : redo, at))
    else {
      const n = turn.window
      const window = windows[n]!
      const proposed = window.replica.propose(turn.command, at)
      if (!proposed.ok) continue
      const entry: Pending = proposed.value
      post.send(`ask ${n}`, () => {
        const stamped = turn.fails ? undefined : owner.do(turn.command, at)
        news(stamped, n)
        if (!stamped) refused++
        post.send(`answer ${n}`, () => {
          if (stamped) expect(window.replica.confirm(stamped, entry)).toBe(true)
          else window.replica.refuse(entry)
        })
      })
    }
  }
  for (let chance = 7; post.deliver(chance); chance = (chance * 31 + 11) % 9973);
  return { owner, windows, refused }
}

const RUNS = Number(process.env['QUOIN_RUNS'] ?? 300)

for (const ordered of [true, false])
  it(`two windows end as the owner does, ${ordered ? 'each way in order' : 'whatever overtakes what'}`, () => {
    let [conflicts, done] = [0, 0]
    fc.assert(
      fc.property(turns, (list) => {
        const { owner, windows, refused } = play(list, ordered)
        conflicts += refused
        done += owner.acknowledged.length
        for (const { replica } of windows) {
          expect(sent(replica.project)).toBe(sent(owner.project))
          expect([replica.waits, replica.project.clock[OWNER]]).toEqual([false, owner.project.clock[OWNER]])
        }
      }),
      { numRuns: RUNS },
    )
    // The test would prove little if hardly anything happened in it.
    expect(Math.min(conflicts, done)).toBeGreaterThan(RUNS / 4)
  }, 120_000)

it('what is waiting for an answer stays in sight while others write', () => {
  const owner = new Owner()
  const replica = new Replica(
    readReplica(sent(owner.project)),
    OWNER,
    () => undefined,
    () => undefined,
  )
  const name = (): string | undefined => replica.project.tables.tags.get('t_000000001test')?.name
  const set = (fields: object): Command => ({ do: 'set', table: 'tags', id: 't_000000001test', fields }) as Command
  const mine = replica.propose(set({ name: 'Mine' }), 5)
  expect(name()).toBe('Mine')
  const theirs = owner.do(set({ name: 'Theirs' }), 6)!
  replica.confirm(theirs)
  expect(name()).toBe('Mine')
  if (mine.ok) replica.refuse(mine.value)
  expect(name()).toBe('Theirs')
})

it('an answer that overtakes an earlier change of somebody else’s waits for it', () => {
  const owner = new Owner()
  const replica = new Replica(
    readReplica(sent(owner.project)),
    OWNER,
    () => undefined,
    () => undefined,
  )
  const set = (name: string): Command => ({ do: 'set', table: 'tags', id: 't_000000001test', fields: { name } })
  const mine = replica.propose(set('Mine, later'), 5)
  const theirs = owner.do(set('Theirs, earlier'), 4)!
  const answer = owner.do(set('Mine, later'), 5)!
  replica.confirm(answer, mine.ok ? mine.value : undefined)
  expect(replica.waits).toBe(true)
  replica.confirm(theirs)
  expect(replica.waits).toBe(false)
  expect(sent(replica.project)).toBe(sent(owner.project))
})
