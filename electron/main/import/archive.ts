import { inflateRawSync } from 'node:zlib'
import { Refusal } from './imported'

/** Bytes that one part of a packed document may have when unpacked, and all parts that are read together. */
const LARGEST_PART = 64_000_000
const LARGEST_WHOLE = 128_000_000
const MOST_PARTS = 20_000

interface Entry {
  method: number
  packed: number
  size: number
  at: number
  locked: boolean
}

/** A ZIP file in memory. Names in it are keys and never become paths, so an entry called `../x` can do nothing. */
export interface Archive {
  names: readonly string[]
  /** The part's bytes, undefined where there is none of that name. Throws `Refusal` for what is damaged, locked or swells too much. */
  read: (name: string) => Uint8Array | undefined
}

/**
 * The list of parts stands at the end of the file. Sizes are checked as declared and again while unpacking (Node's zlib
 * stops at the bound), so that a small file cannot fill the memory.
 */
export function openArchive(bytes: Uint8Array, name: string): Archive {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = directory(data)
  if (!entries)
    throw new Refusal(
      `${name} is damaged or was cut off: its parts cannot be found. Nothing was added. Open it in the program it was made with, save it again and import that.`,
    )
  let unpacked = 0
  return {
    names: [...entries.keys()],
    read(part) {
      const entry = entries.get(part)
      if (!entry) return
      if (entry.locked)
        throw new Refusal(
          `${name} is protected by a password. Nothing was added. Save it without the password and import that.`,
        )
      if (entry.size > LARGEST_PART || unpacked + entry.size > LARGEST_WHOLE) throw tooLarge(name)
      const content = unpack(data, entry, name)
      unpacked += content.byteLength
      return content
    },
  }
}

const tooLarge = (name: string): Refusal =>
  new Refusal(
    `${name} unpacks to far more than an article can be, and may be meant to fill the memory. Nothing was added. If it is a real document, save its text alone and import that.`,
  )

const END = 0x06054b50
const CENTRAL = 0x02014b50

function directory(data: Buffer): Map<string, Entry> | undefined {
  const end = data.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0 || end + 22 > data.length || data.readUInt32LE(end) !== END) return
  const entries = new Map<string, Entry>()
  const count = Math.min(data.readUInt16LE(end + 10), MOST_PARTS)
  let at = data.readUInt32LE(end + 16)
  for (let i = 0; i < count; i++) {
    if (at + 46 > data.length || data.readUInt32LE(at) !== CENTRAL) return
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => data.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ]
    const name = data.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/')
    entries.set(name, {
      locked: (data.readUInt16LE(at + 8) & 1) === 1,
      method: data.readUInt16LE(at + 10),
      packed: data.readUInt32LE(at + 20),
      size: data.readUInt32LE(at + 24),
      at: data.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + extra + comment
  }
  return entries
}

function unpack(data: Buffer, { at, method, packed, size }: Entry, name: string): Uint8Array {
  try {
    const start = at + 30 + data.readUInt16LE(at + 26) + data.readUInt16LE(at + 28)
    if (start + packed > data.length) throw new RangeError('cut off')
    const stored = data.subarray(start, start + packed)
    if (method === 0) return stored
    if (method !== 8) throw new RangeError('unknown method')
    return inflateRawSync(stored, { maxOutputLength: Math.max(size, 1) })
  } catch (error) {
    // More came out than was declared: no honest program writes that.
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(name)
    throw new Refusal(
      `${name} is damaged: a part of it cannot be unpacked. Nothing was added. Open it in the program it was made with, save it again and import that.`,
    )
  }
}

/** The name of a part as another part refers to it: `../media/a.png` seen from `word/document.xml`. */
export function partFrom(base: string, target: string): string {
  const from = target.startsWith('/') ? [] : base.split('/').slice(0, -1)
  for (const step of target.split(/[?#]/, 1)[0]!.split('/')) {
    if (step === '..') from.pop()
    else if (step !== '.' && step !== '') from.push(step)
  }
  return from.join('/')
}
