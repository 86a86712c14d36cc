import { apply, type TextOf } from '../../shared/project/apply'
import type { Command, Stamped } from '../../shared/project/commands'
import { unwrite, write, type Change, type Project } from '../../shared/project/model'
import { makeStamp, parseStamp } from '../../shared/project/stamps'
import type { Failure, Result } from '../../shared/result'
import { ok } from '../../shared/result'

/** A change that is shown here and on its way to the owner. */
export interface Pending {
  readonly command: Command
  readonly at: number
  changes: readonly Change[]
  stamp: string
}

interface Settled {
  stamped: Stamped<Command>
  /** The change of ours that this is the answer to. */
  entry: Pending | undefined
}

/**
 * A window's copy of the project. What is asked for here is shown at once, on top of what the owner has done; the owner's
 * changes are numbered and go in strictly by number, because the answer to our own command and the news of somebody
 * else's take different ways and may overtake each other.
 */
export class Replica {
  private pending: Pending[] = []
  /** Owner's changes whose turn has not come, by number. */
  private readonly early = new Map<number, Settled>()
  /** Number of the owner's last change that is in here. */
  private count: number

  constructor(
    readonly project: Project,
    /** Whose numbers count: the id under which the owner stamps. */
    readonly id: string,
    private readonly textOf: TextOf,
    private readonly onChange: (changes: readonly Change[]) => void,
  ) {
    this.count = project.clock[id] ?? 0
  }

  /** Shows a command at once, with the stamp it will most likely get, or says why it cannot be. */
  propose(command: Command, at: number): Result<Pending, Failure> {
    const entry: Pending = { command, at, changes: [], stamp: '' }
    const done = this.show(entry)
    if (!done.ok) return done
    this.pending.push(entry)
    return ok(entry)
  }

  /** The owner has made a change. False when it cannot be made here: this copy must be fetched anew. */
  confirm(stamped: Stamped<Command>, entry?: Pending): boolean {
    const { count } = parseStamp(stamped.stamp)
    if (count > this.count) this.early.set(count, { stamped, entry })
    // The owner had done it before this copy was made.
    else if (entry) this.refuse(entry)
    for (let next = this.next(); next; next = this.next()) if (!this.settle(next)) return false
    return true
  }

  /** Takes back a change that the owner did not make. */
  refuse(entry: Pending): void {
    this.rebase(() => {
      this.pending = this.pending.filter((one) => one !== entry)
      return true
    })
  }

  /** Is something missing between what is in here and what the owner has said? */
  get waits(): boolean {
    return this.early.size > 0
  }

  /** Which of the two goes on when the project is fetched once more: news may have overtaken what was fetched. */
  renewedBy(fresh: Replica): Replica {
    if (fresh.id !== this.id) return fresh
    if (fresh.count < this.count) return this
    fresh.takeOver(this)
    return fresh
  }

  /** What the other was waiting for is on its way to this one now. */
  private takeOver(other: Replica): void {
    for (const entry of other.pending) {
      this.show(entry)
      this.pending.push(entry)
    }
    for (const { stamped, entry } of other.early.values()) this.confirm(stamped, entry)
  }

  private next(): Settled | undefined {
    const next = this.early.get(this.count + 1)
    this.early.delete(this.count + 1)
    return next
  }

  private settle({ stamped, entry }: Settled): boolean {
    this.count++
    if (entry && this.pending[0] === entry && entry.stamp === stamped.stamp) {
      this.pending.shift()
      return true
    }
    return this.rebase(() => {
      this.pending = this.pending.filter((one) => one !== entry)
      const { project } = this
      const applied = apply(project, stamped, this.textOf)
      if (!applied.ok) return false
      write(project, stamped.stamp, applied.value)
      this.onChange(applied.value)
      return true
    })
  }

  /** Takes back what is pending, lets the owner's word in, and shows the pending commands again on top of it. */
  private rebase(letIn: () => boolean): boolean {
    for (const { changes } of this.pending.toReversed()) {
      unwrite(this.project, changes)
      this.onChange(changes)
    }
    const fits = letIn()
    if (this.count) this.project.clock[this.id] = this.count
    else delete this.project.clock[this.id]
    for (const entry of this.pending) this.show(entry)
    return fits
  }

  private show(entry: Pending): Result<null, Failure> {
    const { project, id } = this
    entry.stamp = makeStamp((project.clock[id] ?? 0) + 1, id, entry.at)
    entry.changes = []
    const applied = apply(project, entry, this.textOf)
    // One that no longer fits stays out of sight until its answer comes.
    if (!applied.ok) return applied
    entry.changes = applied.value
    write(project, entry.stamp, applied.value)
    this.onChange(applied.value)
    return ok(null)
  }
}
