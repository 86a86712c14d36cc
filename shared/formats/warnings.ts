import type { Project } from '../project/model'
import { alive, find, personOf } from '../project/select'
import { count } from './words'

/** What somebody who exports should know before sending it on; sentences, none when all is well. Reads no article's text. */
export function warningsOf(project: Project, articles?: readonly string[]): string[] {
  const chosen = articles && new Set(articles)
  const silent = alive(project, 'marks').filter(
    (mark) =>
      mark.kind === 'quote' &&
      mark.spans.length > 0 &&
      (!chosen || chosen.has(mark.article)) &&
      !personOf(project, mark) &&
      find(project, 'articles', mark.article),
  ).length
  return silent ? [`${count(silent, 'quote')} ${silent === 1 ? 'has' : 'have'} no speaker.`] : []
}
