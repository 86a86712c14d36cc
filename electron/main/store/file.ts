import { createHash, webcrypto } from 'node:crypto'
import { basename } from 'node:path'
import type { Adapter } from 'lowdb'
import { err, ok, type Failure, type Result } from '../../../shared/result'
import { decode } from '../../../shared/project/decode'
import { encode } from '../../../shared/project/file'
import type { OnRecords } from '../../../shared/project/lines'
import type { Project } from '../../../shared/project/model'
import { writeDurably } from './durable'
import { codeOf, disk, flags, ifThere, type Io } from './io'
import { causeOf, Problem } from './problems'
import { readInSlices } from './slices'

const MAX_BYTES = 512 * 1024 * 1024

/** Reads a project file. A failure is one sentence, and the file is left as it is. */
export async function readProjectFile(path: string): Promise<Result<Project>> {
  try {
    return ok(await new ProjectFile(path).read())
  } catch (error) {
    if (error instanceof Problem) return { ok: false, failure: error.failure }
    throw error
  }
}

/** Writes a project file, whatever stood there before. For the command line, which has no journal. */
export async function saveProjectFile(path: string, project: Project): Promise<Result<null>> {
  try {
    await new ProjectFile(path).write(project)
    return ok(null)
  } catch (error) {
    return err('not-saved', `${basename(path)} could not be written: ${causeOf(error)}. It was left as it was.`)
  }
}

/** What tells one state of a file on disk from another. */
interface Seen {
  place: string
  sha256: string
}

/**
 * lowdb's way to a project file. It never replaces a state of the file that it has neither read nor written itself:
 * `write` then throws the Problem `changed-on-disk`. Made anew on a path, it takes what stands there as to be replaced.
 * What is given to `write` must not change until it has ended (see `snapshot`).
 */
export class ProjectFile implements Adapter<Project> {
  private seen: Seen | undefined
  /** A state of the file that is known to be somebody else's. */
  private foreign: string | undefined
  /** Did `read` tell of all records, and only of those, before it ended? Else the project is good, what was told is not. */
  toldAll = false

  constructor(
    readonly path: string,
    private readonly io: Io = disk,
    /** Is told of the records while `read` goes on; see `toldAll`. */
    private readonly onRecords?: OnRecords,
  ) {}

  async read(): Promise<Project> {
    const { project, accept } = await this.look(this.onRecords)
    accept()
    return project
  }

  /** Reads what stands there now; only after `accept` may that be replaced. */
  async look(onRecords?: OnRecords): Promise<{ project: Project; accept: () => void }> {
    const place = (await this.place()) ?? ''
    const bytes = await this.bytes()
    // Both go on beside each other.
    const [sha256, inSlices] = await Promise.all([sha256Of(bytes), readInSlices(bytes, onRecords)])
    this.toldAll = inSlices !== undefined
    const project = inSlices ?? readWhole(bytes)
    if (!project.ok) throw new Problem(project.failure)
    return { project: project.value, accept: () => void (this.seen = { place, sha256 }) }
  }

  async write(project: Project): Promise<void> {
    const hash = createHash('sha256')
    // Of the new file before it gets its name: a moment later it may be somebody else's that stands there.
    let place: string | undefined
    await this.refuseIfChanged()
    await this.refuseIfReadOnly()
    try {
      await writeDurably(this.path, encode(project), {
        io: this.io,
        onChunk: (bytes) => void hash.update(bytes),
        beforeReplace: async (temporary) => {
          place = await this.place(temporary)
          await this.refuseIfChanged()
        },
      })
    } catch (error) {
      // Where only the sync of its folder failed, it is in place, and ours.
      if (place !== undefined && (await this.place()) === place) this.seen = { place, sha256: hash.digest('hex') }
      throw error
    }
    this.seen = { place: place ?? '', sha256: hash.digest('hex') }
  }

  /** Of the file's bytes as last read or written here. */
  get sha256(): string | undefined {
    return this.seen?.sha256
  }

  /** Was it there, and is no longer? */
  async isGone(): Promise<boolean> {
    return this.seen !== undefined && (await ifThere(this.io.stat(this.path)).catch(() => true)) === undefined
  }

  /** Throws the Problem `changed-on-disk`. */
  async refuseIfChanged(): Promise<void> {
    if (!this.seen) return
    const place = await this.place()
    // A file that is gone can be written again: nothing of anybody's is lost by that.
    if (place === undefined || place === this.seen.place) return
    if (place === this.foreign) throw this.changed
    const sha256 = await sha256Of(await this.io.readFile(this.path))
    if (sha256 !== this.seen.sha256) {
      this.foreign = place
      throw this.changed
    }
    this.seen = { place, sha256 }
  }

  /** A rename asks the folder alone, so it would replace a file that its owner has closed to writing. */
  private async refuseIfReadOnly(): Promise<void> {
    const stat = await ifThere(this.io.stat(this.path))
    if (!stat?.isFile()) return
    // Said first, because an administrator may open it all the same.
    if ((Number(stat.mode) & 0o222) === 0)
      throw Object.assign(new Error('read-only'), { code: 'EREADONLY', syscall: 'open' })
    await (await this.io.open(this.path, flags.write)).close()
  }

  private get changed(): Problem {
    return new Problem({ name: 'changed-on-disk', message: `${basename(this.path)} was changed by another program` })
  }

  private async place(path = this.path): Promise<string | undefined> {
    const stat = await ifThere(this.io.stat(path)).catch(() => undefined)
    return stat && `${stat.ino} ${stat.size} ${stat.mtimeNs}`
  }

  private async bytes(): Promise<Uint8Array> {
    try {
      const stat = await this.io.stat(this.path)
      if (stat.isDirectory()) throw new Problem(FOLDER)
      if (stat.size > MAX_BYTES) throw new Problem(TOO_LARGE)
      return await this.io.readFile(this.path)
    } catch (error) {
      throw error instanceof Problem ? error : new Problem(unreadable(this.path, error))
    }
  }
}

const FOLDER: Failure = {
  name: 'folder',
  message: 'This is a folder, not a Quoin project. Choose a file that ends in .quoin.',
}

const TOO_LARGE: Failure = {
  name: 'too-large',
  message:
    'This file is larger than 512 MB, more than Quoin can open. It was left untouched. Split the project into smaller ones.',
}

function unreadable(path: string, error: unknown): Failure {
  const name = basename(path)
  const code = codeOf(error)
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return {
      name: 'missing',
      message: `${name} is not there any more. It may have been moved, renamed or deleted. Look for it with Open.`,
    }
  if (code === 'EACCES' || code === 'EPERM')
    return {
      name: 'no-permission',
      message: `You have no permission to read ${name}. Ask its owner, or choose another file.`,
    }
  return {
    name: 'unreadable',
    message: `${name} could not be read from the disk. Check that the disk is connected, then try again.`,
  }
}

/** Worked out beside the main thread. */
const sha256Of = async (bytes: Uint8Array): Promise<string> =>
  Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes)).toString('hex')

function readWhole(bytes: Uint8Array): Result<Project> {
  const text = toText(bytes)
  return text.ok ? decode(text.value) : text
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

function toText(bytes: Uint8Array): Result<string> {
  const [a, b] = bytes
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff))
    return err(
      'not-utf-8',
      'This file is stored as UTF-16. Quoin projects are UTF-8. It was left untouched. Save it as UTF-8 and open it again.',
    )
  if (bytes.includes(0)) return err('not-a-project', BINARY)
  try {
    return ok(utf8.decode(bytes))
  } catch {
    return err('not-utf-8', BINARY)
  }
}

const BINARY =
  'This file is not a Quoin project: it holds bytes that are not text. It was left untouched. Choose a file that ends in .quoin.'
