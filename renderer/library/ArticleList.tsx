import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react'
import type { Article } from '../../shared/project/tables'
import { readArticle, view } from '../store/view'
import { afterPaint } from '../ui/afterPaint'
import { Part, partsOf } from './Part'
import { removeArticle } from './remove'
import { titleOf } from './text'

interface ListProps {
  articles: readonly Article[]
  read: string | null
  onMenu: (article: string, at: MouseEvent | HTMLElement) => void
  onDetails: (article: string) => void
}

const PAGE = 8
/** Milliseconds after which typing begins a new word. */
const PAUSE = 700

/** A listbox: arrows, Home, End and first letters move, Enter reads, Delete removes, F2 edits its details, Shift+F10 opens the menu. */
export function ArticleList({ articles, read, onMenu, onDetails }: ListProps) {
  // Where the keys have gone, from the article that was read then; reading another one takes them along.
  const [moved, setMoved] = useState({ from: read, to: read })
  const wanted = moved.from === read ? moved.to : read
  const setActive = (to: string | null): void => setMoved({ from: view().article, to })
  const typed = useRef({ text: '', at: 0 })
  const list = useRef<HTMLDivElement>(null)
  const found = articles.findIndex((article) => article.id === wanted)
  const at = Math.max(0, found)
  const active = articles[at]

  const reached = useRef(articles[0]?.id)
  useEffect(() => {
    if (active?.id === reached.current) return
    reached.current = active?.id
    // Asking where it is would cost a layout of its own before.
    return afterPaint(() => document.getElementById(`article-${active?.id}`)?.scrollIntoView({ block: 'nearest' }))
  }, [active?.id])

  const onRead = useCallback((id: string) => readArticle(id), [])
  const typeAhead = (key: string): number => {
    const now = performance.now()
    const text = now - typed.current.at < PAUSE ? typed.current.text + key : key
    typed.current = { text, at: now }
    const from = text.length === 1 ? at + 1 : at
    const order = articles.map((_, i) => (from + i) % articles.length)
    return order.find((i) => titleOf(articles[i]!).toLocaleLowerCase().startsWith(text.toLocaleLowerCase())) ?? at
  }
  const press = (event: KeyboardEvent): void => {
    if (!active || event.ctrlKey || event.metaKey || event.altKey) return
    const last = articles.length - 1
    const to = {
      ArrowDown: Math.min(last, at + 1),
      ArrowUp: Math.max(0, at - 1),
      PageDown: Math.min(last, at + PAGE),
      PageUp: Math.max(0, at - PAGE),
      Home: 0,
      End: last,
    }[event.key]
    if (to !== undefined) setActive(articles[to]!.id)
    else if (event.key === 'Enter' || (event.key === ' ' && performance.now() - typed.current.at > PAUSE)) {
      readArticle(active.id)
      // An article that comes takes the focus when nothing has it.
      if (event.key === 'Enter' && active.id === read) document.getElementById('article-text')?.focus()
      else if (event.key === 'Enter') list.current?.blur()
    } else if (event.key === 'Delete' || event.key === 'Backspace') setActive(removeArticle(active))
    else if (event.key === 'F2') onDetails(active.id)
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey))
      onMenu(active.id, document.getElementById(`article-${active.id}`)!)
    else if (event.key.length === 1 && event.key !== '?') setActive(articles[typeAhead(event.key)]!.id)
    else return
    event.preventDefault()
    // A letter typed here looks for a title; it is no key of the article.
    event.stopPropagation()
  }
  return (
    <div
      ref={list}
      id="library-list"
      className="library-list"
      role="listbox"
      tabIndex={0}
      aria-label="Articles"
      aria-activedescendant={active && `article-${active.id}`}
      onKeyDown={press}
    >
      {partsOf(articles).map((part) => (
        <Part
          key={part[0]!.id}
          articles={part}
          read={within(part, read)}
          active={within(part, active?.id ?? null)}
          onRead={onRead}
          onMenu={onMenu}
        />
      ))}
    </div>
  )
}

const within = (articles: readonly Article[], id: string | null): string | null =>
  articles.some((article) => article.id === id) ? id : null
