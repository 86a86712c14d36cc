import { basename } from 'node:path'
import type { SaveState } from '../../../shared/contract'
import { causeOf, Problem } from './problems'

/** Milliseconds of quiet after a change before the file is written. */
const QUIET = 800
/** Under steady changes the file is written at least this often. */
const LONGEST = 5000
/** After a failure it is tried again this often, and after the next change. */
const RETRY = 5000

interface Target {
  /** Path of the file, for its name in sentences. */
  path: () => string
  untitled: () => boolean
  /** Is there anything that the file does not hold? */
  dirty: () => boolean
  write: () => Promise<void>
  onState: (state: SaveState) => void
}

/** Decides when the project file is written, one write at a time, and knows how it went. */
export class Saver {
  private chain: Promise<unknown> = Promise.resolve()
  private timer: NodeJS.Timeout | undefined
  private waitingSince: number | undefined
  private failure: string | undefined
  private told = ''

  constructor(private readonly target: Target) {
    this.told = JSON.stringify(this.state)
  }

  get state(): SaveState {
    if (this.failure !== undefined) return { state: 'failing', message: this.failure }
    if (this.target.untitled()) return { state: 'untitled' }
    return { state: this.target.dirty() ? 'kept' : 'saved' }
  }

  /** Something changed: write soon. */
  touched(): void {
    const now = performance.now()
    this.waitingSince ??= now
    this.schedule(Math.max(0, Math.min(QUIET, this.waitingSince + LONGEST - now)))
    this.tell()
  }

  /** Writes now, after a write that is under way, and answers how it went. */
  save(): Promise<SaveState> {
    return this.alone(async () => {
      this.cancel()
      if (this.target.dirty()) await this.attempt()
      this.tell()
      return this.state
    })
  }

  /** Runs while no write is under way and holds off the next one. */
  alone<T>(run: () => Promise<T>): Promise<T> {
    const next = this.chain.then(run, run)
    this.chain = next.catch(() => undefined)
    return next
  }

  /** The file is another one now: what went wrong with the last one is over. */
  fresh(): void {
    this.failure = undefined
    this.tell()
  }

  stop(): void {
    this.cancel()
  }

  private async attempt(): Promise<void> {
    try {
      await this.target.write()
      this.failure = undefined
      if (this.target.dirty()) this.touched()
    } catch (error) {
      this.failure = sentence(basename(this.target.path()), error)
      this.schedule(RETRY)
    }
  }

  private schedule(delay: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.save(), delay)
  }

  private cancel(): void {
    clearTimeout(this.timer)
    this.timer = undefined
    this.waitingSince = undefined
  }

  private tell(): void {
    const { state } = this
    const text = JSON.stringify(state)
    if (text === this.told) return
    this.told = text
    this.target.onState(state)
  }
}

function sentence(name: string, error: unknown): string {
  if (error instanceof Problem && error.failure.name === 'changed-on-disk')
    return `${name} was changed by another program, so it was not overwritten. Your work is safe in Quoin’s journal. Choose “Save as” to keep it in a new file.`
  return `${name} could not be saved: ${causeOf(error)}. Your work is safe in Quoin’s journal, and saving is tried again every few seconds. “Save as” can put it elsewhere.`
}
