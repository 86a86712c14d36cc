import { createHash } from 'node:crypto'
import { err, ok, type Result } from '../../shared/result'
import type { Article } from '../../shared/project/tables'
import { refusalOf } from './import/formats'
import type { ImportHost } from './import/host'

export interface Original {
  name: string
  bytes: Uint8Array
}

/** Bytes of files that are held: what is older has to be chosen again. */
const MOST = 64_000_000

/** Files that a person is asked to look at, held in memory until others take their place: they can be read in another way. */
export class Originals {
  private readonly held = new Map<string, Original>()

  keep(sha256: string, original: Original): void {
    this.held.delete(sha256)
    this.held.set(sha256, original)
    let total = 0
    for (const [key, { bytes }] of [...this.held].toReversed()) {
      total += bytes.byteLength
      if (total > MOST) this.held.delete(key)
    }
  }

  get = (sha256: string): Original | undefined => this.held.get(sha256)
}

/** The host, and what it has read is held where there is something to look at. */
export const remembering = (host: ImportHost, originals: Originals): ImportHost => ({
  ...host,
  read: async (file) => {
    const read = await host.read(file)
    // Garbled letters are repaired in the text itself.
    if (read.ok && read.value.fields.check?.some((check) => check !== 'mojibake'))
      originals.keep(read.value.fields.source.sha256, { name: file.name, bytes: file.bytes })
    return read
  },
})

export const NO_ORIGINAL = err(
  'no-original',
  'Quoin keeps the text of an article, not its file, and no longer holds this one. Choose the file again to go on; nothing is changed by that.',
)

/** Is this the very file that an article was made from? */
export function sameFile({ source }: Article, { name, bytes }: Original): Result<Original> {
  const refused = refusalOf(name, bytes.byteLength)
  if (refused) return err('not-imported', refused)
  if (createHash('sha256').update(bytes).digest('hex') === source.sha256) return ok({ name, bytes })
  return err(
    'other-file',
    `${name} is not the file that this article was made from (${source.name}). Nothing was changed. If it is a newer copy, replace the text with it in the library.`,
  )
}
