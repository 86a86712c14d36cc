import type { EventName, Events, OpenProject } from '../../../../shared/contract'
import { emptyProject, type Project } from '../../../../shared/project/model'
import { readRecords, readReplica } from '../../../../shared/project/replica'

/** The project that was opened, as a window has it that was told all of this. */
export function asInWindow(opened: OpenProject, told: readonly [EventName, unknown][]): Project {
  const ahead = told
    .filter(([name]) => name === 'project.records')
    .map(([, event]) => event as Events['project.records'])
    .filter(({ of }) => of === opened.parts?.of)
  if (ahead.length !== (opened.parts?.count ?? 0)) throw new Error('A window waits for records')
  const project = emptyProject('')
  for (const { table, json } of ahead) readRecords(project, table, json)
  return readReplica(opened.json, project)
}
