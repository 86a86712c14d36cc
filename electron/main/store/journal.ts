import { dirname } from 'node:path'
import * as z from 'zod'
import type { Stamped } from '../../../shared/project/commands'
import { stampedSchema } from '../../../shared/project/schema'
import { parseStamp, REPLICA, type Clock } from '../../../shared/project/stamps'
import { syncFolder, writeDurably } from './durable'
import { disk, flags, ifThere, writeAll, type Handle, type Io } from './io'

/**
 * The changes that are not in the project file yet: one JSON line each, synced to disk before the change is
 * acknowledged. The first line says on which state of the project they build.
 */
const header = z.object({
  journal: z.literal(1),
  project: z.string(),
  path: z.string(),
  clock: z.record(z.string().regex(REPLICA), z.int().min(0)),
})

export interface JournalContent {
  entries: Stamped[]
  /** The project's clock before the first entry; undefined when the first line cannot be read. */
  base: Clock | undefined
  /** Whole lines that cannot be read. A torn last line is none: its change was never acknowledged. */
  damaged: number
  /** Bytes up to the end of the last whole line. */
  length: number
}

export async function readJournal(path: string, io: Io = disk): Promise<JournalContent> {
  const bytes = Buffer.from((await ifThere(io.readFile(path))) ?? [])
  const length = bytes.lastIndexOf(10) + 1
  const [first, ...rest] = bytes.subarray(0, length).toString('utf8').split('\n').slice(0, -1)
  const content: JournalContent = {
    entries: [],
    base: first === undefined ? undefined : parse(header, first)?.clock,
    damaged: 0,
    length,
  }
  for (const line of rest) {
    const entry = parse(stampedSchema, line)
    if (entry) content.entries.push(entry as Stamped)
    else content.damaged++
  }
  if (first !== undefined && !content.base) content.damaged++
  return content
}

function parse<S extends z.ZodType>(schema: S, line: string): z.output<S> | undefined {
  try {
    return schema.safeParse(JSON.parse(line)).data
  } catch {
    return undefined
  }
}

export class Journal {
  private file: Handle | undefined
  /** After a failed write, bytes may stand behind `length`: they are cut off before anything else is written. */
  private dirty = true

  constructor(
    readonly path: string,
    private readonly about: { project: string; path: string },
    /** Bytes of whole lines that are in the file, as `readJournal` found them. */
    private length: number,
    private readonly io: Io = disk,
  ) {}

  /** Keeps all of the entries, on disk for good, or throws and keeps none. `base` is the clock before the first of them. */
  async append(entries: readonly Stamped[], base: Clock): Promise<void> {
    const file = await this.open()
    if (this.dirty) await file.truncate(this.length)
    this.dirty = true
    const lines: object[] = this.length ? [...entries] : [{ journal: 1, ...this.about, clock: base }, ...entries]
    const bytes = Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(''), 'utf8')
    try {
      await writeAll(file, bytes, this.length)
      await file.datasync()
    } catch (error) {
      await file.truncate(this.length).catch(() => undefined)
      throw error
    }
    this.length += bytes.length
    this.dirty = false
  }

  /** To be called when the project file holds everything that is in here. */
  async empty(): Promise<void> {
    if (this.length === 0) return
    const file = await this.open()
    await file.truncate(0)
    this.length = 0
    this.dirty = false
  }

  async close(): Promise<void> {
    const { file } = this
    this.file = undefined
    await file?.close().catch(() => undefined)
    if (file && this.length === 0) await this.io.unlink(this.path).catch(() => undefined)
  }

  /** Removes what an earlier project of the same name may have left; only before the first `append`. */
  async discard(): Promise<void> {
    await this.io.unlink(this.path).catch(() => undefined)
  }

  /** Leaves a copy of the file beside it, for a person to look at: saving will empty the journal. */
  async keepCopy(now: number): Promise<void> {
    const bytes = await this.io.readFile(this.path)
    await writeDurably(`${this.path}.${now}.aside`, [Buffer.from(bytes).toString('utf8')], { io: this.io })
  }

  private async open(): Promise<Handle> {
    if (this.file) return this.file
    const folder = dirname(this.path)
    await this.io.mkdir(folder)
    const file = await this.io.open(this.path, flags.update, 0o600)
    try {
      // What is new is only there after a power cut when the folder above it was synced.
      await syncFolder(dirname(folder), this.io)
      await syncFolder(folder, this.io)
    } catch (error) {
      await file.close().catch(() => undefined)
      throw error
    }
    this.file = file
    this.dirty = true
    return file
  }
}

/** The entries that a project with this clock does not hold yet. */
export const missing = (entries: readonly Stamped[], clock: Clock): Stamped[] =>
  entries.filter(({ stamp }) => {
    const { replica, count } = parseStamp(stamp)
    return (clock[replica] ?? 0) < count
  })
