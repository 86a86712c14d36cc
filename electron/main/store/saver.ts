import { basename } from 'node:path'
import type { SaveState } from '../../../shared/contract'
import { causeOf, Problem } from './problems'

/** Milliseconds of quiet after a change before the file is written. */
const QUIET = 800
/** Under steady changes the file is written at least this often. */
const LONGEST = 5000
/** After a failure it is tried again this often, and after the next change. */
const RETRY = 5000
/** Somebody else's lock is looked at this often, so that one that was left over is taken over soon. */
const POLL = 500

type Trouble = Extract<SaveState, { message: string }>

interface Target {
  /** Path of the file, for its name in sentences. */
  path: () => string
  untitled: () => boolean
  /** Is there anything that the file does not hold? */
  dirty: () => boolean
  /** Throws when the file must not be written now, or is not what it should be. */
  check: () => Promise<void>
  write: () => Promise<void>
  onState: (state: SaveState) => void
}

/** Decides when the project file is written, one write at a time, and knows how it went. */
export class Saver {
  private chain: Promise<unknown> = Promise.resolve()
  private timer: NodeJS.Timeout | undefined
  private waitingSince: number | undefined
  private trouble: Trouble | undefined
  private stopped = false
  private told = ''

  /** `found`: what stood in the way when the file was opened. */
  constructor(
    private readonly target: Target,
    found?: unknown,
  ) {
    if (found !== undefined) this.failed(found)
    this.told = JSON.stringify(this.state)
  }

  get state(): SaveState {
    if (this.trouble) return this.trouble
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
      if (this.target.dirty() || this.trouble) await this.attempt()
      this.tell()
      return this.state
    })
  }

  /** Something may have happened to the file, or have ceased to stand in the way. */
  look(): Promise<SaveState> {
    return this.alone(async () => {
      if (this.stopped) return this.state
      if (this.trouble) await this.attempt()
      else await this.target.check().catch((error: unknown) => this.failed(error))
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

  /** What stood in the way is over: the file is another one, or its new state was taken in. */
  fresh(): void {
    this.trouble = undefined
    if (this.target.dirty()) this.touched()
    this.tell()
  }

  stop(): void {
    this.stopped = true
    this.cancel()
  }

  private async attempt(): Promise<void> {
    try {
      await this.target.check()
      if (this.target.dirty()) await this.target.write()
      this.trouble = undefined
      if (this.target.dirty()) this.touched()
    } catch (error) {
      this.failed(error)
    }
  }

  private failed(error: unknown): void {
    this.trouble = troubleOf(basename(this.target.path()), error)
    this.schedule(this.trouble.state === 'locked' ? POLL : RETRY)
  }

  private schedule(delay: number): void {
    clearTimeout(this.timer)
    if (!this.stopped) this.timer = setTimeout(() => void this.save(), delay)
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

function troubleOf(file: string, error: unknown): Trouble {
  const problem = error instanceof Problem ? error.failure : undefined
  if (problem?.name === 'locked') return { state: 'locked', message: problem.message }
  if (problem?.name === 'changed-on-disk')
    return {
      state: 'changed',
      message: `${file} was changed by another program, so it was not overwritten. Your work is safe. Join both, reload theirs, or save yours as a copy.`,
    }
  if (problem?.name === 'gone')
    return {
      state: 'failing',
      message: `${file} is no longer where it was: it may have been moved, renamed or deleted. Everything is still here. “Save” puts it back, “Save a copy” puts it elsewhere.`,
    }
  return {
    state: 'failing',
    message: `${file} could not be saved: ${causeOf(error)}. Your work is safe in Quoin’s journal, and saving is tried again every few seconds.`,
  }
}
