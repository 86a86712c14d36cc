import { err, type Result } from '../result'
import { hiddenValues } from './hidden'
import { migrate, NOT_OURS } from './migrate'
import type { Project } from './model'
import { DAMAGED, Reading, type Unreadable } from './reading'
import { tableNames } from './tables'

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
  const reading = new Reading()
  for (const table of tableNames) reading.takeTable(table, migrated.value[table])
  for (const [name, json] of hiddenValues(source)) reading.takeHidden(name, JSON.parse(json))
  return reading.end(migrated.value)
}
