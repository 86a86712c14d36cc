import type { ImportedFile, NewerCopy } from '../../shared/contract'
import { err, ok, type Result } from '../../shared/result'
import { importHost, type ImportedFile as ReadFile, type ImportHost } from './import/host'
import { MOST_LANES } from './import/lanes'
import type { Fork } from './import/protocol'
import { walk } from './import/walk'
import { fromDisk, readIncoming, type Incoming } from './intake/files'
import { Job, STOPPED, type Wanted } from './intake/job'
import { keepOriginal } from './intake/kept'
import { Held } from './intake/take'
import { Originals, remembering } from './originals'
import { newerCopy, Rereads } from './rereads'
import type { Session } from './store/session'
import { causeOf } from './store/problems'
import type { Workbench } from './workbench'

interface Clip {
  html?: string | undefined
  text: string
}

/** Milliseconds between two words about how far an import is. */
const TELL = 100

/** Brings articles into the open project: reads them in processes of their own, and adds those of one import as one step. */
export class Imports {
  private readonly host: ImportHost
  readonly rereads: Rereads
  private readonly held = new Held()
  private readonly jobs = new Set<Job>()

  constructor(
    private readonly workbench: Workbench,
    fork: Fork,
    originals = new Originals(),
  ) {
    this.host = remembering(importHost(fork, { size: MOST_LANES }), originals)
    this.rereads = new Rereads(workbench, this.host, originals)
  }

  /** Starts the reading process before it is needed. */
  warmUp(): void {
    this.host.warm()
  }

  /** `window`: the one that is told how far it is. */
  bringIn(files: readonly Incoming[], anyway = false, window?: number): Promise<Result<ImportedFile[]>> {
    return this.start(window, (job, session) =>
      job.run(files.map((file) => ({ name: file.shown ?? file.name, anyway, read: () => this.read(file, session) }))),
    )
  }

  /** Files, and all files that are in folders. */
  bringInPaths(paths: readonly string[], window?: number): Promise<Result<ImportedFile[]>> {
    return this.start(window, async (job, session) => {
      const { files, passed } = await walk(paths, { stopped: () => job.isStopped })
      if (job.isStopped) return STOPPED
      const notes = passed.sentences()
      if (files.length === 0 && notes.length === 0) notes.push('There is no file in this folder. Nothing was added.')
      const wanted = files.map(({ path, shown }) => {
        const file = fromDisk(path)
        return { name: shown, anyway: false, read: () => this.read(file, session) }
      })
      return job.run(wanted, notes)
    })
  }

  async bringInPaste(clip: Clip, anyway: boolean): Promise<Result<ImportedFile[]>> {
    const wanted: Wanted = { name: 'Pasted text', anyway, read: () => this.host.readPaste(clip) }
    return this.start(undefined, (job) => job.run([wanted]))
  }

  /** Reads a newer copy of an article and leaves it to the person what comes of it. */
  async readNewer(id: string, file: Incoming): Promise<Result<NewerCopy>> {
    const session = this.workbench.open()
    if (!session.ok) return session
    const read = await this.read(file, session.value)
    if (!read.ok) return read
    const article = session.value.project.tables.articles.get(id)
    const { source } = read.value.fields
    if (!article || article.gone) return err('no-article', 'This article is no longer in the project.')
    if (source.sha256 === article.source.sha256)
      return err('same', 'This is the file that the article was made from. There is nothing new in it.')
    return ok(newerCopy(read.value))
  }

  /** Tries files again, or brings them in a second time, by the keys in a report. */
  async bringInAgain(keys: readonly string[], window?: number): Promise<Result<ImportedFile[]>> {
    const wanted = keys.flatMap((key) => this.held.get(key) ?? [])
    if (wanted.length < keys.length) return err('forgotten', 'Quoin no longer holds these files. Import them again.')
    return this.start(window, (job) => job.run(wanted))
  }

  /** How far the imports of several files are that are under way; undefined when there is none. */
  get far(): { added: number; total: number } | undefined {
    const large = [...this.jobs].filter(({ far }) => far.total > 1)
    if (large.length === 0) return undefined
    const sum = (of: 'added' | 'total'): number => large.reduce((all, { far }) => all + far[of], 0)
    return { added: sum('added'), total: sum('total') }
  }

  /** Ends all imports that are under way; what they have brought in stays. */
  cancel(): void {
    for (const job of this.jobs) job.stop()
    this.host.cancel()
  }

  close(): void {
    this.cancel()
    this.host.close()
  }

  private async start(
    window: number | undefined,
    run: (job: Job, session: Session) => Promise<Result<ImportedFile[]>>,
  ): Promise<Result<ImportedFile[]>> {
    const session = this.workbench.open()
    if (!session.ok) return session
    if (this.jobs.size === 0) this.held.clear()
    const job = new Job(session.value, { held: this.held, onProgress: this.progress(window) })
    this.jobs.add(job)
    return run(job, session.value).finally(() => this.jobs.delete(job))
  }

  private read(file: Incoming, session: Session): ReturnType<typeof readIncoming> {
    if (!this.workbench.parts.settings.value.settings.keepOriginals) return readIncoming(file, this.host)
    return readIncoming(file, this.host, (read, bytes) =>
      keepOriginal(session.path, read.fields.source, bytes).catch((error: unknown) => notKept(read, error)),
    )
  }

  private progress(window: number | undefined): (done: number, total: number, name: string) => void {
    let told = -Infinity
    return (done, total, name) => {
      const now = performance.now()
      if (total <= 1 || (done > 0 && done < total && now - told < TELL)) return
      told = now
      this.workbench.parts.desktop.tellOne(window, 'import.progress', {
        done,
        total,
        name,
        outside: window === undefined,
      })
    }
  }
}

const notKept = (read: ReadFile, error: unknown): void =>
  void read.warnings.push(`The original could not be kept beside the project: ${causeOf(error)}.`)
