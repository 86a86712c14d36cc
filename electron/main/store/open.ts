import { randomBytes } from 'node:crypto'
import { basename, dirname } from 'node:path'
import { Low } from 'lowdb'
import { letters, makeId } from '../../../shared/project/ids'
import type { OnRecords } from '../../../shared/project/lines'
import { newProject } from '../../../shared/project/model'
import type { Project } from '../../../shared/project/model'
import { makeStamp } from '../../../shared/project/stamps'
import { err, ok, type Result } from '../../../shared/result'
import { resolveLinks, sweep } from './durable'
import { ProjectFile } from './file'
import { disk, type Io } from './io'
import { readJournal, type JournalContent } from './journal'
import { filesAt, placeFor, type Place, type Store } from './place'
import { journalPath } from './places'
import { causeOf, Problem } from './problems'
import { nothingReplayed, replayInto, type Replay } from './replay'
import { Session, type SessionEvents } from './session'

export interface OpenedSession {
  session: Session
  /** What the person should know about the file. */
  notice?: string
  /** `onRecords` was told of all records as they are. */
  toldAll: boolean
}

export interface OpenOptions {
  /** Leaves out what the journal holds beyond the file: it has been put aside, and its numbers are not used again. */
  afresh?: boolean
  /** Is told of records while the file is read. */
  onRecords?: OnRecords
}

/**
 * Opens a project file and brings in what the journal holds beyond it. The file itself is only read; where somebody else
 * has it open, the session begins with knowing so.
 */
export async function openSession(
  path: string,
  store: Store,
  events: SessionEvents,
  { afresh = false, onRecords }: OpenOptions = {},
): Promise<Result<OpenedSession>> {
  const { io = disk, userData, replicas } = store
  const real = await resolveLinks(path, io).catch(() => path)
  const files = filesAt(real, store, onRecords)
  const found = await files.others.takeLock().catch((error: unknown) => error)
  try {
    await files.file.read()
  } catch (error) {
    await files.others.close()
    if (error instanceof Problem) return { ok: false, failure: error.failure }
    throw error
  }
  void sweep(real, io)
  const project = files.file.data
  let content: JournalContent
  try {
    content = await readJournal(journalPath(userData, project.id, real), io)
  } catch (error) {
    await files.others.close()
    return err(
      'journal-unreadable',
      `${basename(real)} was not opened, because Quoin’s journal, which may hold newer changes, could not be read: ${causeOf(error)}. Both are untouched. Check the disk, then open it again.`,
    )
  }
  const before = { ...project.clock }
  const replay = afresh ? nothingReplayed : replayInto(project, content)
  // A journal of which the file holds everything is begun anew.
  const place = placeFor(project.id, files, store, replay.done + replay.lost > 0 ? content.length : 0)
  if (afresh) await place.journal.discard()
  if (replay.lost > 0) await place.journal.keepCopy(Date.now())
  const known = replay.changed || afresh ? undefined : replicas.find(real, project.id, project.clock)
  const behind = JSON.stringify(before) !== JSON.stringify(project.clock)
  const session = new Session(project, known ?? letters(randomBytes(10), 10), place, replicas, events, {
    behind,
    found,
  })
  const notices = [setAsideNotice(project), replayNotice(basename(real), replay)].filter((n) => n !== '')
  const toldAll = files.disk.toldAll && replay.done === 0
  return ok({ session, toldAll, ...(notices.length && { notice: notices.join(' ') }) })
}

/** Where a session can move to: another file, whatever stands there now. */
export async function placeAt(path: string, project: string, store: Store): Promise<Place> {
  const real = await resolveLinks(path, store.io ?? disk)
  return placeFor(project, filesAt(real, store), store)
}

/** Writes a new, empty project file. Throws the system's error. */
export async function createProject(path: string, now: number, io: Io = disk): Promise<void> {
  await io.mkdir(dirname(path))
  const replica = letters(randomBytes(10), 10)
  const project = newProject(makeId('p', now, randomBytes(8)), '', makeStamp(1, replica, now))
  await new Low<Project>(new ProjectFile(path, io), project).write()
}

const changes = (count: number): string => (count === 1 ? '1 change' : `${count} changes`)

function replayNotice(name: string, { done, lost, changed }: Replay): string {
  const kept =
    lost > 0
      ? ` ${changes(lost)} could not be brought in and ${lost === 1 ? 'was' : 'were'} set aside in Quoin’s journal folder.`
      : ''
  if (changed)
    return `${name} was changed elsewhere while work was waiting to be saved. ${changes(done)} of yours ${done === 1 ? 'was' : 'were'} brought in.${kept}`
  return kept.trim()
}

function setAsideNotice(project: Project): string {
  const count = project.quarantine.length
  if (count === 0) return ''
  return `${count === 1 ? '1 item' : `${count} items`} in this file could not be read and ${count === 1 ? 'is' : 'are'} kept in the file as ${count === 1 ? 'it was' : 'they were'}. Everything else is here.`
}
