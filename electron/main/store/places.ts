import { createHash } from 'node:crypto'
import { basename, dirname, join } from 'node:path'

/** Where Quoin keeps its own files, below the user data folder. */

export const journalFolder = (userData: string): string => join(userData, 'journals')

/** A project without a name yet is a project file like any other, in a folder of ours; "Save as" moves it. */
export const untitledFolder = (userData: string): string => join(userData, 'untitled')

export const samplePath = (userData: string): string => join(untitledFolder(userData), 'Sample.quoin')

export const newUntitledPath = (userData: string, now: number): string =>
  join(untitledFolder(userData), `Untitled ${new Date(now).toISOString().slice(0, 19).replaceAll(':', '.')}.quoin`)

export const isUntitled = (path: string, userData: string): boolean => dirname(path) === untitledFolder(userData)

/** A project's name to show: its file's name, without the time that tells untitled ones apart on disk. */
export const nameOf = (path: string, userData: string): string => {
  const name = basename(path).replace(/\.quoin$/i, '')
  return isUntitled(path, userData) ? name.replace(/^(Untitled) [\dT.:-]+$/, '$1') : name
}

/** One journal a project and place: a copy of a project elsewhere has its own. */
export const journalPath = (userData: string, project: string, realPath: string): string =>
  join(
    journalFolder(userData),
    `${createHash('sha256').update(`${project}\n${realPath}`).digest('hex').slice(0, 32)}.jsonl`,
  )
