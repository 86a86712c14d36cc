import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import type { Article, Briefing } from '../../shared/project/tables'
import { Button } from '../ui/Button'
import { besides } from '../ui/place'
import { chosenOf, findArticles, tickedOf, titleOf } from './articles'
import { chooseArticles } from './briefings'

interface Props {
  briefing: Briefing
  all: readonly Article[]
  /** The control that it belongs to. */
  by: RefObject<HTMLElement | null>
  /** `back`: the focus goes back to that control. */
  onClose: (back: boolean) => void
}

/** Articles to tick. Enter, Done and a press elsewhere take the choice, in one step; Esc leaves it as it was. */
export function ArticlesChoice({ briefing, all, by, onClose }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const [ticked, setTicked] = useState(() => tickedOf(all, briefing.articles))
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const shown = findArticles(all, typed)
  const none = ticked.size === 0
  const every = shown.every(({ id }) => ticked.has(id))

  const take = (back: boolean): void => {
    // A briefing about none would be one about all.
    if (!none) chooseArticles(briefing.id, chosenOf(all, ticked))
    else if (back) return
    onClose(back)
  }
  const outside = useEffectEvent((event: PointerEvent) => {
    if (event.target instanceof Node && !box.current?.contains(event.target)) take(false)
  })
  useLayoutEffect(() => {
    const element = box.current!
    element.showPopover()
    if (by.current) {
      const { left, top } = besides(by.current.getBoundingClientRect(), element.getBoundingClientRect(), 'start')
      element.style.translate = `${left}px ${top}px`
    }
    element.querySelector('input')?.focus()
  }, [by])
  useEffect(() => {
    const press = (event: PointerEvent): void => outside(event)
    document.addEventListener('pointerdown', press, true)
    return () => document.removeEventListener('pointerdown', press, true)
  }, [])

  const tick = (ids: readonly string[], on: boolean): void => {
    const next = new Set(ticked)
    for (const id of ids)
      if (on) next.add(id)
      else next.delete(id)
    setTicked(next)
  }
  const go = (to: number): void => {
    if (to < 0) return box.current?.querySelector<HTMLElement>('[type=search]')?.focus()
    const next = Math.min(to, shown.length - 1)
    setAt(next)
    box.current?.querySelectorAll<HTMLElement>('[type=checkbox]')[next]?.focus()
  }
  const press = (event: KeyboardEvent): void => {
    event.stopPropagation()
    const { target, key } = event
    const inList = target instanceof HTMLInputElement && target.type === 'checkbox'
    if (key === 'Escape') onClose(true)
    else if (key === 'Enter' && target instanceof HTMLInputElement) take(true)
    else if (key === 'ArrowDown' && target instanceof HTMLInputElement) go(inList ? at + 1 : 0)
    else if (key === 'ArrowUp' && inList) go(at - 1)
    else if (key === 'Home' && inList) go(0)
    else if (key === 'End' && inList) go(shown.length - 1)
    else return
    event.preventDefault()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={box}
      className="over over-articles"
      role="dialog"
      tabIndex={-1}
      aria-label="Articles it is about"
      popover="manual"
      onKeyDown={press}
    >
      <input
        type="search"
        className="input"
        aria-label="Search articles"
        placeholder="Search articles"
        spellCheck={false}
        value={typed}
        onChange={({ target }) => (setTyped(target.value), setAt(0))}
      />
      <ul aria-label="Articles">
        {shown.map((article, i) => (
          <li key={article.id}>
            <label>
              <input
                type="checkbox"
                tabIndex={i === at ? 0 : -1}
                checked={ticked.has(article.id)}
                onFocus={() => setAt(i)}
                onChange={({ target }) => tick([article.id], target.checked)}
              />
              <span dir="auto">{titleOf(article)}</span>
              {article.outlet && <small dir="auto">{article.outlet}</small>}
            </label>
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p className="field-hint">No article has these words.</p>}
      <p className="field-hint" aria-live="polite">
        {none
          ? 'Tick at least one article.'
          : `${ticked.size.toLocaleString('en-GB')} of ${all.length.toLocaleString('en-GB')}. ${NOTES[ticked.size === all.length ? 'all' : 'some']}`}
      </p>
      <div className="over-foot">
        <Button
          tone="quiet"
          className="quiet"
          onClick={() =>
            tick(
              shown.map(({ id }) => id),
              !every,
            )
          }
        >
          {every ? 'Untick all' : 'Tick all'}
        </Button>
        <Button tone="primary" disabled={none} onClick={() => take(true)}>
          Done
        </Button>
      </div>
    </div>
  )
}

const NOTES = {
  all: 'Articles that come later belong to it too.',
  some: 'An article that the text refers to belongs to it in any case.',
}
