import { useCallback, useState, type MouseEvent } from 'react'
import { articles } from '../../shared/project/select'
import { useProject } from '../store/project'
import { useView } from '../store/view'
import { Keys } from '../ui/Keys'
import { ArticleList } from './ArticleList'
import { ItemMenu } from './ItemMenu'
import { filterArticles } from './text'
import '../ui/Field.css'
import './Library.css'

interface LibraryProps {
  onImport: () => void
  onDetails: (article: string) => void
  onExport: (article: string) => void
  onNewer: (article: string) => void
}

/** The project's articles, in the order in which they came in. */
export function Library({ onImport, onDetails, onExport, onNewer }: LibraryProps) {
  const all = useProject(['articles'], articles)
  const read = useView((view) => view.article)
  const [filter, setFilter] = useState('')
  const [menu, setMenu] = useState<{ article: string; at: DOMRect } | null>(null)
  const openMenu = useCallback((article: string, event: MouseEvent | HTMLElement): void => {
    if (event instanceof HTMLElement) return setMenu({ article, at: event.getBoundingClientRect() })
    event.preventDefault()
    setMenu({ article, at: new DOMRect(event.clientX, event.clientY, 0, 0) })
  }, [])
  const closeMenu = useCallback(() => setMenu(null), [])
  const shown = filterArticles(all, filter)
  return (
    <div className="library">
      <div className="library-head">
        <h2>Library</h2>
        <span className="library-size">{all.length || ''}</span>
      </div>
      {all.length > 0 && (
        <input
          id="library-filter"
          className="input library-filter"
          type="search"
          placeholder="Filter"
          aria-label="Filter articles"
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && filter) setFilter('')
            else if (event.key === 'Escape' || event.key === 'ArrowDown')
              document.getElementById('library-list')?.focus()
            else return
            event.preventDefault()
          }}
        />
      )}
      {shown.length > 0 && <ArticleList articles={shown} read={read} onMenu={openMenu} onDetails={onDetails} />}
      {all.length > 0 && shown.length === 0 && (
        <p className="pane-none">
          No article has these words in its title, outlet, author or date.{' '}
          <button type="button" className="link" onClick={() => setFilter('')}>
            Show all
          </button>
        </p>
      )}
      {all.length === 0 && (
        <p className="pane-none">
          No articles yet.{' '}
          <button type="button" className="link" onClick={onImport}>
            Import some
          </button>
          , drop files on the window, or paste one with <Keys keys="Mod+V" />.
        </p>
      )}
      {menu && <ItemMenu {...menu} onClose={closeMenu} onDetails={onDetails} onExport={onExport} onNewer={onNewer} />}
    </div>
  )
}
