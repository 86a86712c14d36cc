import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react'
import type { Mark } from '../../shared/project/tables'
import { setView } from '../store/view'
import { besides } from '../ui/place'
import { focusIn, focusText } from './focus'
import { typeHeld } from './typedAhead'
import './Beside.css'

interface Props {
  at: Mark | 'caret'
  name: string
  label: string
  onLeave: () => void
  children: ReactNode
}

/** A small box in the top layer, under the mark or the caret. It goes when the focus leaves it. */
export function Beside({ at, name, label, onLeave, children }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const place = useRef(at)
  const left = useRef(onLeave)
  useEffect(() => {
    left.current = onLeave
  })
  useLayoutEffect(() => {
    const element = box.current!
    element.showPopover()
    const size = element.getBoundingClientRect()
    const spot = besides(rectOf(place.current), size, 'start')
    element.style.left = `${spot.left}px`
    element.style.top = `${spot.top}px`
    focusIn(element, name)
    setView({ focus: null })
    typeHeld()
  }, [name])
  useEffect(() => {
    const element = box.current!
    const outside = (target: EventTarget | null): boolean => target instanceof Node && !element.contains(target)
    // Without a new holder of the focus the field is only being exchanged for its editor.
    const leave = (event: FocusEvent): void => {
      if (outside(event.relatedTarget)) left.current()
    }
    const press = (event: PointerEvent): void => {
      if (outside(event.target)) left.current()
    }
    element.addEventListener('focusout', leave)
    document.addEventListener('pointerdown', press)
    return () => {
      element.removeEventListener('focusout', leave)
      document.removeEventListener('pointerdown', press)
    }
  }, [])
  return (
    // Escape goes one step out of whatever is inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={box}
      popover="manual"
      role="dialog"
      tabIndex={-1}
      aria-label={label}
      className="quick-field"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        focusText()
      }}
    >
      {children}
    </div>
  )
}

/** Where the mark is drawn last, else the caret; else the middle of the text, when both are out of sight. */
function rectOf(at: Mark | 'caret'): DOMRect {
  const text = document.querySelector('.article-scroll')!.getBoundingClientRect()
  const drawn =
    at === 'caret' ? [] : [...document.querySelectorAll(`#article-text .mark[data-mark="${CSS.escape(at.id)}"]`)]
  const selection = document.getSelection()
  const caret = selection?.rangeCount ? selection.getRangeAt(0).getClientRects() : []
  const rects = [...(drawn.at(-1)?.getClientRects() ?? []), ...(drawn.length ? [] : caret)]
  const seen = rects.findLast((rect) => rect.bottom > text.top && rect.top < text.bottom)
  return seen ?? new DOMRect(text.left + text.width / 3, text.top + text.height / 3, 0, 0)
}
