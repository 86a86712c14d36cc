import { useEffect, useRef, useState } from 'react'
import type { ActionId } from '../../shared/keys'
import { kindList } from '../../shared/kinds/list'
import { run } from '../store/actions'
import { useKey } from '../store/keys'
import { nameOf } from '../store/links'
import { lastMarkIn } from '../store/visited'
import { keyText } from '../ui/shortcuts'
import { markSelection } from './marking'
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
      // A press on a button somewhere else is no selection.
      if (!pressed.current) return
      pressed.current = false
      // The selection is known only after the editor has seen the pointer go up.
      requestAnimationFrame(() => setSpot(place(surface, own.current, lastMarkIn(article) !== undefined)))
    }
    const { dom } = surface.editor.view
    dom.addEventListener('pointerdown', down)
    window.addEventListener('pointerup', up)
    return () => {
      dom.removeEventListener('pointerdown', down)
      window.removeEventListener('pointerup', up)
    }
  }, [surface, article])

  useFloating(surface, () => {
    if (!pressed.current)
      setSpot((shown) => (shown ? place(surface, own.current, lastMarkIn(article) !== undefined) : shown))
  })

  const last = spot ? lastMarkIn(article) : undefined
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
              {kind.label} <KeyOf id={`mark.${kind.name}`} />
            </button>
          ))}
          {last && (
            <button
              type="button"
              className="selection-add"
              data-kind={last.kind}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => {
                run('hot.addSpan')
                setSpot(null)
              }}
            >
              Add to {nameOf(last)} <KeyOf id="hot.addSpan" />
            </button>
          )}
        </div>
      )}
    </div>
  )
}

function KeyOf({ id }: { id: ActionId }) {
  const keys = useKey(id)
  return keys ? <kbd>{keyText(keys)}</kbd> : null
}

/** About how wide it is, in px: with the button for the last mark, and without. */
const WIDE = 460
const NARROW = 300

function place(surface: Surface, own: HTMLElement | null, wide: boolean): { left: number; top: number } | null {
  const { start, end } = surface.selection()
  if (!own || start === end) return null
  const origin = own.getBoundingClientRect()
  const { left, bottom } = surface.place(end, -1)
  return {
    left: Math.max(0, Math.min(left - origin.left - 60, origin.width - (wide ? WIDE : NARROW))),
    top: bottom - origin.top + 6,
  }
}
