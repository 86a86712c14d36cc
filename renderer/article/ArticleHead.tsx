import { CorrectHead } from './correct/CorrectHead'
import { Notice } from './notice/Notice'
import { OutlineButton } from './outline/OutlineButton'
import { shortDate } from '../ui/dates'
import { useAfterPaint } from '../ui/useAfterPaint'
import { useMarkCounts, useRecord } from '../store/project'
import { kindOf } from '../../shared/kinds/list'

/** Where the article comes from, above its title. `titled`: the text begins with the title and shows it itself. */
export function ArticleHead({ id, titled }: { id: string; titled: boolean }) {
  const article = useRecord('articles', id)
  const marks = useAfterPaint(useMarkCounts(id))
  if (!article) return null
  const origin = [article.outlet, shortDate(article.published), article.author].filter(Boolean)
  const counts = marks.map(
    ([kind, many]) => `${many} ${(many === 1 ? kindOf(kind).label : kindOf(kind).plural).toLowerCase()}`,
  )
  return (
    <header className="article-head">
      <p className="article-origin">
        <span dir="auto">{origin.length ? origin.join(' · ') : 'Source not given'}</span>
        <span className="article-counts">{counts.join(' · ')}</span>
        <OutlineButton article={id} />
        <CorrectHead article={id} />
      </p>
      <Notice article={id} />
      <h2 id="article-title" className={titled ? 'sr-only' : undefined} dir="auto">
        {article.title || 'Untitled article'}
      </h2>
    </header>
  )
}
