import type { By, Group } from './groups'
import { countWords } from './words'

interface Props {
  group: Group
  by: By
  top?: number
  /** The group that one reads in, at the top of the list. */
  pinned?: boolean
}

/** What a group is of, and how many are in it. */
export function SweepHead({ group, by, top = 0, pinned }: Props) {
  const title = group.title.trim() || (by === 'article' ? 'Untitled' : 'Nobody is named')
  const articles = by === 'speaker' ? new Set(group.rows.map((row) => row.article)).size : 0
  return (
    <div
      className={pinned ? 'sweep-group pinned' : 'sweep-group'}
      role="presentation"
      aria-hidden={pinned}
      style={pinned ? undefined : { transform: `translateY(${top}px)` }}
    >
      <bdi className="sweep-group-title">{title}</bdi>
      <span className="sweep-group-count">
        {group.rows.length.toLocaleString('en-GB')}
        {articles > 1 && ` in ${countWords(articles, 'article')}`}
      </span>
    </div>
  )
}
