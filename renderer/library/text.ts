import type { KindName } from '../../shared/kinds/list'
import { kindList } from '../../shared/kinds/list'
import type { Article } from '../../shared/project/tables'
import { shortDate } from '../ui/dates'

export const titleOf = (article: Article): string => article.title || article.source.name || 'Untitled'

export type Count = [kind: KindName, many: number]

/** "5 quotes, 1 claim" */
export const countWords = (counts: readonly Count[]): string =>
  counts
    .map(([name, n]) => {
      const kind = kindList.find((one) => one.name === name)!
      return `${n} ${(n === 1 ? kind.label : kind.plural).toLowerCase()}`
    })
    .join(', ')

const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase()

/** The articles in which every word of the filter occurs: in title, outlet, author or date; case and accents do not count. */
export function filterArticles(articles: readonly Article[], filter: string): Article[] {
  const words = folded(filter).split(/\s+/).filter(Boolean)
  if (words.length === 0) return [...articles]
  return articles.filter((article) => {
    const text = folded(
      [titleOf(article), article.outlet, article.author, article.published, shortDate(article.published)].join(' '),
    )
    return words.every((word) => text.includes(word))
  })
}
