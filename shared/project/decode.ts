import { err, ok, type Result } from '../result'
import { MAX_DEPTH } from '../text/rich'
import { migrate, NOT_OURS } from './migrate'
import { emptyProject, write, type Project } from './model'
import { firstProblem, headerSchema, recordSchemas } from './schema'
import { tableNames, type Rec } from './tables'

export type Unreadable = { name: 'empty-file' | 'truncated' | 'not-a-project' | 'newer-file'; message: string }

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
    return /^\s*\{\s*"quoin"/.test(source)
      ? err(
          'truncated',
          'This project file is damaged: it ends too early or has been altered. It was left untouched. Open a backup of it, or ask for a new copy.',
        )
      : err('not-a-project', NOT_OURS)
  }
  const migrated = migrate(parsed)
  if (!migrated.ok) return migrated
  const raw = migrated.value
  const header = headerSchema.safeParse(raw)
  if (!header.success) return err('not-a-project', NOT_OURS)
  const project = emptyProject(header.data.id)
  Object.assign(project, { clock: { ...header.data.clock }, people: { ...header.data.people } })
  project.quarantine.push(...header.data.quarantine)
  for (const table of tableNames) readTable(project, table, raw[table])
  if (!project.tables.project.has(project.id))
    project.tables.project.set(project.id, { id: project.id, stamp: '1.recovered.0', title: '', description: '' })
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
    const bad = (reason: string): void => void project.quarantine.push({ table, raw, reason })
    if (deeperThan(raw, MAX_DEPTH * 2 + 10)) bad('nested too deeply')
    else {
      const decoded = recordSchemas[table].safeParse(raw)
      if (!decoded.success) bad(firstProblem(decoded.error))
      else if (records.has(decoded.data.id)) bad('a second record with the same id')
      else write(project, decoded.data.stamp, [{ table, id: decoded.data.id, after: decoded.data }])
    }
  }
}

/** Without recursion, because a hostile file may be nested a hundred thousand deep. */
export function deeperThan(value: unknown, limit: number): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true
    const next: unknown[] = []
    for (const item of level)
      if (item !== null && typeof item === 'object')
        for (const child of Object.values(item)) if (child !== null && typeof child === 'object') next.push(child)
    level = next
  }
  return false
}
