import { on } from '../bridge'
import { articles, find } from '../../shared/project/select'
import { currentProject } from '../store/project'
import { readArticle, setView, view } from '../store/view'

/** Reads the article after (1) or before (-1) the one that is read. */
export function neighbour(step: 1 | -1): void {
  const all = articles(currentProject())
  const next = all[all.findIndex((article) => article.id === view().article) + step]
  if (next) readArticle(next.id)
}

/** When the article that is read goes, e.g. because its import is taken back, another takes its place. Called once. */
export const followRemovals = (): void =>
  void on('project.applied', () => {
    if (find(currentProject(), 'articles', view().article)) return
    const last = articles(currentProject()).at(-1)?.id ?? null
    const { article, room } = view()
    if (last === article) return
    readArticle(last)
    // Who writes a briefing stays there.
    setView({ room })
  })
