import { randomBytes } from 'node:crypto'
import type { ImportedFile } from '../../../shared/contract'
import type { AddRecord } from '../../../shared/project/commands'
import { err, ok, type Failure, type Result } from '../../../shared/result'
import { LANES, MOST_LANES } from '../import/lanes'
import type { Session } from '../store/session'
import type { Read } from './files'
import { nearest, prepareNear, type Near } from './near'
import { readInOrder } from './reading'
import { take, type Held } from './take'

/** Something to bring in. */
export interface Wanted {
  /** As a person should see it in a list. */
  name: string
  /** A second time, where it is there already. */
  anyway: boolean
  read: () => Promise<Read>
}

/** A file that was read, on its way into the project. */
export interface Arrival {
  one: Wanted
  read: Read
  /** What it may be another copy of. */
  near?: Near | undefined
}

interface Options {
  held: Held
  onProgress: (done: number, total: number, name: string) => void
}

/** Milliseconds between two writes into the project: often enough to be watched, seldom enough to cost little. */
const PACE = 400
/** Bytes of originals after which what was read goes in at once. */
const FULL = 1_500_000

/**
 * One import: files are read several at a time and go into the project in their order, some at a time, so that other
 * work goes on between them; all of it is one step of undo.
 */
export class Job {
  private readonly deed = `import ${randomBytes(8).toString('hex')}`
  private readonly report: ImportedFile[] = []
  private added = 0
  private total = 0
  private readonly stopping = new AbortController()
  /** Why it could not go on, when it was not a person's wish. */
  private broken: Failure | undefined

  constructor(
    private readonly session: Session,
    private readonly options: Options,
  ) {}

  get isStopped(): boolean {
    return this.stopping.signal.aborted
  }

  get far(): { added: number; total: number } {
    return { added: this.added, total: this.total }
  }

  stop(): void {
    this.stopping.abort()
  }

  /** Answers with a line for each file that was looked at, and what is to be said of the whole. */
  async run(files: readonly Wanted[], notes: readonly string[] = []): Promise<Result<ImportedFile[]>> {
    const { onProgress } = this.options
    this.total = files.length
    let batch: Arrival[] = []
    let bytes = 0
    let began = performance.now()
    const flush = async (): Promise<void> => {
      await this.put(batch, files.length)
      batch = []
      bytes = 0
      began = performance.now()
    }
    onProgress(0, files.length, files[0]?.name ?? '')
    await prepareNear(this.session.project)
    for await (const { one, read } of readInOrder(files, {
      together: LANES,
      most: MOST_LANES,
      signal: this.stopping.signal,
    })) {
      // Looked for as they come, not for all at once when they go in.
      batch.push({ one, read, near: this.nearOf(one, read, batch) })
      bytes += read.ok ? read.value.fields.source.size : 0
      onProgress(this.report.length + batch.length, files.length, files[this.report.length + batch.length]?.name ?? '')
      if (bytes > FULL || performance.now() - began > PACE) await flush()
    }
    await flush()
    onProgress(files.length, files.length, '')
    if (this.isStopped && this.added === 0) return this.broken ? { ok: false, failure: this.broken } : STOPPED
    for (const message of [...this.ending(files.length), ...notes])
      this.report.push({ name: '', outcome: 'note', message })
    return ok(this.report)
  }

  private nearOf(one: Wanted, read: Read, before: readonly Arrival[]): Near | undefined {
    if (!read.ok || one.anyway) return undefined
    const waiting = before.flatMap(({ read }) =>
      read.ok ? [{ id: '', title: '', url: '', ...read.value.fields }] : [],
    )
    return nearest([this.session.project.tables.articles.values(), waiting], { url: '', ...read.value.fields })
  }

  private async put(batch: readonly Arrival[], total: number): Promise<void> {
    if (batch.length === 0) return
    const { session, deed } = this
    let rows: ImportedFile[] = []
    // Looked at when the command's turn comes, so that two imports at once cannot bring in the same article twice.
    const done = await session.run(() => {
      if (session.isTakenBack(deed)) return TAKEN_BACK
      const taken = take(session.project, batch, this.options.held)
      rows = taken.rows
      const [first] = taken.commands
      if (!first) return err('nothing', '')
      if (total === 1) return ok({ command: first })
      return ok({ command: this.together(taken.commands), deed })
    })
    if (done.ok || done.failure.name === 'nothing') {
      this.report.push(...rows)
      this.added += rows.filter(({ outcome }) => outcome === 'ok').length
      return
    }
    this.broken = done.failure
    this.stop()
  }

  private together(commands: AddRecord<'articles'>[]) {
    const count = this.added + commands.length
    const label = count === 1 ? 'Import article' : `Import ${count.toLocaleString('en-GB')} articles`
    return { do: 'all' as const, label, commands }
  }

  /** What a person should know of an import that did not go to its end. */
  private ending(total: number): string[] {
    if (!this.isStopped) return []
    const [seen, all] = [this.report.length, total].map((count) => count.toLocaleString('en-GB'))
    const why = this.broken && this.broken !== TAKEN_BACK.failure ? this.broken.message : ''
    if (this.broken === TAKEN_BACK.failure)
      return [`The import was undone while it ran, so it ended after ${seen} of ${all} files.`]
    return [
      `The import ended after ${seen} of ${all} files. ${why || 'It was stopped.'} What came in stays; Undo takes all of it back in one step.`,
    ]
  }
}

export const STOPPED = err('cancelled', 'The import was stopped. Nothing was brought in.')
const TAKEN_BACK = err('taken-back', 'The import was undone.')
