import { memo, type MouseEvent } from 'react'
import type { Article } from '../../shared/project/tables'
import { useMarkCounts } from '../store/project'
import { shortDate } from '../ui/dates'
import { useAfterPaint } from '../ui/useAfterPaint'
import { countWords, titleOf } from './text'

interface ItemProps {
  article: Article
  /** Is it the one that is read? And the one the keys would act on? */
  read: boolean
  active: boolean
  onRead: (id: string) => void
  onMenu: (id: string, event: MouseEvent) => void
}

/** One article in the list: title, where it comes from, how much is marked in it. */
export const Item = memo(function Item({ article, read, active, onRead, onMenu }: ItemProps) {
  const { outlet } = article
  const date = shortDate(article.published)
  const counts = useAfterPaint(useMarkCounts(article.id))
  return (
    // The list has the focus and the keys; its items have only the pointer.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      role="option"
      id={`article-${article.id}`}
      className={active ? 'library-item active' : 'library-item'}
      aria-selected={read}
      onClick={() => onRead(article.id)}
      onContextMenu={(event) => onMenu(article.id, event)}
    >
      <p className="library-title" dir="auto">
        {titleOf(article)}
      </p>
      <p className="library-from">
        <span className="library-outlet" dir="auto">
          {outlet || (date ? '' : 'No outlet or date')}
        </span>
        {date && (
          <span className="library-date">
            {outlet && '· '}
            {date}
          </span>
        )}
        <span className="library-gap" />
        {counts.length > 0 && <span className="sr-only">{countWords(counts)}</span>}
        {counts.map(([kind, many]) => (
          <span key={kind} className="library-count" data-kind={kind} aria-hidden="true">
            {many}
          </span>
        ))}
      </p>
    </div>
  )
})
