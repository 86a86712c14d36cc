import { useRef, useState } from 'react'
import { startOf } from '../../shared/project/select'
import type { Mark } from '../../shared/project/tables'
import { chooseMark } from '../store/view'
import { drawingKey, marksNear } from './draw'
import type { Surface } from './surface'
import { useFloating } from './useFloating'

interface Line {
  top: number
  marks: { mark: Mark; number: number }[]
}

/** Numbers in the margin, one a mark, beside the line where it begins: the same numbers as in the list and in the briefing. */
export function Gutter({
  surface,
  marks,
  chosen,
}: {
  surface: Surface
  marks: readonly Mark[]
  chosen: string | null
}) {
  const own = useRef<HTMLDivElement>(null)
  const [lines, setLines] = useState<Line[]>([])
  useFloating(surface, () => own.current && setLines(place(surface, marks, own.current)))
  return (
    // The list beside the text says the same to screen readers and to the keyboard.
    <div ref={own} className="gutter" aria-hidden="true">
      {lines.map((line) => (
        <div key={line.top} className="gutter-line" style={{ top: line.top }}>
          {line.marks.map(({ mark, number }) => (
            <button
              key={mark.id}
              type="button"
              tabIndex={-1}
              data-kind={mark.kind}
              className={mark.id === chosen ? 'gutter-number chosen' : 'gutter-number'}
              onClick={() => chooseMark(mark.id, false)}
            >
              {number}
            </button>
          ))}
        </div>
      ))}
    </div>
  )
}

function place(surface: Surface, marks: readonly Mark[], own: HTMLElement): Line[] {
  const near = drawingKey.getState(surface.editor.state)?.drawing.near ?? { start: 0, end: 0 }
  const origin = own.getBoundingClientRect().top
  const numbers = new Map(marks.map((mark, i) => [mark.id, i + 1]))
  const lines: Line[] = []
  for (const mark of marksNear(marks, near)) {
    const top = Math.round(surface.place(startOf(mark)).top - origin)
    const entry = { mark, number: numbers.get(mark.id)! }
    const line = lines.find((l) => Math.abs(l.top - top) < 12)
    if (line) line.marks.push(entry)
    else lines.push({ top, marks: [entry] })
  }
  return lines
}
