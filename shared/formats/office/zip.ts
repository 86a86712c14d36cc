// The part that is the same everywhere: the one for Node brings a `require` of its own, which a bundle has already.
import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate/browser'
import type { Piece } from '../format'

export interface ZipEntry {
  name: string
  pieces: Iterable<Piece>
  /** Already compressed: a picture. */
  stored?: boolean
}

/** Bytes that are compressed at once: a few milliseconds of work. */
const CHUNK = 64 * 1024

/** The same for every file, because the same content shall give the same bytes. */
const MADE = new Date(2000, 0, 1)

/** A ZIP file in pieces. An entry's pieces are asked for when those of the entries before it are written. */
export function* zipped(entries: Iterable<ZipEntry>): Generator<Uint8Array> {
  let ready: Uint8Array[] = []
  const zip = new Zip((error, data) => {
    if (error) throw error
    ready.push(data)
  })
  const drain = (): Uint8Array[] => {
    const out = ready
    ready = []
    return out
  }
  for (const { name, pieces, stored } of entries) {
    const file = stored ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 })
    file.mtime = MADE
    zip.add(file)
    for (const bytes of chunks(pieces)) {
      file.push(bytes)
      yield* drain()
    }
    file.push(new Uint8Array(0), true)
    yield* drain()
  }
  zip.end()
  yield* drain()
}

/** As bytes, no more than a chunk at a time and not much less. */
function* chunks(pieces: Iterable<Piece>): Generator<Uint8Array> {
  let waiting = ''
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      waiting += piece
      if (waiting.length < CHUNK) continue
    }
    if (waiting) yield* cut(strToU8(waiting))
    waiting = ''
    if (typeof piece !== 'string') yield* cut(piece)
  }
  if (waiting) yield* cut(strToU8(waiting))
}

function* cut(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK)
}
