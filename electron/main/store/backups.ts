import { basename, dirname, join } from 'node:path'
import { countWords } from '../../../shared/formats/differences'
import { whenWords } from '../../../shared/formats/when'
import type { Failure } from '../../../shared/result'
import type { Checked } from '../versions/protocol'
import { backupFolder, contentsOf, folderFor, foldersOf, ownerOf, soundName, type Version } from './backup-files'
import { resolveLinks, syncFolder } from './durable'
import { disk, ifThere, type Io } from './io'
import { Keeper } from './keeper'
import { causeOf } from './problems'
import { fitting, thin } from './thin'

export interface BackupParts {
  userData: string
  /** Reads a file and says what is in it; rejects when it is no sound project. Happens outside this process. */
  check: (path: string) => Promise<Checked>
  log: (what: string, error?: unknown) => void
  /** Tells the person something, once. */
  tell: (message: string) => void
  io?: Io
  now?: () => number
}

/** Failures of opening that say the file is no longer what was saved. */
const DAMAGED = new Set(['empty-file', 'truncated', 'not-a-project', 'not-utf-8'])

/** Of one project in one place. */
const MOST = { count: 500, bytes: 2_000_000_000 }

/** Earlier versions of projects, kept as ordinary project files outside the folders of the projects. */
export class Backups {
  private told = false
  private readonly offers = new Map<string, Version>()
  private readonly settling = new Map<string, Promise<void>>()

  constructor(private readonly parts: BackupParts) {}

  /** For a session on a project file, which is where new versions come from. `sha256` is of the file as last read or written. */
  keeper(project: string, path: string, sha256: () => string | undefined): Keeper {
    const folder = folderFor(this.parts.userData, project, path)
    return new Keeper({
      folder,
      path,
      sha256,
      io: this.io,
      now: this.now,
      settle: () => this.settle(folder),
      failed: (error) => this.failed(basename(path), error),
    })
  }

  /** Versions of a project, newest first; with those of its former places where its file is no longer there. */
  async list(project: string, path: string): Promise<Version[]> {
    const own = folderFor(this.parts.userData, project, path)
    const others = (await foldersOf(this.parts.userData, { project }, this.io)).filter((folder) => folder !== own)
    const left = await Promise.all(others.map(async (folder) => ((await this.isLeft(folder)) ? [folder] : [])))
    return this.versionsIn([own, ...left.flat()])
  }

  /** The newest version of whatever project stood at this path; undefined when there is none. */
  async newestAt(path: string): Promise<Version | undefined> {
    return (await this.versionsIn(await foldersOf(this.parts.userData, { path }, this.io)))[0]
  }

  /** `failed` with the newest version that can be opened in the place of a file that can no longer be read, if there is one. */
  async withOffer<F extends Failure>(failed: { ok: false; failure: F }, path: string) {
    if (!DAMAGED.has(failed.failure.name)) return failed
    const real = await resolveLinks(path, this.io).catch(() => path)
    const version = await this.newestAt(real).catch(() => undefined)
    if (!version) return failed
    this.offers.set(version.id, version)
    const when = whenWords(version.at, this.now())
    const message = `${basename(real)} is damaged: it ends too early or has been altered. It was left untouched. A version of ${when} is sound (${countWords(version.counts)}) and can be opened as a copy.`
    return {
      ok: false as const,
      failure: { ...failed.failure, message, offer: { version: version.id, label: `Open the version of ${when}` } },
    }
  }

  /** A version that has been offered since the start, for a project that may not be open. */
  offered(id: string): Version | undefined {
    return this.offers.get(id)
  }

  /** The path of the project that a version is of. */
  ownerOf(version: Version): Promise<string | undefined> {
    return ownerOf(dirname(version.path), this.io)
  }

  private async versionsIn(folders: string[]): Promise<Version[]> {
    const all: Version[] = []
    for (const folder of folders) {
      await this.settle(folder)
      all.push(...(await contentsOf(folder, this.io)).versions)
    }
    return all.sort((a, b) => b.at - a.at)
  }

  /** Was the project's file moved away from where this folder's versions were made? */
  private async isLeft(folder: string): Promise<boolean> {
    const path = await ownerOf(folder, this.io)
    return path !== undefined && (await ifThere(this.io.stat(path)).catch(() => true)) === undefined
  }

  /** Reads what waits to be read, and only when something sound has come in lets older versions go. Never throws. */
  private settle(folder: string): Promise<void> {
    const next = (this.settling.get(folder) ?? Promise.resolve()).then(() =>
      this.settleNow(folder).catch((error: unknown) => this.parts.log('backup', error)),
    )
    this.settling.set(folder, next)
    return next
  }

  private async settleNow(folder: string): Promise<void> {
    const { waiting } = await contentsOf(folder, this.io)
    let came = false
    for (const path of waiting) came = (await this.admit(path, folder)) || came
    if (!came) return
    await syncFolder(folder, this.io)
    const { versions } = await contentsOf(folder, this.io)
    const kept = new Set(
      thin(
        versions.map(({ at }) => at),
        this.now(),
      ),
    )
    const staying = new Set(
      fitting(
        versions.filter(({ at }) => kept.has(at)),
        MOST,
      ),
    )
    for (const version of versions) if (!staying.has(version)) await this.io.unlink(version.path)
  }

  private async admit(path: string, folder: string): Promise<boolean> {
    let checked: Checked
    try {
      checked = await this.parts.check(path)
    } catch (error) {
      // It was not read: it may be another time.
      if (!(error instanceof Unsound)) throw error
      await this.io.unlink(path)
      this.failed(basename((await ownerOf(folder, this.io)) ?? folder), error)
      return false
    }
    // A project that has nothing in it, and another project that was overwritten by "Save as", are no versions of this one.
    if (checked.empty || !basename(folder).startsWith(`${checked.project}-`)) {
      await this.io.unlink(path)
      return false
    }
    await this.io.rename(path, join(dirname(path), soundName(basename(path), checked.counts)))
    return true
  }

  private failed(name: string, error: unknown): void {
    this.parts.log('backup', error)
    if (this.told) return
    this.told = true
    const cause = error instanceof Unsound ? 'what was copied could not be read back' : causeOf(error)
    this.parts.tell(
      `No version of ${name} could be put aside: ${cause}. Your work itself is saved as always, and it is tried again while you work. Earlier versions stay in ${backupFolder(this.parts.userData)}.`,
    )
  }

  private get io(): Io {
    return this.parts.io ?? disk
  }

  private readonly now = (): number => (this.parts.now ?? Date.now)()
}

/** What `check` rejects with when the file was read and is no sound project. */
export class Unsound extends Error {}
