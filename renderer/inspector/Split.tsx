import { useLayoutEffect, useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
import './Split.css'

/** The share of the height that somebody gave the upper part, kept while the window is open; null: what it needs. */
let remembered: number | null = null
/** What the upper part gets at most of itself. */
const USUAL = 0.65
const LEAST = 0.2
const MOST = 0.85
const STEP = 0.04

interface Props {
  label: string
  /** What the upper part shows: another thing is seen from its top. */
  shows: string
  upper: ReactNode
  lower: ReactNode
}

/**
 * Two parts one above the other, each scrolling by itself, with an edge that can be moved. Until it is, the upper part is
 * as high as what is in it, within limits that leave the lower one some rows.
 */
export function Split({ label, shows, upper, lower }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const [share, setShare] = useState(remembered)
  const above = useRef<HTMLDivElement>(null)
  const seen = useRef(shows)
  const scrolled = useRef(false)
  useLayoutEffect(() => {
    // Scrolling has the browser lay everything out: only where there is something to scroll back.
    if (seen.current !== shows && scrolled.current) above.current!.scrollTop = 0
    seen.current = shows
  }, [shows])
  const to = (wanted: number): void => {
    remembered = Math.min(MOST, Math.max(LEAST, wanted))
    setShare(remembered)
  }
  const drag = (event: PointerEvent): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const { top, height } = box.current!.getBoundingClientRect()
    to((event.clientY - top) / height)
  }
  const press = (event: KeyboardEvent): void => {
    const by = { ArrowUp: -STEP, ArrowDown: STEP, Home: -1, End: 1 }[event.key]
    if (!by) return
    const now = share ?? above.current!.offsetHeight / box.current!.offsetHeight
    to(now + by)
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div ref={box} className="split">
      <div
        ref={above}
        className={share === null ? 'split-upper fitting' : 'split-upper'}
        style={share === null ? undefined : { flexBasis: `${share * 100}%` }}
        onScroll={(event) => {
          if (event.target === event.currentTarget) scrolled.current = event.currentTarget.scrollTop > 0
        }}
      >
        {upper}
      </div>
      {/* A separator that can be moved is a control, whatever its role's name says. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        className="split-edge"
        role="separator"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-orientation="horizontal"
        aria-label={label}
        aria-valuenow={Math.round((share ?? USUAL) * 100)}
        aria-valuemin={LEAST * 100}
        aria-valuemax={MOST * 100}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
        onDoubleClick={() => setShare((remembered = null))}
        onKeyDown={press}
      />
      <div className="split-lower">{lower}</div>
    </div>
  )
}
