import { X } from 'lucide-react'
import { useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Mark } from '../../shared/project/tables'
import { kindOf } from '../../shared/kinds/list'
import { setSpans, short } from '../store/marking'
import { say } from '../store/view'
import { IconButton } from '../ui/Button'
import { focusText } from './focus'

/** The marked words, folded to three lines so that the fields stay in sight. Of several parts each can be taken away. */
export function MarkWords({ mark }: { mark: Mark }) {
  const box = useRef<HTMLQuoteElement>(null)
  const [whole, setWhole] = useState(false)
  const [long, setLong] = useState(false)
  const several = mark.spans.length > 1
  const words = mark.spans.map((span) => span.exact).join(' ')
  useLayoutEffect(() => {
    const look = (): void => {
      if (!box.current?.dataset['folded']) return
      const cut = [box.current, ...box.current.querySelectorAll('.mark-part-words')]
      const isLong = words !== '' && cut.some((part) => part.scrollHeight > part.clientHeight + 1)
      flushSync(() => setLong(isLong))
    }
    // How many lines there are follows from the width of the pane. It is asked for the first time when the browser has laid them out.
    const observer = new ResizeObserver(look)
    observer.observe(box.current!)
    return () => observer.disconnect()
  }, [words])
  const unfold = (): void => {
    if (long && document.getSelection()?.isCollapsed !== false) setWhole(!whole)
  }
  const drop = (part: number): void => {
    const left = mark.spans.filter((_, i) => i !== part)
    if (!setSpans(mark, left, `Take words out of ${kindOf(mark.kind).label.toLowerCase()}`)) return
    say(`Taken out: ${short(mark.spans[part]!.exact)}`)
    focusText()
  }
  return (
    <div className="mark-words">
      {/* The button below does the same for keys. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions */}
      <blockquote
        ref={box}
        className={several ? 'text parts' : 'text'}
        dir="auto"
        data-folded={!whole || undefined}
        onClick={unfold}
      >
        {several
          ? mark.spans.map((span, i) => (
              <span key={span.start} className="mark-part">
                <span className="mark-part-words" dir="auto">
                  {span.exact}
                </span>
                <IconButton
                  label={`Take these words out: ${short(span.exact, 40)}`}
                  icon={<X size={14} aria-hidden />}
                  onClick={(event) => (event.stopPropagation(), drop(i))}
                />
              </span>
            ))
          : mark.spans[0]?.exact}
      </blockquote>
      {long && (
        <button type="button" className="link-button" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? 'Show less' : 'Show all'}
        </button>
      )}
    </div>
  )
}
