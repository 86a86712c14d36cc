import { randomBytes } from 'node:crypto'
import { basename, dirname, join, resolve } from 'node:path'
import { setImmediate as tick } from 'node:timers/promises'
import { disk, flags, ifThere, writeAll, type Handle, type Io } from './io'

const CHUNK = 256 * 1024
/** Pieces turned into bytes before others get their turn: about a millisecond of work. */
const SLICE = 500
/** How much older than this process a temporary file must be before it counts as left over: another process may be at work. */
const MARGIN = 60_000

export interface WriteOptions {
  io?: Io
  /** Sees every chunk on its way, e.g. to hash it. */
  onChunk?: (bytes: Uint8Array) => void
  /**
   * Runs when all bytes are on disk, in a file of the name given, just before that takes the old one's place; a throw
   * leaves the old file there.
   */
  beforeReplace?: (temporary: string) => Promise<void>
}

/** A device or a pipe: what takes its place would be a file under the name that everybody relies on. */
export class NotAFile extends Error {
  readonly code = 'ENOTFILE'
  readonly syscall = 'rename'
}

/**
 * Replaces a file so that whatever happens, the old one or the new one is there, whole. Throws the system's error, and
 * `NotAFile` for a device or a pipe; what was there is then untouched (but for a failure of the very last step, where the
 * new file is in place already).
 */
export async function writeDurably(
  path: string,
  pieces: Iterable<string | Uint8Array>,
  options: WriteOptions = {},
): Promise<void> {
  const { io = disk } = options
  const old = await ifThere(io.stat(path))
  if (old && !old.isFile() && !old.isDirectory()) throw new NotAFile()
  const target = await resolveLinks(path, io)
  const temporary = join(dirname(target), `${temporaryPrefix(target)}${randomBytes(8).toString('hex')}.tmp`)
  const file = await io.open(temporary, flags.create, old ? 0o600 : 0o666)
  try {
    try {
      if (old) {
        // Who may not give the file its old group must still be able to save.
        await file.chown(Number(old.uid), Number(old.gid)).catch(() => undefined)
        await file.chmod(Number(old.mode) & 0o7777)
      }
      await writeChunks(file, pieces, options.onChunk)
      await file.sync()
    } finally {
      await file.close()
    }
    await options.beforeReplace?.(temporary)
    await io.rename(temporary, target)
  } catch (error) {
    await io.unlink(temporary).catch(() => undefined)
    throw error
  }
  await syncFolder(dirname(target), io)
}

async function writeChunks(
  file: Handle,
  pieces: Iterable<string | Uint8Array>,
  onChunk?: (bytes: Uint8Array) => void,
): Promise<void> {
  let waiting: string[] = []
  let size = 0
  let count = 0
  const put = async (bytes: Uint8Array): Promise<void> => {
    onChunk?.(bytes)
    await writeAll(file, bytes)
  }
  const flush = async (): Promise<void> => {
    const bytes = Buffer.from(waiting.join(''), 'utf8')
    waiting = []
    size = 0
    if (bytes.length) await put(bytes)
  }
  for (const piece of pieces) {
    if (typeof piece !== 'string') {
      await flush()
      await put(piece)
      continue
    }
    waiting.push(piece)
    size += piece.length
    if (size >= CHUNK) await flush()
    if (++count % SLICE === 0) await tick()
  }
  await flush()
}

/** The file that a path leads to in the end, through links, whether or not it exists yet. */
export async function resolveLinks(path: string, io: Io = disk, depth = 0): Promise<string> {
  const real = await ifThere(io.realpath(path))
  if (real !== undefined) return real
  const parent = await io.realpath(dirname(resolve(path)))
  const link = await io.readlink(path).catch(() => undefined)
  if (link === undefined || depth > 40) return join(parent, basename(path))
  return resolveLinks(resolve(parent, link), io, depth + 1)
}

/** A renamed file is only safe from a power cut when its folder is synced too. Windows has no such call. */
export async function syncFolder(folder: string, io: Io): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await io.open(folder, flags.read)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Names are at most 255 bytes, and ours is longer than the file's. */
const temporaryPrefix = (path: string): string => `.${basename(path).slice(0, 50)}.quoin-`

/** Removes what crashed writes of this file have left in its folder. Never throws. */
export async function sweep(path: string, io: Io = disk): Promise<void> {
  const started = Date.now() - process.uptime() * 1000
  try {
    const target = await resolveLinks(path, io)
    const prefix = temporaryPrefix(target)
    for (const name of await io.readdir(dirname(target))) {
      if (!name.startsWith(prefix) || !/^[0-9a-f]{16}\.tmp$/.test(name.slice(prefix.length))) continue
      const leftover = join(dirname(target), name)
      if (Number((await io.stat(leftover)).mtimeMs) < started - MARGIN) await io.unlink(leftover)
    }
  } catch {
    // A leftover does no harm: the next start tries again.
  }
}
