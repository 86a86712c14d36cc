import { articles } from '../../shared/project/select'
import type { Article } from '../../shared/project/tables'
import { act, currentProject } from '../store/project'
import { wayBack } from '../store/undoing'
import { readArticle, toast, view } from '../store/view'
import { titleOf } from './text'

/** Removes an article with its marks, and goes to its neighbour. One step of undo brings both back. Returns the neighbour's id. */
export function removeArticle(article: Article): string | null {
  const all = articles(currentProject())
  const at = all.findIndex((one) => one.id === article.id)
  const next = (all[at + 1] ?? all[at - 1])?.id ?? null
  if (!act({ do: 'remove', table: 'articles', id: article.id })) return null
  if (view().article === article.id) readArticle(next)
  toast({
    tone: 'plain',
    text: `Removed “${titleOf(article)}”.`,
    ...wayBack(),
  })
  return next
}
