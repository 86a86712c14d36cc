import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { err, type Result } from '../../../shared/result'
import { refusalOf } from '../import/formats'
import type { ImportedFile, ImportHost } from '../import/host'

/** A file on its way in. */
export interface Incoming {
  name: string
  /** Where it lies below the folder that was chosen; without it the name says enough. */
  shown?: string
  size: () => Promise<number>
  bytes: () => Promise<Uint8Array>
}

export type Read = Result<ImportedFile>

export const fromDisk = (path: string, shown?: string): Incoming => ({
  name: basename(path),
  ...(shown && { shown }),
  size: async () => {
    const found = await stat(path)
    // A pipe or a device may never end.
    if (!found.isFile()) throw new Error('not a file')
    return found.size
  },
  bytes: () => readFile(path),
})

/** One whose bytes are here already. */
export const fromMemory = ({ name, bytes }: { name: string; bytes: Uint8Array }): Incoming => ({
  name,
  size: () => Promise.resolve(bytes.length),
  bytes: () => Promise.resolve(bytes),
})

/** What a file holds, or why it cannot be read; `keep` is given the bytes of what could be. */
export async function readIncoming(
  file: Incoming,
  host: ImportHost,
  keep?: (read: ImportedFile, bytes: Uint8Array) => Promise<unknown>,
): Promise<Read> {
  try {
    const refused = refusalOf(file.name, await file.size())
    if (refused) return err('not-imported', refused)
    const bytes = await file.bytes()
    const read = await host.read({ name: file.name, bytes })
    if (read.ok) await keep?.(read.value, bytes)
    return read
  } catch {
    return err(
      'unreadable',
      `${file.name} could not be read from the disk. Check that it is still there and that you may read it.`,
    )
  }
}
