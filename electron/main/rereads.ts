import { basename, dirname } from 'node:path'
import { readFile, stat } from 'node:fs/promises'
import type { Attachment, NewerCopy } from '../../shared/contract'
import { find } from '../../shared/project/select'
import type { Article } from '../../shared/project/tables'
import { err, ok, type Result } from '../../shared/result'
import { refusalOf } from './import/formats'
import type { ImportedFile, ImportHost } from './import/host'
import type { How } from './import/how'
import { originalOf } from './intake/kept'
import { NO_ORIGINAL, sameFile, type Original, type Originals } from './originals'
import { change } from './store/settings'
import { CANCELLED, type Workbench } from './workbench'

export interface Asking {
  /** May the person be asked for a file that is no longer held? */
  ask: boolean
  window: number | undefined
}

/** Reads the file of an article once more, in another way. Nothing in the project changes by it. */
export class Rereads {
  constructor(
    private readonly workbench: Workbench,
    private readonly host: ImportHost,
    private readonly originals: Originals,
  ) {}

  async readAs(id: string, how: How, asking: Asking): Promise<Result<NewerCopy>> {
    const read = await this.read(id, how, asking)
    if (!read.ok) return read
    const { title, outlet, author, published, updated, language, direction, origins, given } = read.value.fields
    // In other letters these are other words.
    const head = how.encoding && { title, outlet, author, published, updated, language, direction, origins, given }
    return ok({ ...newerCopy(read.value), reading: true, ...(head && { head }) })
  }

  /** What is attached to a mail, in its order. */
  async attachments(id: string, asking: Asking): Promise<Result<Attachment[]>> {
    const read = await this.read(id, {}, asking)
    return read.ok ? ok(read.value.attachments ?? []) : read
  }

  /** Attachments of a mail as files, by their places. */
  async attached(id: string, which: readonly number[]): Promise<Result<Original[]>> {
    const files: Original[] = []
    for (const attachment of which) {
      const read = await this.read(id, { attachment }, { ask: false, window: undefined })
      if (!read.ok) return read
      if (read.value.attached) files.push(read.value.attached)
    }
    return ok(files)
  }

  private async read(id: string, how: How, asking: Asking): Promise<Result<ImportedFile>> {
    const session = this.workbench.open()
    if (!session.ok) return session
    const article = find(session.value.project, 'articles', id)
    if (!article) return err('no-article', 'This article is no longer in the project.')
    const held = this.originals.get(article.source.sha256) ?? (await this.kept(article, session.value.path))
    const original = held ? ok(held) : asking.ask ? await this.choose(article, asking.window) : NO_ORIGINAL
    return original.ok ? this.host.read({ ...original.value, how }) : original
  }

  /** The file as it lies beside the project, if it was kept there and is the same still. */
  private async kept(article: Article, project: string): Promise<Original | undefined> {
    const path = await originalOf(project, article.source)
    const bytes = path === undefined ? undefined : await readFile(path).catch(() => undefined)
    const same = bytes && sameFile(article, { name: article.source.name, bytes })
    if (!same?.ok) return undefined
    this.originals.keep(article.source.sha256, same.value)
    return same.value
  }

  private async choose(article: Article, window: number | undefined): Promise<Result<Original>> {
    const { desktop, settings } = this.workbench.parts
    const [path] = await desktop.chooseFiles({
      title: `Choose ${article.source.name || 'the file'} again`,
      folder: settings.value.folder,
      filters: [],
      several: false,
      window,
    })
    if (!path) return CANCELLED
    await change(settings, { folder: dirname(path) })
    const name = basename(path)
    try {
      const refused = refusalOf(name, (await stat(path)).size)
      if (refused) return err('not-imported', refused)
      const same = sameFile(article, { name, bytes: await readFile(path) })
      if (same.ok) this.originals.keep(article.source.sha256, same.value)
      return same
    } catch {
      return err('unreadable', `${name} could not be read. Check that it is still there and that you may read it.`)
    }
  }
}

/** What was read, as the window takes it for a text that may replace another. */
export const newerCopy = ({ fields, warnings }: ImportedFile): NewerCopy => ({
  source: fields.source,
  retrieved: new Date().toISOString(),
  json: JSON.stringify(fields.doc),
  pages: fields.pages ?? [],
  check: fields.check ?? [],
  warnings,
})
