import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { PlainText } from '../../../shared/text/plain'
import { useMarks } from '../../store/project'
import { say } from '../../store/view'
import { fold } from '../../ui/options'
import { reading } from '../find/finder'
import { offsetInView } from '../find/seen'
import { headingAt, headingsOf, type Heading } from './headings'
import { setOutline, useOutline } from './state'
import './Outline.css'

interface Props {
  article: string
  plain: PlainText
}

/** The article's headings in a list over the text: letters filter, arrows choose, Enter goes there. */
export function Outline(props: Props) {
  const open = useOutline((outline) => outline.open)
  return open ? <List {...props} /> : null
}

const close = (): void => setOutline(false)

function List({ article, plain }: Props) {
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const headings = useMemo(() => headingsOf(plain), [plain])
  const { order } = useMarks(article)
  const [now] = useState(() => headingAt(headings, offsetInView()))
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(Math.max(0, now))
  const wanted = fold(typed)
  const shown = useMemo(
    () => headings.map((heading, i) => ({ heading, i })).filter(({ heading }) => fold(heading.title).includes(wanted)),
    [headings, wanted],
  )

  useLayoutEffect(() => {
    const element = box.current!
    const before = document.activeElement as HTMLElement | null
    element.showPopover()
    element.querySelector('input')?.focus()
    return () => {
      if (element.contains(document.activeElement)) before?.focus({ preventScroll: true })
    }
  }, [])
  useEffect(() => {
    const closed = (event: Event): void => {
      if ((event as ToggleEvent).newState === 'closed') close()
    }
    const element = box.current!
    element.addEventListener('toggle', closed)
    return () => {
      element.removeEventListener('toggle', closed)
      // An article that is left takes its outline with it.
      close()
    }
  }, [])
  useEffect(() => {
    if (shown[at]) document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, at, shown])

  const go = (heading: Heading | undefined): void => {
    if (!heading) return
    close()
    const { surface } = reading()!
    surface.editor.view.dom.focus({ preventScroll: true })
    surface.select({ start: heading.start, end: heading.start })
    surface.reveal(heading.start)
    say(heading.title)
  }
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const keys: Record<string, () => void> = {
      ArrowDown: () => setAt(Math.min(at + 1, shown.length - 1)),
      ArrowUp: () => setAt(Math.max(at - 1, 0)),
      PageDown: () => setAt(Math.min(at + 8, shown.length - 1)),
      PageUp: () => setAt(Math.max(at - 8, 0)),
      Enter: () => go(shown[at]?.heading),
      Escape: close,
    }
    const act = keys[event.key]
    if (!act) return
    act()
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div ref={box} popover="auto" role="dialog" aria-label="Outline" className="outline">
      <input
        className="outline-filter"
        type="text"
        role="combobox"
        aria-label="Filter headings"
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={shown[at] && `${id}-${at}`}
        placeholder="Go to a heading"
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(0)
        }}
        onKeyDown={press}
      />
      <div id={id} role="listbox" aria-label="Headings" className="outline-list">
        {shown.map(({ heading, i }, row) => {
          const marks = order.startingBefore(heading.end) - order.startingBefore(heading.start)
          return (
            <div
              key={heading.start}
              id={`${id}-${row}`}
              role="option"
              tabIndex={-1}
              aria-selected={row === at}
              aria-current={i === now ? 'location' : undefined}
              className="outline-row"
              data-depth={Math.min(heading.depth, 4)}
              onPointerDown={(event) => event.preventDefault()}
              onPointerMove={() => setAt(row)}
              onClick={() => go(heading)}
              onKeyDown={(event) => event.key === 'Enter' && go(heading)}
            >
              <span dir="auto" className="outline-title">
                {heading.title}
              </span>
              {marks > 0 && (
                <span className="outline-marks">{`${marks.toLocaleString('en-GB')} ${marks === 1 ? 'mark' : 'marks'}`}</span>
              )}
            </div>
          )
        })}
      </div>
      {shown.length === 0 && <p className="outline-none">No heading has these words.</p>}
    </div>
  )
}
