import { shortDate } from '../ui/dates'
import { useMarks, useRecord } from '../store/project'
import { kindList } from '../../shared/kinds/list'

/** Where the article comes from, above its title. `titled`: the text begins with the title and shows it itself. */
export function ArticleHead({ id, titled }: { id: string; titled: boolean }) {
  const article = useRecord('articles', id)
  const marks = useMarks(id)
  if (!article) return null
  const origin = [article.outlet, shortDate(article.published), article.author].filter(Boolean)
  const counts = kindList
    .map((kind) => ({ kind, count: marks.filter((mark) => mark.kind === kind.name).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count} ${(count === 1 ? kind.label : kind.plural).toLowerCase()}`)
  return (
    <header className="article-head">
      <p className="article-origin">
        <span dir="auto">{origin.length ? origin.join(' · ') : 'Source not given'}</span>
        <span className="article-counts">{counts.join(' · ')}</span>
      </p>
      <h2 id="article-title" className={titled ? 'sr-only' : undefined} dir="auto">
        {article.title || 'Untitled article'}
      </h2>
    </header>
  )
}
