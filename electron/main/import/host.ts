import { createHash } from 'node:crypto'
import { plainText } from '../../../shared/text/plain'
import { deeperThan, MAX_DEPTH } from '../../../shared/text/rich'
import { err, ok, type Result } from '../../../shared/result'
import { formatNamed, formatOf, refusalOf } from './formats'
import type { Fields } from '../../../shared/project/tables'
import type { How } from './how'
import type { Imported } from './imported'
import { replySchema, type Fork, type ImportProcess, type Request } from './protocol'

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
  /** Reads a file. Never rejects; files wait for each other. */
  read: (file: IncomingFile) => Promise<Result<ImportedFile>>
  /** The same for what was pasted: as HTML where there is some with words in it, else as text. */
  readPaste: (clip: Clip) => Promise<Result<ImportedFile>>
  /** Starts the process ahead of need. */
  warm: () => void
  /** Ends what is being read and all that waits: these answer with the failure `cancelled`. */
  cancel: () => void
  close: () => void
}

interface Options {
  /** Milliseconds a file may take. */
  limit?: number
  /** Milliseconds the process is kept when there is nothing to do. */
  idle?: number
}

/**
 * Reads files in a process of its own, started on demand, so that a file that crashes the reader, hangs or eats its
 * memory costs this file and nothing else. `fork` starts the process: an Electron utility process or a child process.
 */
export function importHost(fork: Fork, { limit = 20_000, idle = 60_000 }: Options = {}): ImportHost {
  let running: ImportProcess | undefined
  let idling: NodeJS.Timeout | undefined
  let last: Promise<unknown> = Promise.resolve()
  let count = 0
  /** Raised by `cancel`: whoever has an older number is not wanted any more. */
  let era = 0
  let settle: ((message: unknown) => void) | undefined

  const stop = (): void => {
    clearTimeout(idling)
    const process = running
    running = undefined
    process?.kill()
  }

  const start = (): ImportProcess => {
    clearTimeout(idling)
    if (running) return running
    const process = fork()
    running = process
    // A process that was replaced has nothing to say.
    process.onMessage((message) => void (running === process && settle?.(message)))
    process.onExit(() => {
      if (running !== process) return
      running = undefined
      settle?.(GONE)
    })
    return process
  }

  const rest = (): void => {
    clearTimeout(idling)
    idling = setTimeout(stop, idle)
    idling.unref()
  }

  /** One file through the process: its answer, decoded, or why there is none. */
  const ask = async (request: Omit<Request, 'id'>): Promise<Result<Decoded>> => {
    const id = ++count
    let timer: NodeJS.Timeout | undefined
    const message = await new Promise<unknown>((resolve) => {
      settle = resolve
      timer = setTimeout(() => resolve(LATE), limit)
      start().post({ ...request, id })
    })
    clearTimeout(timer)
    settle = undefined
    if (message === GONE || message === LATE || message === CANCELLED) stop()
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

  const inTurn = (work: () => Promise<Result<ImportedFile>>): Promise<Result<ImportedFile>> => {
    const mine = era
    const turn = last.then(async () => (mine === era ? work().finally(rest) : cancelled()))
    last = turn.catch(() => undefined)
    return turn
  }

  return {
    read: ({ name, bytes, how }) =>
      inTurn(async () => {
        const refused = refusalOf(name, bytes.byteLength)
        if (refused) return err('not-imported', refused)
        const format = formatOf(name, bytes)!.name
        const imported = await ask({ format, name, bytes, how })
        const sha256 = createHash('sha256').update(bytes).digest('hex')
        return withSource(imported, { name, size: bytes.byteLength, sha256, type: format })
      }),
    readPaste: ({ html, text }) =>
      inTurn(async () => {
        const bytes = { html: Buffer.from(html ?? ''), text: Buffer.from(text) }
        const tooLarge = [bytes.html, bytes.text].some((b) => b.byteLength > formatNamed('pasted-text')!.max)
        if (tooLarge)
          return err(
            'not-imported',
            'What was pasted is longer than Quoin opens (20 MB). Nothing was added. Paste a part of it.',
          )
        let format = html?.trim() ? 'pasted-html' : 'pasted-text'
        let imported = await ask({
          format,
          name: 'What was pasted',
          bytes: format === 'pasted-html' ? bytes.html : bytes.text,
        })
        if (!imported.ok && imported.failure.name === 'not-imported' && format === 'pasted-html' && text.trim()) {
          format = 'pasted-text'
          imported = await ask({ format, name: 'What was pasted', bytes: bytes.text })
        }
        if (!imported.ok) return imported
        // The same words are the same article, however the clipboard dressed them.
        const words = plainText(imported.value.fields.doc).text
        const sha256 = createHash('sha256').update(words).digest('hex')
        return withSource(imported, { name: '', size: Buffer.byteLength(words), sha256, type: format })
      }),
    warm: () => {
      start()
      rest()
    },
    cancel: () => {
      era++
      settle?.(CANCELLED)
    },
    close: () => {
      era++
      settle?.(CANCELLED)
      stop()
    },
  }
}

const GONE = Symbol('the process ended')
const LATE = Symbol('the time is over')
const CANCELLED = Symbol('nobody waits any more')

const cancelled = () => err('cancelled', 'The import was stopped. What had been imported before is kept.')

type Decoded = Imported & { fields: Pick<Fields['articles'], 'doc'> }

function decoded(message: unknown, id: number, name: string): Result<Decoded> {
  const unusable = err(
    'import-crashed',
    `${name} could not be read: what came out of it is no article. Nothing of it was added; other files are not affected.`,
  )
  // A record deeper than this would be set aside when the project is opened again.
  if (deeperThan(message, MAX_DEPTH * 2 + 10)) return unusable
  const reply = replySchema.safeParse(message)
  if (!reply.success || reply.data.id !== id || (reply.data.ok && !reply.data.value.fields.doc)) return unusable
  return reply.data.ok ? ok(reply.data.value as Decoded) : err('not-imported', reply.data.message)
}

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
