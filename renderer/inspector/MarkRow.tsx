import { memo } from 'react'
import { kindOf } from '../../shared/kinds/list'
import { wordsOf } from '../../shared/project/select'
import type { Mark } from '../../shared/project/tables'

export const rowId = (mark: string): string => `row-${mark}`

interface Props {
  mark: Mark
  /** Px from the beginning of the list. */
  top: number
  number: number
  of: number
  chosen: boolean
  /** The keys act on this row while the list has the focus. */
  active: boolean
  /** Who or what, in one line. */
  summary: string
  /** "p. 3, ¶ 12"; empty while the text is not there yet. */
  place: string
}

/** More characters than two lines ever hold are not drawn. */
const ENOUGH = 240

export const MarkRow = memo(function MarkRow({ mark, top, number, of, chosen, active, summary, place }: Props) {
  return (
    <div
      id={rowId(mark.id)}
      className="mark-row"
      style={{ top }}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      aria-posinset={number}
      aria-setsize={of}
      data-kind={mark.kind}
      data-active={active || undefined}
      data-id={mark.id}
    >
      <span className="mark-number">{number}</span>
      <span className="sr-only">{kindOf(mark.kind).label}: </span>
      <span className="mark-row-words" dir="auto">
        {wordsOf(mark).slice(0, ENOUGH)}
      </span>
      <span className="mark-row-meta">
        <span className="mark-row-summary" dir="auto">
          {summary}
        </span>
        {place && <span className="mark-row-place">{place}</span>}
      </span>
    </div>
  )
})
