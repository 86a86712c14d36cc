import type { Clock, Stamp } from './stamps'
import { parseStamp } from './stamps'
import { tableNames, type Fields, type Rec, type TableName } from './tables'

/**
 * A project in memory. Records are never changed in place, only replaced (`write`), so that a record's identity tells
 * whether it changed; the tables themselves are changed in place, so that one change costs the same at any size.
 */
export interface Project {
  id: string
  clock: Clock
  /** Who is behind a replica id, for "marked by". */
  people: Record<string, Person>
  tables: { [T in TableName]: Map<string, Rec<T>> }
  /** Ids of all marks of an article, removed ones too: derived from the tables, kept by `write`. */
  marksByArticle: Map<string, Set<string>>
  /** Records that could not be read, kept as they were and written back untouched. */
  quarantine: Quarantined[]
}

export interface Person {
  name: string
  initials: string
}

export interface Quarantined {
  table: string
  /** The record as it stood in the file. */
  raw: unknown
  /** Why it could not be read, in words. */
  reason: string
}

/** One record replaced by another; `before` is missing for a record that did not exist. */
export interface Change<T extends TableName = TableName> {
  table: T
  id: string
  before?: Rec<T>
  after: Rec<T>
}

export function emptyProject(id: string): Project {
  const tables = Object.fromEntries(tableNames.map((name) => [name, new Map()])) as Project['tables']
  return { id, clock: {}, people: {}, tables, marksByArticle: new Map(), quarantine: [] }
}

/** A new project with its one record of table `project`. */
export function newProject(id: string, title: string, stamp: Stamp): Project {
  const project = emptyProject(id)
  const fields: Fields['project'] = { title, description: '' }
  write(project, stamp, [{ table: 'project', id, after: { id, stamp, ...fields } }])
  return project
}

/** Puts changes into the tables and moves the clock on. The only place where a project changes. */
export function write(project: Project, stamp: Stamp, changes: readonly Change[]): void {
  for (const change of changes) {
    const table = project.tables[change.table] as Map<string, Rec>
    table.set(change.id, change.after)
    if (change.table === 'marks') indexMark(project, change as Change<'marks'>)
  }
  const { replica, count } = parseStamp(stamp)
  project.clock[replica] = Math.max(project.clock[replica] ?? 0, count)
}

/** Takes changes back as if they had never been: for a change that was shown before the main process refused it. */
export function unwrite(project: Project, changes: readonly Change[]): void {
  for (const change of changes.toReversed()) {
    const table = project.tables[change.table] as Map<string, Rec>
    if (change.before) table.set(change.id, change.before)
    else table.delete(change.id)
    if (change.table !== 'marks') continue
    const mark = change as Change<'marks'>
    project.marksByArticle.get(mark.after.article)?.delete(mark.id)
    if (mark.before) indexMark(project, { ...mark, after: mark.before })
  }
}

function indexMark(project: Project, change: Change<'marks'>): void {
  const { article } = change.after
  if (change.before && change.before.article !== article)
    project.marksByArticle.get(change.before.article)?.delete(change.id)
  let ids = project.marksByArticle.get(article)
  if (!ids) project.marksByArticle.set(article, (ids = new Set()))
  ids.add(change.id)
}

/** The project's own record: its title and description. */
export const about = (project: Project): Rec<'project'> => {
  const own = project.tables.project.get(project.id)
  if (!own) throw new Error('A project without its own record was let in')
  return own
}
