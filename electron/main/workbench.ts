import { copyFile } from 'node:fs/promises'
import type { Events, HistoryLabels, OpenProject } from '../../shared/contract'
import type { Stamped } from '../../shared/project/commands'
import { encode } from '../../shared/project/file'
import { err, ok, type Failure, type Offer, type Result } from '../../shared/result'
import type { Desktop } from './desktop'
import type { Log } from './log'
import { createProject, openSession, type OpenedSession } from './store/open'
import type { Store } from './store/place'
import { disk, ifThere } from './store/io'
import { nameOf, newUntitledPath, samplePath, untitledFolder } from './store/places'
import { causeOf } from './store/problems'
import { addRecent, dropRecent } from './store/recent'
import type { Session, SessionEvents } from './store/session'
import type { SettingsFile } from './store/settings'
import { forWindows, sendAhead } from './slim'
import type { VersionHost } from './versions/host'

export interface WorkbenchParts {
  store: Store
  settings: SettingsFile
  desktop: Desktop
  log: Log
  /** Reads earlier versions. */
  versions?: VersionHost
  /** The sample project that comes with Quoin. */
  sample: string
}

export const PROJECT_FILTER = [{ name: 'Quoin project', extensions: ['quoin'] }]

/** The project on the desk: opens one, puts it away for another, and tells the windows what happens to it. */
export class Workbench {
  private session: Session | undefined
  private notice: string | undefined
  private pendingNotice: string | undefined
  private offer: Offer | undefined
  private pendingOffer: Offer | undefined
  private first: Promise<void> = Promise.resolve()
  private opening: Promise<unknown> = Promise.resolve()
  /** What windows were last told that undo and redo would do, as JSON. */
  private toldLabels = ''
  /** Called when what menus show has changed. */
  onChange: () => void = () => undefined

  constructor(readonly parts: WorkbenchParts) {}

  get current(): Session | undefined {
    return this.session
  }

  /** The open project; a failure with a sentence when there is none. */
  open(): Result<Session> {
    return this.session ? ok(this.session) : err('no-project', 'No project is open. Open one, or start a new one.')
  }

  /** What the window's title says. */
  get title(): string {
    return this.session ? `${nameOf(this.session.path, this.parts.store.userData)} – Quoin` : 'Quoin'
  }

  /** The first project is on its way: windows wait for it. */
  whenOpen(first: Promise<void>): void {
    this.first = first
  }

  /** Ends when what is being opened is open. */
  async settled(): Promise<void> {
    await this.first
    await this.opening
  }

  async openPath(path: string): Promise<Result<OpenProject>> {
    return this.inTurn(async () => {
      // Before a project is open, no window listens yet.
      const ahead = this.session && sendAhead(this.parts.desktop)
      const opened = await openSession(path, this.parts.store, this.events, { onRecords: ahead?.onRecords })
      if (!opened.ok) {
        if (opened.failure.name === 'missing') await dropRecent(this.parts.settings, path)
        this.onChange()
        return (await this.parts.store.backups?.withOffer(opened, path)) ?? opened
      }
      return this.show(opened.value, { parts: opened.value.toldAll ? ahead?.parts : undefined })
    }, path)
  }

  async openNew(now = Date.now()): Promise<Result<OpenProject>> {
    const { store, log } = this.parts
    const path = newUntitledPath(store.userData, now)
    try {
      if (!(await ifThere(disk.stat(path)))) await createProject(path, now)
    } catch (error) {
      log('new project', error)
      return err('not-created', `A new project could not be made: ${causeOf(error)}. Nothing else was changed.`)
    }
    return this.openPath(path)
  }

  /** The sample is copied once, so that a person's own marks in it stay. */
  async openSample(): Promise<Result<OpenProject>> {
    const { store, sample, log } = this.parts
    const path = samplePath(store.userData)
    try {
      if (!(await ifThere(disk.stat(path)))) {
        await disk.mkdir(untitledFolder(store.userData))
        await copyFile(sample, path)
      }
    } catch (error) {
      log('sample', error)
      return err('no-sample', 'The sample project could not be opened. Start with a new project or open one of yours.')
    }
    return this.openPath(path)
  }

  /** Reads the file anew as others have left it. What we have is kept among the versions first. */
  async reload(): Promise<Result<OpenProject>> {
    return this.inTurn(async () => {
      const session = this.open()
      if (!session.ok) return session
      try {
        const opened = await session.value.giveWay(() =>
          openSession(session.value.path, this.parts.store, this.events, { afresh: true }),
        )
        if (!opened.ok) return opened
        const shown = await this.show(opened.value, { leave: (old) => old.abandon() })
        // The one before has let go of the lock that both had.
        void opened.value.session.look()
        return shown
      } catch (error) {
        this.parts.log('reload', error)
        return err(
          'not-kept-aside',
          `Nothing was reloaded, because your version could not be kept aside: ${causeOf(error)}. Your work is safe. Save it as a copy.`,
        )
      }
    })
  }

  /** What a window needs to show the open project; null without one. `parts`: its records, where windows have them. */
  view(parts?: OpenProject['parts']): OpenProject | null {
    const { session } = this
    if (!session) return null
    return {
      json: [...encode(session.project, { texts: false, records: !parts })].join(''),
      ...(parts && { parts }),
      replica: session.replica,
      name: nameOf(session.path, this.parts.store.userData),
      path: session.untitled ? null : session.path,
      save: session.saveState,
      history: session.labels,
      ...(this.notice && { notice: this.notice }),
      ...(this.offer && { offer: this.offer }),
    }
  }

  /** Shows every window the project that was opened without their asking, or says why it was not. */
  announce(opened: Result<OpenProject>): void {
    if (opened.ok) this.parts.desktop.tell('project.opened', opened.value)
    else this.problem(opened.failure)
  }

  /** Says it in the window that asked, or in the one that a person is working in. */
  problem(failure: Failure, window?: number): void {
    if (failure.name !== 'cancelled') this.parts.desktop.tellOne(window, 'problem', aloud(failure))
  }

  /** Says it with the next project that is shown: before there is a window nobody would hear it. */
  problemLater(failure: Failure): void {
    this.pendingNotice = [this.pendingNotice, failure.message].filter(Boolean).join(' ')
    this.pendingOffer ??= failure.offer
  }

  /** Writes what is not written and lets go of the files. */
  async close(): Promise<void> {
    await this.inTurn(async () => this.putAway())
    await this.parts.settings.written()
  }

  private async show(
    { session, notice }: OpenedSession,
    { leave, parts }: { leave?: (old: Session) => Promise<unknown>; parts?: OpenProject['parts'] } = {},
  ): Promise<Result<OpenProject>> {
    await this.putAway(leave)
    this.session = session
    this.toldLabels = ''
    this.notice = [this.pendingNotice, notice].filter(Boolean).join(' ')
    this.offer = this.pendingOffer
    this.pendingNotice = this.pendingOffer = undefined
    session.setAuthor(this.parts.settings.value.settings.author)
    void addRecent(this.parts.settings, session.path)
    this.onChange()
    const view = this.view(parts)
    // Takes a moment in a large project: made while the windows draw, so that the first mark need not wait for it.
    setImmediate(() => void session.project.marksByArticle)
    return view ? ok(view) : err('no-project', 'The project was closed again.')
  }

  private async putAway(leave = (old: Session): Promise<unknown> => old.close()): Promise<void> {
    if (this.session) await this.parts.desktop.collect()
    const { session } = this
    this.session = undefined
    if (!session) return
    await leave(session)
    if (!session.untitled || !isEmpty(session)) return
    // Nobody will look for an empty project without a name.
    await disk.unlink(session.path).catch(() => undefined)
    await dropRecent(this.parts.settings, session.path)
  }

  /** One project after another is opened; the one that is open already is not opened again. */
  private async inTurn<T>(run: () => Promise<T>, path?: string): Promise<T | Result<OpenProject>> {
    const next = this.opening.then(async () => {
      const open =
        path !== undefined && this.session?.path === (await disk.realpath(path).catch(() => path)) && this.view()
      return open ? ok(open) : run()
    })
    this.opening = next.catch(() => undefined)
    return next
  }

  private readonly events: SessionEvents = {
    applied: (stamped, history, origin) => this.applied(stamped, history, origin),
    saveState: (state) => this.parts.desktop.tell('project.saveState', state),
    fault: (error) => this.parts.log('change', error),
  }

  private applied({ stamp, command }: Stamped, history: HistoryLabels, origin: unknown): void {
    const { desktop } = this.parts
    if (command.do !== 'join') desktop.tell('project.applied', { ...forWindows({ stamp, command }), history }, origin)
    else {
      // So much is new that windows begin with it afresh.
      const view = this.view()
      if (view) desktop.tell('project.opened', view)
    }
    const labels = JSON.stringify(history)
    if (labels !== this.toldLabels) desktop.tell('project.history', history)
    this.toldLabels = labels
    this.onChange()
  }
}

const aloud = ({ message, offer }: Failure): Events['problem'] => ({ message, ...(offer && { offer }) })

export const CANCELLED = err('cancelled', 'Nothing was changed.')

const isEmpty = ({ project }: Session): boolean =>
  Object.entries(project.tables).every(([name, records]) => name === 'project' || records.size === 0) &&
  project.quarantine.length === 0 &&
  (project.tables.project.get(project.id)?.title ?? '') === ''
