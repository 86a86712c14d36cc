import { randomBytes } from 'node:crypto'
import type { ImportedFile, NewerCopy } from '../../shared/contract'
import type { AddRecord } from '../../shared/project/commands'
import { makeId } from '../../shared/project/ids'
import { err, ok, type Result } from '../../shared/result'
import { refusalOf } from './import/formats'
import { importHost, type ImportHost } from './import/host'
import { intake } from './import/intake'
import type { Fork } from './import/protocol'
import { Originals, remembering } from './originals'
import { newerCopy, Rereads } from './rereads'
import type { Session } from './store/session'
import type { Workbench } from './workbench'

/** A file on its way in. */
export interface Incoming {
  name: string
  size: () => Promise<number>
  bytes: () => Promise<Uint8Array>
}

interface Clip {
  html?: string | undefined
  text: string
}

type Read = Awaited<ReturnType<ImportHost['read']>>
type Reading = { name: string; read: Read }

const STOPPED = err('cancelled', 'The import was stopped. Nothing was brought in.')

/** Brings articles into the open project: reads them one by one in a process of its own, then adds all in one step. */
export class Imports {
  private readonly host: ImportHost
  readonly rereads: Rereads
  /** Articles that were there already, in case the person wants them a second time: those of the last import. */
  private duplicates = new Map<string, Reading>()
  private run = { stopped: false }

  constructor(
    private readonly workbench: Workbench,
    fork: Fork,
    originals = new Originals(),
  ) {
    this.host = remembering(importHost(fork), originals)
    this.rereads = new Rereads(workbench, this.host, originals)
  }

  /** Starts the reading process before it is needed. */
  warmUp(): void {
    this.host.warm()
  }

  /** `window`: the one that is told how far it is. */
  async bringIn(files: readonly Incoming[], anyway = false, window?: number): Promise<Result<ImportedFile[]>> {
    const session = this.workbench.open()
    if (!session.ok) return session
    const run = (this.run = { stopped: false })
    const readings: Reading[] = []
    for (const [i, file] of files.entries()) {
      this.progress(window, i, files.length, file.name)
      const read = await this.read(file)
      if (run.stopped) return STOPPED
      readings.push({ name: file.name, read })
    }
    this.progress(window, files.length, files.length, '')
    return this.add(session.value, readings, anyway)
  }

  async bringInPaste(clip: Clip, anyway: boolean): Promise<Result<ImportedFile[]>> {
    const session = this.workbench.open()
    if (!session.ok) return session
    const run = (this.run = { stopped: false })
    const read = await this.host.readPaste(clip)
    return run.stopped ? STOPPED : this.add(session.value, [{ name: 'Pasted text', read }], anyway)
  }

  /** Reads a newer copy of an article and leaves it to the person what comes of it. */
  async readNewer(id: string, file: Incoming): Promise<Result<NewerCopy>> {
    const session = this.workbench.open()
    if (!session.ok) return session
    const read = await this.read(file)
    if (!read.ok) return read
    const article = session.value.project.tables.articles.get(id)
    const { source } = read.value.fields
    if (!article || article.gone) return err('no-article', 'This article is no longer in the project.')
    if (source.sha256 === article.source.sha256)
      return err('same', 'This is the file that the article was made from. There is nothing new in it.')
    return ok(newerCopy(read.value))
  }

  /** Adds files that were reported as duplicates, by the keys in that report. */
  async bringInAgain(keys: readonly string[]): Promise<Result<ImportedFile[]>> {
    const session = this.workbench.open()
    if (!session.ok) return session
    const readings = keys.flatMap((key) => this.duplicates.get(key) ?? [])
    if (readings.length < keys.length) return err('forgotten', 'Quoin no longer holds these files. Import them again.')
    return this.add(session.value, readings, true)
  }

  cancel(): void {
    this.run.stopped = true
    this.host.cancel()
  }

  close(): void {
    this.host.close()
  }

  private async read(file: Incoming): Promise<Read> {
    try {
      const refused = refusalOf(file.name, await file.size())
      if (refused) return err('not-imported', refused)
      return await this.host.read({ name: file.name, bytes: await file.bytes() })
    } catch {
      return err(
        'unreadable',
        `${file.name} could not be read from the disk. Check that it is still there and that you may read it.`,
      )
    }
  }

  private async add(session: Session, readings: readonly Reading[], anyway: boolean): Promise<Result<ImportedFile[]>> {
    this.duplicates.clear()
    let report: ImportedFile[] = []
    // Looked at when the command's turn comes, so that two imports at once cannot bring in the same article twice.
    const done = await session.run(() => {
      const taken = this.take(session, readings, anyway)
      report = taken.report
      const [first] = taken.commands
      if (!first) return err('nothing', '')
      const label = `Import ${taken.commands.length} articles`
      return ok({ command: taken.commands.length === 1 ? first : { do: 'all', label, commands: taken.commands } })
    })
    return done.ok || done.failure.name === 'nothing' ? ok(report) : done
  }

  private take(session: Session, readings: readonly Reading[], anyway: boolean) {
    const report: ImportedFile[] = []
    const commands: AddRecord<'articles'>[] = []
    const now = Date.now()
    for (const reading of readings) {
      const { name, read } = reading
      if (!read.ok) {
        report.push({ name, outcome: 'failed', message: read.failure.message })
        continue
      }
      const result = intake(session.project, read.value, { anyway, now, id: makeId('a', now, randomBytes(8)) })
      const twin =
        result.outcome === 'ok' && !anyway ? commands.find((c) => sameOriginal(c, result.command)) : undefined
      if (result.outcome === 'ok' && !twin) {
        commands.push(result.command)
        const { id, title } = result.command.record
        report.push({ name, outcome: 'ok', article: id, title, warnings: result.warnings })
      } else {
        const there = result.outcome === 'ok' ? twin!.record : result.article
        const key = randomBytes(8).toString('hex')
        this.duplicates.set(key, reading)
        report.push({ name, outcome: 'duplicate', article: there.id, title: there.title, key })
      }
    }
    return { report, commands }
  }

  private progress(window: number | undefined, done: number, total: number, name: string): void {
    if (total > 1) this.workbench.parts.desktop.tellOne(window, 'import.progress', { done, total, name })
  }
}

const sameOriginal = (a: AddRecord<'articles'>, b: AddRecord<'articles'>): boolean =>
  a.record.source.sha256 !== '' && a.record.source.sha256 === b.record.source.sha256
