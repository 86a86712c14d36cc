import type { Change, Project } from '../../../shared/project/model'
import { Judgements, type Tuning } from '../../../shared/project/tuning'

/** What was accepted and dismissed in a project: counted when it is first asked for, then kept up with every change. */
const kept = new WeakMap<Project, Judgements>()

export function tuningOf(project: Project): Tuning {
  let own = kept.get(project)
  if (!own) kept.set(project, (own = new Judgements(project)))
  return own.tuning
}

/** Topics after which the tuning may be another. */
export const TUNING = ['marks', 'dismissals', 'resets'] as const

/** Follows the project, after these changes were written or taken back. */
export function followJudgements(project: Project, changes: readonly Change[]): void {
  const own = kept.get(project)
  if (own) for (const { table, id } of changes) own.put(table, id, project.tables[table].get(id))
}
