import { useRef, type KeyboardEvent, type PointerEvent } from 'react'
import './Splitter.css'

interface SplitterProps {
  label: string
  /** Id of the pane it makes wider or narrower. */
  controls: string
  /** The side of the window the pane is on. */
  side: 'left' | 'right'
  /** Width of the pane in px, and its bounds. */
  value: number
  min: number
  max: number
  /** A width below half of `min` asks to close the pane: 0. */
  onChange: (width: number) => void
  onReset: () => void
}

const STEP = 16

/** The edge between two panes: drag it, or use the arrows, Home and End; a double click sets the width back; Enter closes. */
export function Splitter({ label, controls, side, value, min, max, onChange, onReset }: SplitterProps) {
  const grip = useRef<{ x: number; width: number } | null>(null)
  const wider = side === 'left' ? 1 : -1
  const to = (width: number): void =>
    onChange(width < min / 2 ? 0 : Math.round(Math.min(Math.max(width, min), Math.max(min, max))))

  const drag = (event: PointerEvent): void => {
    if (grip.current) to(grip.current.width + wider * (event.clientX - grip.current.x))
  }
  const press = (event: KeyboardEvent): void => {
    const step = event.shiftKey ? STEP * 4 : STEP
    if (event.key === 'ArrowRight') to(Math.max(min, value + wider * step))
    else if (event.key === 'ArrowLeft') to(Math.max(min, value - wider * step))
    else if (event.key === 'Home') to(min)
    else if (event.key === 'End') to(max)
    else if (event.key === 'Enter') onChange(0)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    // A separator that can be moved is a control, whatever its role's name says.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      className={`splitter ${side}`}
      role="separator"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={label}
      aria-controls={controls}
      aria-valuenow={value}
      aria-valuemin={min}
      aria-valuemax={Math.max(min, max)}
      onPointerDown={(event) => {
        grip.current = { x: event.clientX, width: value }
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={drag}
      onPointerUp={() => (grip.current = null)}
      onLostPointerCapture={() => (grip.current = null)}
      onDoubleClick={onReset}
      onKeyDown={press}
    />
  )
}
