import { setImmediate as tick } from 'node:timers/promises'
import type { HistoryLabels } from '../../../shared/contract'
import { apply } from '../../../shared/project/apply'
import type { Command, Join, Stamped } from '../../../shared/project/commands'
import { isTakenBack, noHistory, redo, remember, typedIn, undo, type History } from '../../../shared/project/history'
import { commit } from '../../../shared/project/join'
import { describe } from '../../../shared/project/labels'
import { unwrite, type Change, type Project } from '../../../shared/project/model'
import { makeStamp } from '../../../shared/project/stamps'
import { err, ok, type Result } from '../../../shared/result'
import type { Journal } from './journal'
import { causeOf } from './problems'
import { articleTexts } from './texts'
import { Turns } from './turns'

export interface ChangeEvents {
  /** A change is kept. `origin` is whoever asked for it; undefined for undo, redo and imports. */
  applied: (stamped: Stamped, history: HistoryLabels, origin: unknown) => void
  /** Something that should not happen was thrown; the change was refused. */
  fault: (error: unknown) => void
}

/** A command, made when its turn comes, so that it can look at the project as it is then. */
export type Make = () => Result<{
  command: Command | Join
  history?: History
  /** Of several commands that are one step of undo, whatever comes between them: their common name. */
  deed?: string
}>

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
 * The changes to one project. They happen strictly one after another; each is in memory first and acknowledged when the
 * journal has it on disk. While the journal writes, further changes wait, and then share the next sync. If the journal
 * cannot write, the changes it was given are taken back and refused, so memory never holds what the disk does not.
 */
export class Changes {
  private history: History = noHistory
  private ended = false
  private void = false
  private readonly turns = new Turns<Job>((jobs) => this.applyAll(jobs))
  /** The plain text of an article. */
  readonly textOf: (article: string) => string | undefined

  constructor(
    readonly project: Project,
    readonly replica: string,
    private readonly journal: () => Journal,
    private readonly events: ChangeEvents,
  ) {
    this.textOf = articleTexts(project)
  }

  /** How many changes this replica has made, ever. */
  get count(): number {
    return this.project.clock[this.replica] ?? 0
  }

  get labels(): HistoryLabels {
    const [done, undone] = [this.history.done.at(-1), this.history.undone.at(-1)]
    return { ...(done && { undo: done.label }), ...(undone && { redo: undone.label }) }
  }

  /** Was what goes by this name begun and then undone? */
  isTakenBack(deed: string): boolean {
    return isTakenBack(this.history, deed)
  }

  /** Answers when the change would survive a power cut, or with why it was refused. `at`: milliseconds since 1970. */
  run(make: Make, at: number, origin?: unknown): Promise<Result<Stamped>> {
    if (this.ended) return Promise.resolve(CLOSED)
    return new Promise((answer) => this.turns.add({ make, at, origin, answer }))
  }

  undo(at: number): Promise<Result<Stamped>> {
    return this.run(() => backOrForth(undo(this.history), 'There is nothing to undo.'), at)
  }

  redo(at: number): Promise<Result<Stamped>> {
    return this.run(() => backOrForth(redo(this.history), 'There is nothing to redo.'), at)
  }

  /** From now on every change is refused; with `queued` those, too, that were asked for and have not had their turn. */
  end(queued = false): void {
    this.ended = true
    this.void = queued
  }

  /** Runs in its turn, while no change is under way. */
  still<R>(run: () => R | Promise<R>): Promise<R> {
    return this.turns.still(run)
  }

  /** Ends when everything asked for so far is done. */
  idle(): Promise<void> {
    return this.turns.idle()
  }

  private async applyAll(jobs: Job[]): Promise<void> {
    const { project, history } = this
    const before = { clock: { ...project.clock }, people: { ...project.people }, quarantine: project.quarantine }
    const pending: Pending[] = []
    for (const job of jobs) {
      const done = this.applyOne(job)
      if (done.ok) pending.push(done.value)
      else job.answer(done)
    }
    if (pending.length === 0) return
    try {
      await this.journal().append(
        pending.map((p) => p.stamped),
        before.clock,
      )
    } catch (error) {
      for (const { changes } of pending.toReversed()) unwrite(project, changes)
      Object.assign(project, before)
      this.history = history
      const message = `This change was not made, because Quoin’s journal could not be written: ${causeOf(error)}. Everything before it is safe. Make room, then try again.`
      for (const { job } of pending) job.answer(err('not-kept', message))
      return
    }
    // A window that shows its own change already gets its answer first, and is told nothing else while it waits for that.
    for (const { job, stamped } of pending) if (job.origin !== undefined) job.answer(ok(stamped))
    await tick()
    for (const { job, stamped } of pending) {
      this.events.applied(stamped, this.labels, job.origin)
      if (job.origin === undefined) job.answer(ok(stamped))
    }
  }

  private applyOne(job: Job): Result<Pending> {
    if (this.void) return CLOSED
    try {
      const made = job.make()
      if (!made.ok) return made
      const { command, history, deed } = made.value
      const now = Date.now()
      // A time far off would order this change wrongly for ever, in every copy.
      const at = job.at > 0 && job.at < now + DAY ? job.at : now
      const stamped = { stamp: makeStamp(this.count + 1, this.replica, at), command }
      const applied = apply(this.project, stamped, this.textOf)
      if (!applied.ok) return applied
      const label = describe(command, this.project)
      commit(this.project, stamped, applied.value)
      if (history) this.history = history
      else if (applied.value.length)
        this.history = remember(this.history, {
          label,
          changes: applied.value,
          at,
          ...typedIn(command),
          ...(deed && { deed }),
        })
      return ok({ job, stamped, changes: applied.value })
    } catch (error) {
      this.events.fault(error)
      return err('refused', 'This change could not be made. Nothing was altered.')
    }
  }
}

const CLOSED = err('closed', 'This project has been closed. Open it again to go on.')

const backOrForth = (step: ReturnType<typeof undo>, nothing: string): ReturnType<Make> =>
  step ? ok({ command: step.command, history: step.next }) : err('nothing', nothing)
