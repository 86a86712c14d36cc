import { createHash } from 'node:crypto'
import { setImmediate as tick } from 'node:timers/promises'
import { plainText } from '../../../shared/text/plain'
import { deeperThan, MAX_DEPTH, type RichText } from '../../../shared/text/rich'
import { err, ok, type Result } from '../../../shared/result'
import { formatNamed, formatOf, refusalOf } from './formats'
import { richText } from '../../../shared/project/schema'
import { soundness } from '../../../shared/project/sound'
import { tables, type Fields } from '../../../shared/project/tables'
import type { How } from './how'
import type { Imported } from './imported'
import { lanes } from './lanes'
import { replySchema, type Fork, type Request } from './protocol'
import { CANCELLED, GONE, LATE, reader, type Reader } from './reader'

export type { Fork, ImportProcess } from './protocol'

export interface IncomingFile {
  name: string
  bytes: Uint8Array
  /** Another reading than the usual one. */
  how?: How | undefined
}

export interface Clip {
  html?: string | undefined
  text: string
}

/** What an importer made of a file, with the file's own name, size and hash. */
export interface ImportedFile extends Imported {
  fields: Imported['fields'] & Pick<Fields['articles'], 'doc' | 'source'>
}

export interface ImportHost {
  /** Reads a file. Never rejects; what is more than there are processes waits. */
  read: (file: IncomingFile) => Promise<Result<ImportedFile>>
  /** The same for what was pasted: as HTML where there is some with words in it, else as text. */
  readPaste: (clip: Clip) => Promise<Result<ImportedFile>>
  /** Starts a process ahead of need. */
  warm: () => void
  /** Ends what is being read and all that waits: these answer with the failure `cancelled`. */
  cancel: () => void
  close: () => void
}

interface Options {
  /** Milliseconds a file may take. */
  limit?: number
  /** Milliseconds a process is kept when there is nothing to do. */
  idle?: number
  /** How many files are read at the same time, each in a process of its own. */
  size?: number
}

/**
 * Reads files in processes of their own, started on demand, so that a file that crashes the reader, hangs or eats its
 * memory costs this file and nothing else. `fork` starts one: an Electron utility process or a child process.
 */
export function importHost(fork: Fork, { limit = 20_000, idle = 60_000, size = 1 }: Options = {}): ImportHost {
  const readers = Array.from({ length: size }, () => reader(fork, { limit, idle }))
  const inTurn = lanes(size)
  let count = 0
  /** Raised by `cancel`: whoever has an older number is not wanted any more. */
  let era = 0

  /** One file through a process: its answer, decoded, or why there is none. */
  const ask = async (reader: Reader, request: Omit<Request, 'id'>): Promise<Result<Decoded>> => {
    const id = ++count
    const message = await reader.ask({ ...request, id })
    if (message === CANCELLED) return cancelled()
    if (message === GONE)
      return err(
        'import-crashed',
        `${request.name} could not be read: it broke the reader, or needed more memory than is allowed. Nothing of it was added; other files are not affected.`,
      )
    if (message === LATE)
      return err(
        'import-late',
        `${request.name} took longer than ${Math.round(limit / 1000)} seconds to read and was given up. Nothing of it was added; other files are not affected.`,
      )
    return decoded(message, id, request.name)
  }

  const inLane = (work: (reader: Reader) => Promise<Result<ImportedFile>>): Promise<Result<ImportedFile>> => {
    const mine = era
    return inTurn(async (lane) => (mine === era ? work(readers[lane]!) : cancelled()))
  }
  const cancel = (): void => {
    era++
    for (const one of readers) one.cancel()
  }

  return {
    read: ({ name, bytes, how }) =>
      inLane(async (reader) => {
        const refused = refusalOf(name, bytes.byteLength)
        if (refused) return err('not-imported', refused)
        const format = formatOf(name, bytes)!.name
        const imported = await ask(reader, { format, name, bytes, how })
        return withSource(imported, { name, size: bytes.byteLength, sha256: await hashOf(bytes), type: format })
      }),
    readPaste: ({ html, text }) =>
      inLane(async (reader) => {
        const bytes = { html: Buffer.from(html ?? ''), text: Buffer.from(text) }
        const tooLarge = [bytes.html, bytes.text].some((b) => b.byteLength > formatNamed('pasted-text')!.max)
        if (tooLarge)
          return err(
            'not-imported',
            'What was pasted is longer than Quoin opens (20 MB). Nothing was added. Paste a part of it.',
          )
        let format = html?.trim() ? 'pasted-html' : 'pasted-text'
        let imported = await ask(reader, {
          format,
          name: 'What was pasted',
          bytes: format === 'pasted-html' ? bytes.html : bytes.text,
        })
        if (!imported.ok && imported.failure.name === 'not-imported' && format === 'pasted-html' && text.trim()) {
          format = 'pasted-text'
          imported = await ask(reader, { format, name: 'What was pasted', bytes: bytes.text })
        }
        if (!imported.ok) return imported
        // The same words are the same article, however the clipboard dressed them.
        const words = plainText(imported.value.fields.doc).text
        const sha256 = createHash('sha256').update(words).digest('hex')
        return withSource(imported, { name: '', size: Buffer.byteLength(words), sha256, type: format })
      }),
    warm: () => readers[0]!.warm(),
    cancel,
    close: () => {
      cancel()
      for (const one of readers) one.stop()
    },
  }
}

const cancelled = () => err('cancelled', 'The import was stopped. What had been imported before is kept.')

/** Bytes hashed at a time: so few that nothing else has to wait. */
const SLICE = 4_000_000

async function hashOf(bytes: Uint8Array): Promise<string> {
  const hash = createHash('sha256')
  for (let at = 0; at < bytes.byteLength; at += SLICE) {
    if (at > 0) await tick()
    hash.update(bytes.subarray(at, at + SLICE))
  }
  return hash.digest('hex')
}

type Decoded = Imported & { fields: Pick<Fields['articles'], 'doc'> }

function decoded(message: unknown, id: number, name: string): Result<Decoded> {
  const unusable = err(
    'import-crashed',
    `${name} could not be read: what came out of it is no article. Nothing of it was added; other files are not affected.`,
  )
  // A record deeper than this would be set aside when the project is opened again.
  if (deeperThan(message, MAX_DEPTH * 2 + 10)) return unusable
  const { doc, rest } = textApart(message)
  const reply = replySchema.safeParse(rest)
  if (!reply.success || reply.data.id !== id || (reply.data.ok && !reply.data.value.fields.doc)) return unusable
  if (!reply.data.ok) return err('not-imported', reply.data.message)
  if (doc) reply.data.value.fields.doc = doc
  return ok(reply.data.value as Decoded)
}

/** A text that is as it should be, as nearly all are, need not be taken apart by the schema: for a book that takes long. */
function textApart(message: unknown): { doc?: RichText; rest: unknown } {
  const reply = message as { value?: { fields?: { doc?: unknown } } } | null | undefined
  const doc = reply?.value?.fields?.doc
  if (!isSoundText(doc)) return { rest: message }
  const fields = { ...reply!.value!.fields, doc: tables.articles.fields.doc.empty }
  return { doc: doc as RichText, rest: { ...reply, value: { ...reply!.value, fields } } }
}

const isSoundText = soundness(richText)

function withSource(
  imported: Result<Decoded>,
  source: Omit<Fields['articles']['source'], 'encoding'>,
): Result<ImportedFile> {
  if (!imported.ok) return imported
  const { fields, encoding } = imported.value
  return ok({
    ...imported.value,
    fields: { ...fields, source: { ...source, name: source.name.slice(-500), encoding } },
  })
}
