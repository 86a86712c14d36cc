import type { HistoryLabels, SaveState } from '../../../shared/contract'
import type { Command, Stamped } from '../../../shared/project/commands'
import { joinCommand } from '../../../shared/project/join'
import type { Person, Project } from '../../../shared/project/model'
import { JOINED } from '../../../shared/project/labels'
import { placeMisplaced } from '../../../shared/project/misplaced'
import { err, ok, type Result } from '../../../shared/result'
import { Changes, type ChangeEvents, type Make } from './changes'
import type { Place } from './place'
import { Problem } from './problems'
import type { Replicas } from './replicas'
import { Saver } from './saver'
import { snapshot } from './snapshot'
import { readTheirs } from './theirs'

export interface SessionEvents extends ChangeEvents {
  saveState: (state: SaveState) => void
}

/** One open project: its changes (changes.ts), and the file that follows them. */
export class Session {
  private savedCount: number
  /** The count that was put aside when the file turned out not to be ours any more. */
  private asideCount: number | undefined
  private readonly changes: Changes
  private readonly saver: Saver

  constructor(
    readonly project: Project,
    readonly replica: string,
    private place: Place,
    private readonly replicas: Replicas,
    private readonly events: SessionEvents,
    options: {
      /** The journal held changes that the file does not: write it soon. */
      behind?: boolean
      /** What stood in the way of writing when the file was opened. */
      found?: unknown
    } = {},
  ) {
    this.changes = new Changes(project, replica, () => this.place.journal, {
      applied: (...args) => {
        this.saver.touched()
        events.applied(...args)
      },
      fault: events.fault,
    })
    this.savedCount = options.behind ? -1 : this.changes.count
    this.saver = new Saver(
      {
        path: () => this.place.path,
        untitled: () => this.place.untitled,
        dirty: () => this.dirty,
        check: () => this.check(),
        write: () => this.write(),
        onState: events.saveState,
      },
      options.found,
    )
    if (options.behind) this.saver.touched()
    this.follow()
  }

  get path(): string {
    return this.place.path
  }

  get untitled(): boolean {
    return this.place.untitled
  }

  get saveState(): SaveState {
    return this.saver.state
  }

  get labels(): HistoryLabels {
    return this.changes.labels
  }

  get textOf(): (article: string) => string | undefined {
    return this.changes.textOf
  }

  /** Is there anything that the file does not hold? */
  get dirty(): boolean {
    return this.savedCount !== this.changes.count
  }

  /** Answers when the change would survive a power cut, or with why it was refused. `at`: milliseconds since 1970. */
  apply(command: Command, at: number, origin?: unknown): Promise<Result<Stamped>> {
    return this.run(() => ok({ command }), at, origin)
  }

  /** Ends when what has been asked for so far is done: whoever copies the project then has all of it. */
  settled(): Promise<void> {
    return this.changes.idle()
  }

  /** As `apply`, for a command that depends on what the project holds when its turn comes. */
  run(make: Make, at = Date.now(), origin?: unknown): Promise<Result<Stamped>> {
    return this.changes.run(make, at, origin)
  }

  /** Was what goes by this name begun and then undone? See `Make`. */
  isTakenBack(deed: string): boolean {
    return this.changes.isTakenBack(deed)
  }

  undo(at = Date.now()): Promise<Result<Stamped>> {
    return this.changes.undo(at)
  }

  redo(at = Date.now()): Promise<Result<Stamped>> {
    return this.changes.redo(at)
  }

  /** Who is behind this installation's marks; goes into the file with the next save. */
  setAuthor(author: Person): void {
    if (author.name) this.project.people[this.replica] = { name: author.name, initials: author.initials }
  }

  /** Writes now what is not written, and a file that is no longer there in any case. */
  async save(): Promise<SaveState> {
    await this.changes.idle()
    if (await this.place.disk.isGone()) this.savedCount = -1
    return this.saver.save()
  }

  /** Looks whether somebody else has changed the file, has it open, or no longer has. */
  look(): Promise<SaveState> {
    return this.saver.look()
  }

  /** Takes in what somebody else has written into the file: one step, which can be undone. */
  async join(): Promise<Result<Stamped>> {
    const { place, project } = this
    const theirs = await readTheirs(place.disk, project.id)
    if (!theirs.ok) return theirs
    const other = theirs.value.project
    const articles = new Map(project.tables.articles)
    const deed = `join ${this.changes.count}`
    const joining = this.run(() => ok({ command: joinCommand(project, other), deed }))
    // Asked for at once, so that nothing comes between the two.
    const placing = this.run(() => {
      const commands = placeMisplaced(project, [{ tables: { articles } }, other])
      return commands.length ? ok({ command: { do: 'all', label: JOINED, commands }, deed }) : err('nothing', '')
    })
    const done = await joining
    await placing
    if (!done.ok || this.place !== place) return done
    theirs.value.accept()
    this.saver.fresh()
    return done
  }

  /**
   * Lets another session take over the file: nothing changes here while `open` runs, nor ever after when that goes well.
   * What we have is kept as a version first; throws the system's error when that is not possible.
   */
  giveWay<T>(open: () => Promise<Result<T>>): Promise<Result<T>> {
    return this.saver.alone(() =>
      this.changes.still(async () => {
        if (this.dirty || 'message' in this.saveState) await this.keepAside(snapshot(this.project))
        const done = await open()
        if (done.ok) this.changes.end(true)
        return done
      }),
    )
  }

  /** Goes on in another file: writes it, then lets go of the old one. Throws the system's error or a Problem; nothing has moved then. */
  async moveTo(next: Place): Promise<void> {
    // The old file keeps everything up to here, where it still can.
    if (!this.untitled && this.saver.state.state === 'kept') await this.save()
    await this.saver.alone(() => this.changes.still(() => this.move(next)))
    this.saver.fresh()
    this.follow()
  }

  /** Writes what is not written, where that is possible, and lets go of all files. */
  async close(): Promise<SaveState> {
    this.changes.end()
    await this.changes.idle()
    const state = await this.saver.save()
    await this.letGo()
    return state
  }

  /** Lets go of all files as they are. */
  async abandon(): Promise<void> {
    this.changes.end()
    await this.changes.idle()
    await this.saver.alone(() => this.letGo())
  }

  private async letGo(): Promise<void> {
    this.saver.stop()
    await this.changes.still(() => this.place.journal.close())
    await this.place.others.close()
    await this.place.keeper?.close()
  }

  private follow(): void {
    this.place.others.follow(() => void this.look())
  }

  private async move(next: Place): Promise<void> {
    try {
      await next.others.takeLock()
      await next.keeper?.before()
      next.file.data = this.project
      await next.file.write()
    } catch (error) {
      await next.others.close()
      throw error
    }
    next.keeper?.after()
    await this.replicas.note(next.path, this.project.id, this.replica, this.project.clock)
    const old = this.place
    this.place = next
    this.savedCount = this.changes.count
    await old.journal.empty().catch(() => undefined)
    await old.journal.close()
    await old.others.close()
    // Where both are the same file, the lock has gone with the old place.
    await next.others.takeLock().catch(() => undefined)
    await old.keeper?.close()
    await next.journal.discard()
  }

  private async check(): Promise<void> {
    const { others } = this.place
    try {
      await (this.dirty ? others.check() : others.checkIdle())
      this.asideCount = undefined
    } catch (error) {
      const lost = error instanceof Problem && ['changed-on-disk', 'gone'].includes(error.failure.name)
      // What was in the file may be in memory only now: a version holds it in case this program ends.
      if (lost && this.asideCount === undefined)
        await this.keepAside(await this.changes.still(() => snapshot(this.project))).catch(this.events.fault)
      throw error
    }
  }

  private async keepAside(taken: Project): Promise<void> {
    const count = taken.clock[this.replica] ?? 0
    if (count === this.asideCount) return
    await this.place.keepAside(taken)
    this.asideCount = count
  }

  private async write(): Promise<void> {
    const taken = await this.changes.still(() => snapshot(this.project))
    const count = taken.clock[this.replica] ?? 0
    const { place } = this
    await this.replicas.note(place.path, taken.id, this.replica, taken.clock)
    await place.keeper?.before()
    place.file.data = taken
    await place.file.write()
    place.keeper?.after()
    this.savedCount = count
    // What came in meanwhile is only in the journal: then it is emptied after the next save.
    await this.changes.still(async () => {
      if (this.changes.count === count) await place.journal.empty().catch(() => undefined)
    })
  }
}
