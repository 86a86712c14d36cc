import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { disk, flags, writeAll, type Io } from './io'

/** Bytes handled in one turn of the event loop: hashing them takes about half a millisecond. */
const CHUNK = 256 * 1024

/** A copy of a file that could not be used; what was copied is gone again. */
export class BadCopy extends Error {}

/**
 * Copies a file to a new one, syncs it, and reads it back. Answers with the SHA-256 of its bytes; throws the system's
 * error, or BadCopy when what is on the disk is not what was written, and leaves nothing behind then.
 */
export async function copySoundly(from: string, to: string, io: Io = disk): Promise<string> {
  const file = await io.open(to, flags.create, 0o600)
  try {
    let written: string
    try {
      // Opened once: a save that replaces the file meanwhile does not reach into the copy.
      written = await hashOf(from, (bytes) => writeAll(file, bytes))
      await file.sync()
    } finally {
      await file.close()
    }
    if ((await hashOf(to)) !== written) throw new BadCopy('The copy does not hold what was written')
    return written
  } catch (error) {
    await io.unlink(to).catch(() => undefined)
    throw error
  }
}

/** SHA-256 of a file, a chunk at a time; `each` sees the chunks and is waited for. */
async function hashOf(path: string, each?: (bytes: Uint8Array) => Promise<void>): Promise<string> {
  const hash = createHash('sha256')
  const file = await open(path, 'r')
  try {
    const buffer = Buffer.allocUnsafe(CHUNK)
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, CHUNK, null)
      if (bytesRead === 0) return hash.digest('hex')
      const bytes = buffer.subarray(0, bytesRead)
      hash.update(bytes)
      await each?.(bytes)
    }
  } finally {
    await file.close()
  }
}
