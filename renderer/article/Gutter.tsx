import { useRef, useState } from 'react'
import type { Mark } from '../../shared/project/tables'
import { chooseMark } from '../store/view'
import type { Marks } from '../store/project'
import { linesOf, type Line } from './lines'
import { list } from './picking'
import type { Surface } from './surface'
import { useFloating } from './useFloating'

interface Props {
  surface: Surface
  marks: Marks
  chosen: string | null
}

/** Numbers beside a line; where more marks begin, the last of them stands for the rest. */
const ROOM = 3

/** Numbers in the margin, one a mark, beside the line where it begins: the same numbers as in the list and in the briefing. */
export function Gutter({ surface, marks, chosen }: Props) {
  const own = useRef<HTMLDivElement>(null)
  const [lines, setLines] = useState<Line[]>([])
  const [place] = useState(linesOf)
  useFloating(surface, () => own.current && setLines(place(surface, marks.order, own.current)))
  return (
    // The list beside the text says the same to screen readers and to the keyboard.
    <div ref={own} className="gutter" aria-hidden="true">
      {lines.map((line) => (
        <div key={line.top} className="gutter-line" style={{ top: line.top }}>
          {shownOf(line, chosen).map(({ mark, rank }) => (
            <Button key={mark.id} mark={mark} chosen={mark.id === chosen} onClick={() => chooseMark(mark.id, false)}>
              {rank + 1}
            </Button>
          ))}
          {line.marks.length > ROOM && (
            <button
              type="button"
              tabIndex={-1}
              className="gutter-number"
              onClick={(event) => {
                const all = line.marks.map(({ mark }) => mark)
                if (!all.some((mark) => mark.id === chosen)) chooseMark(all[0]!.id, false)
                list(all, event.currentTarget.getBoundingClientRect())
              }}
            >
              +{line.marks.length - ROOM + 1}
            </button>
          )}
        </div>
      ))}
    </div>
  )
}

function Button({
  mark,
  chosen,
  onClick,
  children,
}: {
  mark: Mark
  chosen: boolean
  onClick: () => void
  children: number
}) {
  return (
    <button
      type="button"
      tabIndex={-1}
      data-kind={mark.kind}
      className={chosen ? 'gutter-number chosen' : 'gutter-number'}
      onClick={onClick}
    >
      {children}
    </button>
  )
}

function shownOf({ marks }: Line, chosen: string | null): Line['marks'] {
  if (marks.length <= ROOM) return marks
  const shown = marks.slice(0, ROOM - 1)
  const own = marks.findIndex(({ mark }) => mark.id === chosen)
  return own < ROOM - 1 ? shown : [...shown.slice(1), marks[own]!]
}
