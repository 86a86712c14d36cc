import { setImmediate as tick } from 'node:timers/promises'
import { encode } from '../../../shared/project/file'
import type { Key } from '../../../shared/project/compare'
import type { Project } from '../../../shared/project/model'
import { snapshot } from '../store/snapshot'
import type { Answers, Ask, Checked, Compared, ForkVersions, Records, Reply, VersionProcess } from './protocol'

/** Characters of the project sent at a time: a millisecond or two of copying. */
const PART = 1_000_000
/** Milliseconds one question may take; a project of 50 MB takes some seconds. */
const LIMIT = 120_000
/** Milliseconds the process is kept, with what it has read, when nobody asks. */
const IDLE = 30_000

/**
 * Reads versions in a process of its own. A utility process and not a thread: all threads of Electron's main process
 * share one bounded heap of V8, so a thread that reads a damaged or very large file could take the whole program down
 * with it; a process costs some 100 ms to start, and is started for this only. Questions wait for each other; every one
 * rejects when the process ends or takes too long.
 */
export class VersionHost {
  private running: VersionProcess | undefined
  private last: Promise<unknown> = Promise.resolve()
  private count = 0
  private settle: ((message: unknown) => void) | undefined
  private idling: NodeJS.Timeout | undefined
  /** Which state of which project the process has been given. */
  private given = ''

  constructor(
    private readonly fork: ForkVersions,
    private readonly idle = IDLE,
  ) {}

  check(path: string): Promise<Checked> {
    return this.inTurn(() => this.ask({ do: 'check', path }))
  }

  compare(path: string, project: Project): Promise<Compared> {
    return this.inTurn(async () => {
      await this.give(project)
      return this.ask({ do: 'compare', path })
    })
  }

  /** The records of a version for `keys` and what they need; all that differ without keys. */
  records(path: string, project: Project, keys?: readonly Key[]): Promise<Records> {
    return this.inTurn(async () => {
      await this.give(project)
      return this.ask({ do: 'records', path, ...(keys && { keys }) })
    })
  }

  close(): void {
    clearTimeout(this.idling)
    const { running } = this
    this.running = undefined
    this.given = ''
    running?.kill()
    this.settle?.(GONE)
  }

  /** Sends the project as it stands now, unless the process has just this state of it. */
  private async give(project: Project): Promise<void> {
    const state = `${project.id} ${JSON.stringify(project.clock)}`
    if (this.running && this.given === state) return
    this.given = ''
    let part = ''
    let first = true
    for (const piece of encode(snapshot(project))) {
      part += piece
      if (part.length < PART) continue
      await this.ask({ do: 'today', part, first, last: false })
      ;[part, first] = ['', false]
      await tick()
    }
    await this.ask({ do: 'today', part, first, last: true })
    this.given = state
  }

  private async ask<A extends Ask>(ask: A): Promise<Answers[A['do']]> {
    const id = ++this.count
    const child = this.start()
    let timer: NodeJS.Timeout | undefined
    const message = await new Promise<unknown>((resolve) => {
      this.settle = resolve
      timer = setTimeout(() => resolve(LATE), LIMIT)
      child.post({ ...ask, id })
    })
    clearTimeout(timer)
    this.settle = undefined
    if (message === LATE) this.close()
    if (message === LATE || message === GONE) throw new ReaderGone('The process that reads versions has ended')
    const reply = message as Reply
    if (!reply.ok) throw new Error(reply.message)
    return reply.value as Answers[A['do']]
  }

  private start(): VersionProcess {
    clearTimeout(this.idling)
    if (this.running) return this.running
    const child = this.fork()
    this.running = child
    this.given = ''
    child.onMessage((message) => void (this.running === child && this.settle?.(message)))
    child.onExit(() => {
      if (this.running === child) this.close()
    })
    return child
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(work).finally(() => {
      clearTimeout(this.idling)
      this.idling = setTimeout(() => this.close(), this.idle)
      this.idling.unref()
    })
    this.last = turn.catch(() => undefined)
    return turn
  }
}

/** The version itself was not found bad: it could not be looked at. */
export class ReaderGone extends Error {}

const GONE = Symbol('the process ended')
const LATE = Symbol('the time is over')
