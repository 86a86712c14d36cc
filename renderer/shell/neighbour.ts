import { articles } from '../../shared/project/select'
import { currentProject } from '../store/project'
import { readArticle, view } from '../store/view'

/** Reads the article after (1) or before (-1) the one that is read. */
export function neighbour(step: 1 | -1): void {
  const all = articles(currentProject())
  const next = all[all.findIndex((article) => article.id === view().article) + step]
  if (next) readArticle(next.id)
}
