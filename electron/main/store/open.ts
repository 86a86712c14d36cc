import { randomBytes } from 'node:crypto'
import { basename, dirname } from 'node:path'
import { Low } from 'lowdb'
import { apply } from '../../../shared/project/apply'
import type { Stamped } from '../../../shared/project/commands'
import { letters, makeId } from '../../../shared/project/ids'
import { emptyProject, newProject, write, type Project } from '../../../shared/project/model'
import { makeStamp, parseStamp, type Clock } from '../../../shared/project/stamps'
import { ok, type Result } from '../../../shared/result'
import { resolveLinks, sweep } from './durable'
import { ProjectFile } from './file'
import { disk, type Io } from './io'
import { Journal, missing, readJournal, type JournalContent } from './journal'
import { isUntitled, journalPath } from './places'
import { Problem } from './problems'
import type { Replicas } from './replicas'
import { Session, type Place, type SessionEvents } from './session'
import { articleTexts } from './texts'

export interface Store {
  userData: string
  replicas: Replicas
  io?: Io
}

export interface OpenedSession {
  session: Session
  /** What the person should know about the file. */
  notice?: string
}

/** Opens a project file and brings in what the journal holds beyond it. The file itself is only read. */
export async function openSession(path: string, store: Store, events: SessionEvents): Promise<Result<OpenedSession>> {
  const { io = disk, userData, replicas } = store
  const real = await resolveLinks(path, io).catch(() => path)
  const file = new Low<Project>(new ProjectFile(real, io), emptyProject(''))
  try {
    await file.read()
  } catch (error) {
    if (error instanceof Problem) return { ok: false, failure: error.failure }
    throw error
  }
  void sweep(real, io)
  const project = file.data
  const at = journalPath(userData, project.id, real)
  const content = await readJournal(at, io)
  const changed = changedElsewhere(content, project.clock)
  const before = { ...project.clock }
  const replay = replayInto(project, content)
  // A journal of which the file holds everything is begun anew.
  const length = replay.done + replay.lost > 0 ? content.length : 0
  const journal = new Journal(at, { project: project.id, path: real }, length, io)
  const notices = [setAsideNotice(project), replayNotice(basename(real), replay, changed)].filter((n) => n !== '')
  if (replay.lost > 0) await journal.keepCopy(Date.now())
  const known = changed ? undefined : replicas.find(real, project.id, project.clock)
  const replica = known ?? letters(randomBytes(10), 10)
  const behind = JSON.stringify(before) !== JSON.stringify(project.clock)
  const session = new Session(
    project,
    replica,
    { path: real, untitled: isUntitled(real, userData), file, journal },
    replicas,
    events,
    { behind },
  )
  return ok({ session, ...(notices.length && { notice: notices.join(' ') }) })
}

/** Where a session can move to: another file, whatever stands there now. */
export async function placeAt(path: string, project: string, { userData, io = disk }: Store): Promise<Place> {
  const real = await resolveLinks(path, io)
  const at = journalPath(userData, project, real)
  const file = new Low<Project>(new ProjectFile(real, io), emptyProject(''))
  return {
    path: real,
    untitled: isUntitled(real, userData),
    file,
    journal: new Journal(at, { project, path: real }, 0, io),
  }
}

/** Writes a new, empty project file. Throws the system's error. */
export async function createProject(path: string, now: number, io: Io = disk): Promise<void> {
  await io.mkdir(dirname(path))
  const replica = letters(randomBytes(10), 10)
  const project = newProject(makeId('p', now, randomBytes(8)), '', makeStamp(1, replica, now))
  await new Low<Project>(new ProjectFile(path, io), project).write()
}

interface Replay {
  done: number
  lost: number
}

function replayInto(project: Project, content: JournalContent): Replay {
  const textOf = articleTexts(project)
  const replay = { done: 0, lost: content.damaged }
  for (const entry of missing(content.entries, project.clock)) {
    if (replayOne(project, entry, textOf)) replay.done++
    else replay.lost++
  }
  return replay
}

function replayOne(project: Project, entry: Stamped, textOf: ReturnType<typeof articleTexts>): boolean {
  const applied = apply(project, entry, textOf)
  if (!applied.ok) return false
  write(project, entry.stamp, applied.value)
  return true
}

/** Was the file replaced by another state of the project since the journal was begun? */
function changedElsewhere({ entries, base }: JournalContent, clock: Clock): boolean {
  const first = missing(entries, clock)[0]
  if (!first || !base) return false
  const { replica, count } = parseStamp(first.stamp)
  if ((clock[replica] ?? 0) !== count - 1) return true
  return Object.keys({ ...base, ...clock }).some((other) => other !== replica && base[other] !== clock[other])
}

const changes = (count: number): string => (count === 1 ? '1 change' : `${count} changes`)

function replayNotice(name: string, { done, lost }: Replay, changed: boolean): string {
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
