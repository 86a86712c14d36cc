import type { Clock, Stamp } from './stamps'
import { see } from './stamps'
import { tableNames, type Fields, type Mark, type Rec, type TableName } from './tables'

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
  /** Ids of all marks of an article, removed ones too: made from the table when first asked for, then kept by `write`. */
  readonly marksByArticle: Map<string, Set<string>>
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
  let index: Map<string, Set<string>> | undefined
  return {
    id,
    clock: {},
    people: {},
    tables,
    get marksByArticle() {
      if (index) return index
      index = new Map()
      for (const mark of tables.marks.values()) addTo(index, mark)
      return index
    },
    quarantine: [],
  }
}

/** A new project with its one record of table `project`. */
export function newProject(id: string, title: string, stamp: Stamp): Project {
  const project = emptyProject(id)
  const fields: Fields['project'] = { title, description: '' }
  write(project, stamp, [{ table: 'project', id, after: { id, stamp, ...fields } }])
  return project
}

/** Puts changes into the tables and moves the clock on. The only place where a project changes once it has been read. */
export function write(project: Project, stamp: Stamp, changes: readonly Change[]): void {
  for (const { table, before, after } of changes) put(project, table, after, before)
  see(project.clock, stamp)
}

/** Puts one record into its table. By itself only for reading a project, whose clock comes with it. */
export function put(project: Project, table: TableName, after: Rec, before?: Rec): void {
  ;(project.tables[table] as Map<string, Rec>).set(after.id, after)
  if (table === 'marks') indexMark(project, after as Mark, before as Mark | undefined)
}

/** Takes changes back as if they had never been: for a change that was shown before the main process refused it. */
export function unwrite(project: Project, changes: readonly Change[]): void {
  for (const change of changes.toReversed()) {
    const table = project.tables[change.table] as Map<string, Rec>
    if (change.before) table.set(change.id, change.before)
    else table.delete(change.id)
    if (change.table !== 'marks') continue
    const { before, after } = change as Change<'marks'>
    project.marksByArticle.get(after.article)?.delete(after.id)
    if (before) indexMark(project, before)
  }
}

function indexMark({ marksByArticle }: Project, mark: Mark, before?: Mark): void {
  if (before && before.article !== mark.article) marksByArticle.get(before.article)?.delete(mark.id)
  addTo(marksByArticle, mark)
}

function addTo(index: Map<string, Set<string>>, { id, article }: Mark): void {
  const ids = index.get(article)
  if (ids) ids.add(id)
  else index.set(article, new Set([id]))
}

/** The project's own record: its title and description. */
export const about = (project: Project): Rec<'project'> => {
  const own = project.tables.project.get(project.id)
  if (!own) throw new Error('A project without its own record was let in')
  return own
}
