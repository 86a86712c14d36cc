import type { Project } from '../project/model'
import { personOf } from '../project/select'
import { collect, ofKind } from './numbered'
import { count } from './words'

/** What somebody who exports should know before sending it on; sentences, none when all is well. */
export function warningsOf(project: Project, articles?: readonly string[]): string[] {
  const silent = ofKind(collect(project, articles), 'quote').filter(({ mark }) => !personOf(project, mark)).length
  return silent ? [`${count(silent, 'quote')} ${silent === 1 ? 'has' : 'have'} no speaker.`] : []
}
