import { randomBytes } from 'node:crypto'
import { dirname, join } from 'node:path'
import { contentsOf, newestOf, newName, noteOwner } from './backup-files'
import { copySoundly } from './copy'
import { syncFolder } from './durable'
import { ifThere, type Io } from './io'

/** Milliseconds of changes between two versions. */
const EVERY = 5 * 60_000
/** What a crash has left half copied goes when it is older than this. */
const LEFT = 60 * 60_000

export interface KeeperParts {
  folder: string
  /** The project file. */
  path: string
  /** SHA-256 of the project file as it was last read or written by us. */
  sha256: () => string | undefined
  io: Io
  now: () => number
  /** Lets what has been copied be read back. */
  settle: () => Promise<void>
  failed: (error: unknown) => void
}

/**
 * Puts versions of one project file aside while a session works on it. Nothing here is on the way of a command, nothing
 * throws: a version that cannot be kept is reported, and work goes on.
 */
export class Keeper {
  private begun = false
  /** When changes began that no version holds. */
  private since: number | undefined
  private timer: NodeJS.Timeout | undefined
  private last: Promise<unknown> = Promise.resolve()

  constructor(private readonly parts: KeeperParts) {}

  /**
   * To be waited for before the file is written. The first time it puts the file aside as it was found, unless that is
   * the newest version: it may be of an earlier Quoin, a colleague's, or hold records that could not be read.
   */
  async before(): Promise<void> {
    if (this.begun) return
    this.begun = true
    await this.alone(() => this.put())
    // What earlier sittings have left to be read back, too.
    void this.parts.settle()
  }

  /** The file has been written: a version is due after some minutes of changes. */
  after(): void {
    this.since ??= this.parts.now()
    this.timer ??= setTimeout(() => void this.keep(), EVERY - (this.parts.now() - this.since)).unref()
  }

  /** Puts aside what is in the file now. It is read back when there is time: before the next version, or when somebody looks. */
  async close(): Promise<void> {
    clearTimeout(this.timer)
    if (this.since !== undefined) await this.alone(() => this.put())
    await this.last
  }

  private async keep(): Promise<void> {
    this.timer = undefined
    this.since = undefined
    if (await this.alone(() => this.put())) await this.parts.settle()
  }

  private alone(run: () => Promise<boolean>): Promise<boolean> {
    const next = this.last.then(run).catch((error: unknown) => {
      this.parts.failed(error)
      return false
    })
    this.last = next
    return next
  }

  /** True when there is one more file to be read back. */
  private async put(): Promise<boolean> {
    const { folder, path, io, now, sha256 } = this.parts
    const expected = sha256()
    const newest = newestOf(await contentsOf(folder, io))
    if (expected !== undefined && newest && expected.startsWith(newest.hash)) return false
    // A file that is gone or out of reach is the save's to tell of; there is nothing to put aside.
    if (!(await io.stat(path).catch(() => undefined))) return false
    await this.makeFolder()
    const temporary = join(folder, `${randomBytes(8).toString('hex')}.tmp`)
    const hash = await copySoundly(path, temporary, io)
    // Another save has come between, and brings its own version.
    const wanted = expected === hash || sha256() === hash || expected === undefined
    if (!wanted || (newest && hash.startsWith(newest.hash))) {
      await io.unlink(temporary)
      return false
    }
    await io.rename(temporary, join(folder, newName(timeAfter(newest?.at, now()), hash)))
    await syncFolder(folder, io)
    return true
  }

  private async makeFolder(): Promise<void> {
    const { folder, path, io, now } = this.parts
    const names = await ifThere(io.readdir(folder))
    if (names === undefined) {
      await io.mkdir(folder)
      await noteOwner(folder, path, io)
      await syncFolder(dirname(folder), io)
      return
    }
    for (const name of names.filter((one) => /^[0-9a-f]{16}\.tmp$/.test(one))) {
      const stat = await ifThere(io.stat(join(folder, name)))
      if (stat && Number(stat.mtimeMs) < now() - LEFT) await io.unlink(join(folder, name))
    }
  }
}

/** Now, but after the last version even where two come in one moment: their order is that of their names. */
const timeAfter = (last: number | undefined, now: number): number =>
  last !== undefined && last >= now && last < now + 60_000 ? last + 1 : now
