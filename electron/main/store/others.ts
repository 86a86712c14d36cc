import { watch, type FSWatcher } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { ProjectFile } from './file'
import type { Io } from './io'
import { Lock, nameOfHolder, type Identity } from './lock'
import { Problem } from './problems'

/** Milliseconds after the last sign of a change until it is looked at: other programs write in several steps. */
const SETTLES = 300

/** Other people and programs at one project file: has somebody got it open, has somebody changed it? */
export class Others {
  private readonly lock: Lock | undefined
  private watcher: FSWatcher | undefined
  private timer: NodeJS.Timeout | undefined
  private onNews: () => void = () => undefined

  constructor(
    private readonly file: ProjectFile,
    io: Io,
    /** Undefined where nobody else comes: in a folder of ours. */
    me: Identity | undefined,
  ) {
    this.lock = me && new Lock(file.path, me, io, () => this.onNews())
  }

  /** Throws a Problem while the file is not ours to write: `locked` or `changed-on-disk`. */
  async check(): Promise<void> {
    await this.takeLock()
    await this.file.refuseIfChanged()
  }

  /** Throws the Problem `locked` when somebody else has the file open. */
  async takeLock(): Promise<void> {
    const holder = await this.lock?.take()
    if (holder)
      throw new Problem({
        name: 'locked',
        message: `${nameOfHolder(holder)} has this project open. Your changes are kept here and will be offered for joining.`,
      })
  }

  /** Throws the Problem `gone` too: for when nothing waits to be written, which would bring the file back. */
  async checkIdle(): Promise<void> {
    await this.check()
    if (await this.file.isGone())
      throw new Problem({ name: 'gone', message: `${basename(this.file.path)} is no longer there` })
  }

  /** Calls `onNews` when it is time to check. The folder is watched, because a file that is replaced is another one. */
  follow(onNews: () => void): void {
    this.onNews = onNews
    const name = basename(this.file.path)
    try {
      this.watcher = watch(dirname(this.file.path), { persistent: false }, (_event, changed) => {
        if (changed !== null && changed !== name) return
        clearTimeout(this.timer)
        this.timer = setTimeout(onNews, SETTLES)
      })
      this.watcher.on('error', () => this.watcher?.close())
    } catch {
      // Not every system can watch every folder: then it is seen when a window comes to the front, and before a save.
    }
  }

  async close(): Promise<void> {
    this.onNews = () => undefined
    clearTimeout(this.timer)
    this.watcher?.close()
    await this.lock?.release()
  }
}
