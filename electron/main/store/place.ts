import { Low } from 'lowdb'
import type { OnRecords } from '../../../shared/project/lines'
import { emptyProject, type Project } from '../../../shared/project/model'
import { putAside } from './aside'
import type { Backups } from './backups'
import { ProjectFile } from './file'
import { disk, type Io } from './io'
import { Journal } from './journal'
import type { Keeper } from './keeper'
import type { Identity } from './lock'
import { Others } from './others'
import { isUntitled, journalPath } from './places'
import type { Replicas } from './replicas'

export interface Store {
  userData: string
  replicas: Replicas
  backups?: Backups
  /** Who others are told has a project open; without it none is locked. */
  me?: Identity
  io?: Io
}

/** What a session works with; replaced as a whole by "Save as". */
export interface Place extends Files {
  journal: Journal
  /** Puts versions of the file aside. */
  keeper: Keeper | undefined
  /** Keeps the whole project as a version of its own: for when what we have is in no file any more. Throws the system's error. */
  keepAside: (project: Project) => Promise<void>
}

/** A project file, before anything is known of the project. */
export interface Files {
  /** The real path of the project file, links resolved. */
  path: string
  untitled: boolean
  file: Low<Project>
  /** The adapter of `file`. */
  disk: ProjectFile
  others: Others
}

export function filesAt(path: string, { userData, me, io = disk }: Store, onRecords?: OnRecords): Files {
  const untitled = isUntitled(path, userData)
  const adapter = new ProjectFile(path, io, onRecords)
  return {
    path,
    untitled,
    disk: adapter,
    file: new Low<Project>(adapter, emptyProject('')),
    others: new Others(adapter, io, untitled ? undefined : me),
  }
}

/** `length`: bytes of the journal that are to stay. */
export function placeFor(project: string, files: Files, store: Store, length = 0): Place {
  const { userData, io = disk } = store
  const { path } = files
  return {
    ...files,
    journal: new Journal(journalPath(userData, project, path), { project, path }, length, io),
    keeper: store.backups?.keeper(project, path, () => files.disk.sha256),
    keepAside: (whole) => putAside(whole, path, userData, io, Date.now()),
  }
}
