import { CorrectHead } from './correct/CorrectHead'
import { Notice } from './notice/Notice'
import { OutlineButton } from './outline/OutlineButton'
import { shortDate } from '../ui/dates'
import { useAfterPaint } from '../ui/useAfterPaint'
import { useMarks, useRecord } from '../store/project'
import { kindList } from '../../shared/kinds/list'

/** Where the article comes from, above its title. `titled`: the text begins with the title and shows it itself. */
export function ArticleHead({ id, titled }: { id: string; titled: boolean }) {
  const article = useRecord('articles', id)
  // Counted in the order that the text needs as well.
  const { order } = useAfterPaint(useMarks(id))
  if (!article) return null
  const origin = [article.outlet, shortDate(article.published), article.author].filter(Boolean)
  const counts = kindList
    .map(({ name, label, plural }) => ({ many: order.count(name), label, plural }))
    .filter(({ many }) => many > 0)
    .map(({ many, label, plural }) => `${many} ${(many === 1 ? label : plural).toLowerCase()}`)
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
