import { CaseSensitive, ChevronDown, ChevronUp, Search, WholeWord, X } from 'lucide-react'
import { useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { useKey } from '../../store/keys'
import { Button, IconButton } from '../../ui/Button'
import { openEvery } from '../every/open'
import { useEvery } from '../every/state'
import { askFor, closeFind, findNext, toggle } from './bar'
import { useFind, type Find } from './state'
import { countOf, placeOf } from './words'
import './FindBar.css'

/** Finds words in the article. A row of its own above the text: it covers nothing, and the text keeps its place on the screen. */
export function FindBar() {
  const open = useFind((find) => find.open)
  const mounted = useRef(open)
  useLayoutEffect(() => {
    // What was read moves down with the row that comes, and up again when it goes.
    const scroll = document.querySelector('.article-scroll')
    const height = document.querySelector('.find-bar')?.getBoundingClientRect().height ?? 0
    if (!scroll || !open) return
    if (!mounted.current) scroll.scrollTop += height
    mounted.current = false
    return () => {
      scroll.scrollTop -= height
    }
  }, [open])
  return open ? <Bar /> : null
}

function Bar() {
  const { question, options, places, at, done, asked } = useFind()
  const listed = useEvery((every) => every.open)
  const input = useRef<HTMLInputElement>(null)
  const keys = { next: useKey('text.findNext'), previous: useKey('text.findPrevious'), every: useKey('mark.every') }
  useLayoutEffect(() => {
    if (!asked) return
    input.current?.focus()
    input.current?.select()
  }, [asked])

  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') closeFind()
    else if (event.key === 'Enter' && event.target === input.current) findNext(event.shiftKey ? -1 : 1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const asks = question.trim() !== ''
  const none = asks && done && places.length === 0
  return (
    // Esc goes one step out, wherever in the bar one is.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div className="find-bar" role="search" aria-label="Find in the article" onKeyDown={press}>
      <label className="find-question">
        <Search size={16} aria-hidden />
        <input
          ref={input}
          type="text"
          dir="auto"
          spellCheck={false}
          autoComplete="off"
          placeholder="Find in the article"
          aria-label="Find in the article"
          value={question}
          onChange={(event) => askFor(event.target.value)}
        />
        <span className={none ? 'find-count none' : 'find-count'}>{asks && countWords({ places, at, done })}</span>
      </label>
      <div className="find-options" role="group" aria-label="Options">
        <Toggle option="matchCase" label="Match capitals" on={options.matchCase}>
          <CaseSensitive size={18} aria-hidden />
        </Toggle>
        <Toggle option="wholeWords" label="Whole words only" on={options.wholeWords}>
          <WholeWord size={16} aria-hidden />
        </Toggle>
        <Toggle option="ignoreAccents" label="Ignore accents" on={options.ignoreAccents}>
          <span className="find-accent" aria-hidden="true">
            é
          </span>
        </Toggle>
      </div>
      <IconButton
        label="Previous"
        keys={keys.previous}
        icon={<ChevronUp size={16} aria-hidden />}
        disabled={places.length === 0}
        onClick={() => findNext(-1)}
      />
      <IconButton
        label="Next"
        keys={keys.next}
        icon={<ChevronDown size={16} aria-hidden />}
        disabled={places.length === 0}
        onClick={() => findNext(1)}
      />
      <Button
        tone="quiet"
        className="find-every"
        keys={keys.every}
        tip="List all of them, and mark those you choose"
        disabled={places.length === 0}
        aria-expanded={listed}
        onClick={() => openEvery()}
      >
        Mark all{places.length > 1 && ` ${countOf(places.length)}`}…
      </Button>
      <IconButton label="Close" keys="Escape" icon={<X size={16} aria-hidden />} onClick={closeFind} />
    </div>
  )
}

function countWords({ places, at, done }: Pick<Find, 'places' | 'at' | 'done'>): string {
  if (places.length) return at < 0 ? `${countOf(places.length)} found` : placeOf(at, places.length)
  return done ? 'Not found' : ''
}

interface ToggleProps {
  option: keyof Find['options']
  label: string
  on: boolean
  children: ReactNode
}

const Toggle = ({ option, label, on, children }: ToggleProps) => (
  <IconButton label={label} aria-pressed={on} className="find-option" icon={children} onClick={() => toggle(option)} />
)
