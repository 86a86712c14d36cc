import { randomBytes } from 'node:crypto'
import { hostname, userInfo } from 'node:os'
import { basename, dirname, join } from 'node:path'
import * as z from 'zod'
import { codeOf, flags, ifThere, writeAll, type Io } from './io'

/** Who this process is to others who want the same file. */
export interface Identity {
  host: string
  pid: number
  id: string
  /** The name that others are shown. */
  user: () => string
}

const holder = z.object({
  host: z.string().max(300),
  pid: z.int(),
  user: z.string().max(300),
  time: z.string().max(40),
  id: z.string().max(100),
})
export type Holder = z.output<typeof holder>

/** Milliseconds between two signs of life. */
const BEAT = 1500
/** A lock without a sign of life for so long, watched by our own clock, is left over. */
const STALE = 4000

/** `name`: what the person calls themselves in Quoin, if anything. */
export function thisProcess(name: () => string): Identity {
  const user = (): string => {
    try {
      return name() || userInfo().username
    } catch {
      return ''
    }
  }
  return { host: hostname(), pid: process.pid, id: randomBytes(8).toString('hex'), user }
}

export const lockPath = (path: string): string => join(dirname(path), `.${basename(path)}-lock`)

/**
 * A file beside the project that says who has it open. It is advice, so that two people notice each other before they
 * have written different things: what keeps their work apart is that a changed file is never overwritten (file.ts). So
 * where no lock can be made, for lack of rights or room, work goes on without one.
 */
export class Lock {
  private held = false
  private heart: NodeJS.Timeout | undefined
  /** The holder's last sign of life, and when we noticed it: two machines' clocks are never compared. */
  private sign: { of: string; since: number } | undefined
  private readonly path: string

  constructor(
    project: string,
    private readonly me: Identity,
    private readonly io: Io,
    /** Somebody has taken the lock away from us. */
    private readonly onLost: () => void = () => undefined,
  ) {
    this.path = lockPath(project)
  }

  /** Takes the lock or keeps it. Answers with whoever has it; undefined when nobody else does. */
  async take(): Promise<Holder | undefined> {
    try {
      if (!this.held && (await this.create())) return undefined
      const found = await this.read()
      if (!found) {
        this.held = false
        // Let go of in this moment, or removed by a clean-up.
        return (await this.create()) ? undefined : UNKNOWN
      }
      if (found.holder.id === this.me.id) return this.hold()
      this.letGo()
      if (!this.isLeft(found)) return found.holder
      await this.replace()
      return this.hold()
    } catch {
      return undefined
    }
  }

  async release(): Promise<void> {
    const { held } = this
    this.letGo()
    if (!held) return
    const found = await this.read().catch(() => undefined)
    if (found?.holder.id === this.me.id) await this.io.unlink(this.path).catch(() => undefined)
  }

  private hold(): undefined {
    this.held = true
    this.sign = undefined
    this.heart ??= setInterval(() => void this.beat(), BEAT).unref()
  }

  private letGo(): void {
    this.held = false
    clearInterval(this.heart)
    this.heart = undefined
  }

  private async beat(): Promise<void> {
    const other = await this.take()
    if (other) this.onLost()
    else if (this.held) await this.io.touch(this.path).catch(() => undefined)
  }

  /** False when the name is taken. Throws where there can be no lock. */
  private async create(path = this.path): Promise<boolean> {
    const { host, pid, id } = this.me
    const content: Holder = { host, pid, user: this.me.user(), time: new Date().toISOString(), id }
    try {
      const file = await this.io.open(path, flags.create, 0o666)
      try {
        await writeAll(file, Buffer.from(`${JSON.stringify(content)}\n`))
      } catch (error) {
        await this.io.unlink(path).catch(() => undefined)
        throw error
      } finally {
        await file.close()
      }
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return false
      throw error
    }
    if (path === this.path) this.hold()
    return true
  }

  /** By renaming: there is no moment without a lock in which a third one could take it unnoticed. */
  private async replace(): Promise<void> {
    const temporary = `${this.path}-${this.me.id}`
    await this.io.unlink(temporary).catch(() => undefined)
    await this.create(temporary)
    await this.io.rename(temporary, this.path)
  }

  private async read(): Promise<{ holder: Holder; sign: string } | undefined> {
    // Opening it makes a network file system ask its server; a bare stat may be some seconds old.
    const bytes = await ifThere(this.io.readFile(this.path))
    const stat = bytes && (await ifThere(this.io.stat(this.path)))
    if (!bytes || !stat) return undefined
    let said: unknown
    try {
      said = JSON.parse(Buffer.from(bytes).toString('utf8'))
    } catch {
      // Being written, or not ours: it is watched like any other.
    }
    const known = holder.safeParse(said).data ?? UNKNOWN
    return { holder: known, sign: `${known.id} ${stat.mtimeNs}` }
  }

  private isLeft({ holder, sign }: { holder: Holder; sign: string }): boolean {
    if (holder.host === this.me.host && holder.pid > 0 && !isAlive(holder.pid)) return true
    const now = performance.now()
    if (this.sign?.of !== sign) this.sign = { of: sign, since: now }
    return now - this.sign.since >= STALE
  }
}

const UNKNOWN: Holder = { host: '', pid: 0, user: '', time: '', id: '' }

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/** "Anna on desk-3", as the beginning of a sentence. */
export const nameOfHolder = ({ user, host }: Holder): string =>
  [user || 'Somebody else', host && `on ${host}`].filter(Boolean).join(' ')
