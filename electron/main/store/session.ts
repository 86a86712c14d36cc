import type { Low } from 'lowdb'
import type { HistoryLabels, SaveState } from '../../../shared/contract'
import { apply } from '../../../shared/project/apply'
import type { Command, Stamped } from '../../../shared/project/commands'
import { noHistory, redo, remember, undo, type History } from '../../../shared/project/history'
import { describe } from '../../../shared/project/labels'
import { unwrite, write, type Change, type Person, type Project } from '../../../shared/project/model'
import { makeStamp } from '../../../shared/project/stamps'
import { err, ok, type Result } from '../../../shared/result'
import type { Journal } from './journal'
import { causeOf } from './problems'
import type { Replicas } from './replicas'
import { Saver } from './saver'
import { snapshot } from './snapshot'
import { articleTexts } from './texts'
import { Turns } from './turns'

/** What a session works with; replaced as a whole by "Save as". */
export interface Place {
  /** The real path of the project file, links resolved. */
  path: string
  untitled: boolean
  file: Low<Project>
  journal: Journal
}

export interface SessionEvents {
  /** A change is kept. `origin` is whoever asked for it; undefined for undo, redo and imports. */
  applied: (stamped: Stamped, history: HistoryLabels, origin: unknown) => void
  saveState: (state: SaveState) => void
  /** Something that should not happen was thrown; the change was refused. */
  fault: (error: unknown) => void
}

/** A command, made when its turn comes, so that it can look at the project as it is then. */
type Make = () => Result<{ command: Command; history?: History }>

interface Job {
  make: Make
  at: number
  origin: unknown
  answer: (result: Result<Stamped>) => void
}

interface Pending {
  job: Job
  stamped: Stamped
  changes: readonly Change[]
}

const DAY = 86_400_000

/**
 * One open project. Changes happen strictly one after another; each is in memory first and acknowledged when the
 * journal has it on disk. While the journal writes, further changes wait, and then share the next sync. If the journal
 * cannot write, the changes it was given are taken back and refused, so memory never holds what the disk does not.
 */
export class Session {
  private history: History = noHistory
  private savedCount: number
  private closed = false
  private readonly turns = new Turns<Job>((jobs) => this.applyAll(jobs))
  private readonly saver: Saver
  /** The plain text of an article. */
  readonly textOf: (article: string) => string | undefined

  constructor(
    readonly project: Project,
    readonly replica: string,
    private place: Place,
    private readonly replicas: Replicas,
    private readonly events: SessionEvents,
    options: {
      /** The journal held changes that the file does not: write it soon. */
      behind?: boolean
    } = {},
  ) {
    this.textOf = articleTexts(project)
    this.savedCount = options.behind ? -1 : this.count
    this.saver = new Saver({
      path: () => this.place.path,
      untitled: () => this.place.untitled,
      dirty: () => this.savedCount !== this.count,
      write: () => this.write(),
      onState: events.saveState,
    })
    if (options.behind) this.saver.touched()
  }

  get path(): string {
    return this.place.path
  }

  get untitled(): boolean {
    return this.place.untitled
  }

  get saveState(): SaveState {
    return this.saver.state
  }

  get labels(): HistoryLabels {
    const [done, undone] = [this.history.done.at(-1), this.history.undone.at(-1)]
    return { ...(done && { undo: done.label }), ...(undone && { redo: undone.label }) }
  }

  /** Answers when the change would survive a power cut, or with why it was refused. `at`: milliseconds since 1970. */
  apply(command: Command, at: number, origin?: unknown): Promise<Result<Stamped>> {
    return this.run(() => ok({ command }), at, origin)
  }

  /** As `apply`, for a command that depends on what the project holds when its turn comes. */
  run(make: Make, at = Date.now(), origin?: unknown): Promise<Result<Stamped>> {
    if (this.closed) return Promise.resolve(err('closed', 'This project has been closed. Open it again to go on.'))
    return new Promise((answer) => this.turns.add({ make, at, origin, answer }))
  }

  undo(at = Date.now()): Promise<Result<Stamped>> {
    return this.run(() => backOrForth(undo(this.history), 'There is nothing to undo.'), at)
  }

  redo(at = Date.now()): Promise<Result<Stamped>> {
    return this.run(() => backOrForth(redo(this.history), 'There is nothing to redo.'), at)
  }

  /** Who is behind this installation's marks; goes into the file with the next save. */
  setAuthor(author: Person): void {
    if (author.name) this.project.people[this.replica] = { name: author.name, initials: author.initials }
  }

  async save(): Promise<SaveState> {
    await this.turns.idle()
    return this.saver.save()
  }

  /** Goes on in another file: writes it, then lets go of the old one. Throws the system's error; nothing has moved then. */
  async moveTo(next: Place): Promise<void> {
    // The old file keeps everything up to here, where it still can.
    if (!this.untitled && this.saver.state.state === 'kept') await this.save()
    await this.saver.alone(() =>
      this.turns.still(async () => {
        next.file.data = this.project
        await next.file.write()
        await this.replicas.note(next.path, this.project.id, this.replica, this.project.clock)
        const old = this.place
        this.place = next
        this.savedCount = this.count
        await old.journal.empty().catch(() => undefined)
        await old.journal.close()
        await next.journal.discard()
      }),
    )
    this.saver.fresh()
  }

  /** Writes what is not written, where that is possible, and lets go of all files. */
  async close(): Promise<SaveState> {
    this.closed = true
    const state = await this.save()
    this.saver.stop()
    await this.turns.still(() => this.place.journal.close())
    return state
  }

  private get count(): number {
    return this.project.clock[this.replica] ?? 0
  }

  private async applyAll(jobs: Job[]): Promise<void> {
    const before = { history: this.history, clock: { ...this.project.clock } }
    const pending: Pending[] = []
    for (const job of jobs) {
      const done = this.applyOne(job)
      if (done.ok) pending.push(done.value)
      else job.answer(done)
    }
    if (pending.length === 0) return
    try {
      await this.place.journal.append(
        pending.map((p) => p.stamped),
        before.clock,
      )
    } catch (error) {
      for (const { changes } of pending.toReversed()) unwrite(this.project, changes)
      this.project.clock = before.clock
      this.history = before.history
      const message = `This change was not made, because Quoin’s journal could not be written: ${causeOf(error)}. Everything before it is safe. Make room, then try again.`
      for (const { job } of pending) job.answer(err('not-kept', message))
      return
    }
    this.saver.touched()
    for (const { job, stamped } of pending) {
      job.answer(ok(stamped))
      this.events.applied(stamped, this.labels, job.origin)
    }
  }

  private applyOne(job: Job): Result<Pending> {
    try {
      const made = job.make()
      if (!made.ok) return made
      const { command, history } = made.value
      const now = Date.now()
      // A time far off would order this change wrongly for ever, in every copy.
      const at = job.at > 0 && job.at < now + DAY ? job.at : now
      const stamped = { stamp: makeStamp(this.count + 1, this.replica, at), command }
      const applied = apply(this.project, stamped, this.textOf)
      if (!applied.ok) return applied
      const label = describe(command, this.project)
      write(this.project, stamped.stamp, applied.value)
      if (history) this.history = history
      else if (applied.value.length) this.history = remember(this.history, { label, changes: applied.value, at })
      return ok({ job, stamped, changes: applied.value })
    } catch (error) {
      this.events.fault(error)
      return err('refused', 'This change could not be made. Nothing was altered.')
    }
  }

  private async write(): Promise<void> {
    const taken = await this.turns.still(() => snapshot(this.project))
    const count = taken.clock[this.replica] ?? 0
    const { place } = this
    await this.replicas.note(place.path, taken.id, this.replica, taken.clock)
    place.file.data = taken
    await place.file.write()
    this.savedCount = count
    // What came in meanwhile is only in the journal: then it is emptied after the next save.
    await this.turns.still(async () => {
      if (this.count === count) await place.journal.empty().catch(() => undefined)
    })
  }
}

const backOrForth = (step: ReturnType<typeof undo>, nothing: string): ReturnType<Make> =>
  step ? ok({ command: step.command, history: step.next }) : err('nothing', nothing)
