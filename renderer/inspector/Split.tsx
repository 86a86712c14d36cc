import { useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
import './Split.css'

/** The share of the height that the upper part has, kept while the window is open. */
let remembered = 0.56
const LEAST = 0.2
const MOST = 0.85
const STEP = 0.04

/**
 * Two parts one above the other, each scrolling by itself, with an edge that can be moved. Their heights do not depend
 * on what is in them, so that the lower one keeps its place whatever the upper one shows.
 */
export function Split({ label, upper, lower }: { label: string; upper: ReactNode; lower: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  const [share, setShare] = useState(remembered)
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
    to(share + by)
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div ref={box} className="split">
      <div className="split-upper" style={{ flexBasis: `${share * 100}%` }}>
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
        aria-valuenow={Math.round(share * 100)}
        aria-valuemin={LEAST * 100}
        aria-valuemax={MOST * 100}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
        onDoubleClick={() => to(0.56)}
        onKeyDown={press}
      />
      <div className="split-lower">{lower}</div>
    </div>
  )
}
