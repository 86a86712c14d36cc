import { filled } from './file'
import { emptyProject, write, type Project } from './model'
import { tableNames, type Rec } from './tables'

/** The project as a window keeps it, from what `encode` made in the main process: trusted, so without a schema. */
export function readReplica(json: string): Project {
  const raw = JSON.parse(json) as { id: string } & Pick<Project, 'clock' | 'people' | 'quarantine'> &
    Record<string, Rec[]>
  const project = emptyProject(raw.id)
  for (const table of tableNames)
    for (const record of raw[table]!)
      write(project, record.stamp, [{ table, id: record.id, after: filled(table, record) }])
  return Object.assign(project, { clock: raw.clock, people: raw.people, quarantine: raw.quarantine })
}
