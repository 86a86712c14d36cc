import { memo, type MouseEvent } from 'react'
import type { Article } from '../../shared/project/tables'
import { Item } from './Item'

interface PartProps {
  articles: readonly Article[]
  /** Of these articles the one that is read, and the one that the keys would act on. */
  read: string | null
  active: string | null
  onRead: (id: string) => void
  onMenu: (id: string, event: MouseEvent) => void
}

/** So few that drawing them costs little, so many that a long list has few of them. */
const SIZE = 40

/** A long list in parts: what cannot be seen of it costs neither the browser nor React more than a part each. */
export const partsOf = (articles: readonly Article[]): Article[][] =>
  Array.from({ length: Math.ceil(articles.length / SIZE) }, (_, i) => articles.slice(i * SIZE, (i + 1) * SIZE))

export const Part = memo(
  function Part({ articles, read, active, onRead, onMenu }: PartProps) {
    return (
      <div role="presentation" className="library-part">
        {articles.map((article) => (
          <Item
            key={article.id}
            article={article}
            read={article.id === read}
            active={article.id === active}
            onRead={onRead}
            onMenu={onMenu}
          />
        ))}
      </div>
    )
  },
  (a, b) =>
    a.read === b.read &&
    a.active === b.active &&
    a.onRead === b.onRead &&
    a.onMenu === b.onMenu &&
    a.articles.length === b.articles.length &&
    a.articles.every((article, i) => article === b.articles[i]),
)
