import { filled, withoutText } from './file'
import { emptyProject, put, type Project } from './model'
import { tableNames, type Rec, type TableName } from './tables'

/**
 * The project as a window keeps it, from what `encode` made in the main process: trusted, so without a schema. `project`
 * holds the records that have come before.
 */
export function readReplica(json: string, project = emptyProject('')): Project {
  const { id, clock, people, quarantine, ...tables } = JSON.parse(json) as Project & Record<TableName, Rec[]>
  for (const table of tableNames) putAll(project, table, tables[table])
  return Object.assign(project, { id, clock, people, quarantine })
}

/** Takes in records that have come before the rest of their project, as a list in JSON. */
export const readRecords = (project: Project, table: TableName, json: string): void =>
  putAll(project, table, JSON.parse(json) as Rec[])

function putAll(project: Project, table: TableName, records: readonly Rec[]): void {
  for (const record of records) put(project, table, filled(table, record))
}

/** Records as windows are sent them: articles without their text, others by `json` where that is at hand. */
export const recordsForWindow = (table: TableName, records: readonly Rec[], json?: string): string =>
  table === 'articles'
    ? JSON.stringify((records as Rec<'articles'>[]).map(withoutText))
    : (json ?? JSON.stringify(records))
