import { useEffect, useRef, useState } from 'react'
import { kindList } from '../../shared/kinds/list'
import { markSelection } from './keys'
import type { Surface } from './surface'
import { useFloating } from './useFloating'

/** Appears at the end of a selection made with the mouse: what the keys do, for a hand that is on the mouse. */
export function SelectionMenu({ surface, article }: { surface: Surface; article: string }) {
  const own = useRef<HTMLDivElement>(null)
  const [spot, setSpot] = useState<{ left: number; top: number } | null>(null)
  const pressed = useRef(false)

  useEffect(() => {
    const down = (): void => void (pressed.current = true)
    const up = (): void => {
      pressed.current = false
      // The selection is known only after the editor has seen the pointer go up.
      requestAnimationFrame(() => setSpot(place(surface, own.current)))
    }
    const { dom } = surface.editor.view
    dom.addEventListener('pointerdown', down)
    window.addEventListener('pointerup', up)
    return () => {
      dom.removeEventListener('pointerdown', down)
      window.removeEventListener('pointerup', up)
    }
  }, [surface])

  useFloating(surface, () => {
    if (!pressed.current) setSpot((shown) => (shown ? place(surface, own.current) : shown))
  })

  return (
    <div ref={own} className="selection-menu-holder">
      {spot && (
        <div className="selection-menu" role="toolbar" aria-label="Mark the selection" style={spot}>
          {kindList.map((kind) => (
            <button
              key={kind.name}
              type="button"
              data-kind={kind.name}
              // The text keeps its focus and its selection.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => {
                markSelection(kind.name, surface, article)
                setSpot(null)
              }}
            >
              {kind.label} <kbd>{kind.key.toUpperCase()}</kbd>
            </button>
          ))}
        </div>
      )}
    </div>
  )
}

function place(surface: Surface, own: HTMLElement | null): { left: number; top: number } | null {
  const { start, end } = surface.selection()
  if (!own || start === end) return null
  const origin = own.getBoundingClientRect()
  const { left, bottom } = surface.place(end, -1)
  return { left: Math.max(0, Math.min(left - origin.left - 60, origin.width - 180)), top: bottom - origin.top + 6 }
}
