import { err, ok, type Result } from '../result'
import { deeperThan, MAX_DEPTH } from '../text/rich'
import { migrate, NOT_OURS } from './migrate'
import { emptyProject, write, type Project } from './model'
import { firstProblem, headerSchema, recordSchemas } from './schema'
import { tableNames, type Rec } from './tables'

export type Unreadable = { name: 'empty-file' | 'truncated' | 'not-a-project' | 'newer-file'; message: string }

const DAMAGED =
  'This project file is damaged: it ends too early or has been altered. It was left untouched. Open a backup of it, or ask for a new copy.'

/** Of the empty record that stands in for the project's own where that is missing or unreadable. */
const RECOVERED = '1.recovered.0'

/** What is nested deeper cannot be set aside, because it could not be written back: JSON.stringify recurses. */
const WRITABLE = 1000

/**
 * Reads a project file as text. A failure leaves the file alone and says what it is; single bad records do not stop
 * the rest: they go to `project.quarantine`, as they were, and are written back with the next save.
 */
export function decode(text: string): Result<Project, Unreadable> {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text
  if (source.trim() === '')
    return err(
      'empty-file',
      'This file is empty. It was left untouched. If it held a project, open one of its backups.',
    )
  let parsed: unknown
  try {
    parsed = JSON.parse(source)
  } catch {
    return /^\s*\{\s*"quoin"/.test(source) ? err('truncated', DAMAGED) : err('not-a-project', NOT_OURS)
  }
  const migrated = migrate(parsed)
  if (!migrated.ok) return migrated
  const raw = migrated.value
  const header = headerSchema.safeParse(raw)
  if (!header.success) return err('truncated', DAMAGED)
  const project = emptyProject(header.data.id)
  Object.assign(project, { clock: { ...header.data.clock }, people: { ...header.data.people } })
  project.quarantine.push(...header.data.quarantine)
  for (const table of tableNames) readTable(project, table, raw[table])
  if (!project.tables.project.has(project.id))
    write(project, RECOVERED, [
      { table: 'project', id: project.id, after: { id: project.id, stamp: RECOVERED, title: '', description: '' } },
    ])
  if (deeperThan(project.quarantine, WRITABLE)) return err('truncated', DAMAGED)
  return ok(project)
}

function readTable(project: Project, table: (typeof tableNames)[number], list: unknown): void {
  if (list === undefined) return
  if (!Array.isArray(list)) {
    project.quarantine.push({ table, raw: list, reason: 'not a list of records' })
    return
  }
  const records = project.tables[table] as Map<string, Rec>
  for (const raw of list) {
    const bad = (reason: string): void => void project.quarantine.push({ table, raw, reason: reason.slice(0, 300) })
    if (deeperThan(raw, MAX_DEPTH * 2 + 10)) bad('nested too deeply')
    else {
      const decoded = recordSchemas[table].safeParse(raw)
      if (!decoded.success) bad(firstProblem(decoded.error))
      else if (records.has(decoded.data.id)) bad('a second record with the same id')
      else write(project, decoded.data.stamp, [{ table, id: decoded.data.id, after: decoded.data }])
    }
  }
}
