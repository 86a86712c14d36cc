import { useRef, useState, type PointerEvent } from 'react'
import { endOf, startOf } from '../../shared/project/select'
import type { Mark } from '../../shared/project/tables'
import { snapToGraphemes, type Range } from '../../shared/text/snap'
import { moveEdges } from '../store/marking'
import { knownText } from '../store/texts'
import { drawingKey } from './draw'
import type { Surface } from './surface'
import { useFloating } from './useFloating'

type Edge = 'start' | 'end'
interface Spot {
  edge: Edge
  part: number
  left: number
  top: number
  height: number
}

/** Two handles on the chosen mark's edges, to be dragged; the keyboard has Shift and the arrows. */
export function EdgeHandles({ surface, mark }: { surface: Surface; mark: Mark | undefined }) {
  const own = useRef<HTMLDivElement>(null)
  const [spots, setSpots] = useState<Spot[]>([])
  const dragged = useRef<Range | null>(null)

  useFloating(surface, () => setSpots(mark && own.current ? place(surface, mark, own.current) : NONE))

  const drag = (spot: Spot) => (event: PointerEvent) => {
    if (!mark) return
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    dragged.current = mark.spans[spot.part]!
  }
  const move = (spot: Spot) => (event: PointerEvent) => {
    const text = mark && knownText(mark.article)
    if (!mark || !dragged.current || text === undefined) return
    const at = surface.offsetAt(event.clientX, event.clientY)
    if (at === null) return
    const range = snapToGraphemes(text, { ...dragged.current, [spot.edge]: at })
    if (range.end <= range.start || !fits(mark, spot.part, range)) return
    dragged.current = range
    surface.draw({ moving: { mark: mark.id, part: spot.part, range } })
  }
  const drop = (spot: Spot) => () => {
    const range = dragged.current
    dragged.current = null
    surface.draw({ moving: null })
    const span = mark?.spans[spot.part]
    if (mark && range && span && (range.start !== span.start || range.end !== span.end))
      moveEdges(mark, spot.part, range)
  }

  return (
    <div ref={own} className="handles" aria-hidden="true">
      {spots.map((spot) => (
        <span
          key={spot.edge}
          data-kind={mark?.kind}
          className={`handle ${spot.edge}`}
          style={{ left: spot.left, top: spot.top, height: spot.height }}
          onPointerDown={drag(spot)}
          onPointerMove={move(spot)}
          onPointerUp={drop(spot)}
          onPointerCancel={drop(spot)}
        />
      ))}
    </div>
  )
}

/** Parts of one mark keep their order. */
const fits = (mark: Mark, part: number, range: Range): boolean =>
  (mark.spans[part - 1]?.end ?? 0) <= range.start && range.end <= (mark.spans[part + 1]?.start ?? Infinity)

const NONE: Spot[] = []

function place(surface: Surface, mark: Mark, own: HTMLElement): Spot[] {
  const { near } = drawingKey.getState(surface.editor.state)!.drawing
  const origin = own.getBoundingClientRect()
  const spot = (edge: Edge, part: number, offset: number, side: -1 | 1): Spot => {
    const { left, top, bottom } = surface.place(offset, side)
    return { edge, part, left: left - origin.left, top: top - origin.top, height: bottom - top }
  }
  const last = mark.spans.length - 1
  const [start, end] = [startOf(mark), endOf(mark)]
  // To ask where an edge is that is nowhere near would have the browser lay out the text around it.
  return [
    ...(start >= near.start && start < near.end ? [spot('start', 0, start, 1)] : []),
    ...(end > near.start && end <= near.end ? [spot('end', last, end, -1)] : []),
  ]
}
