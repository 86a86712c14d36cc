import { memo } from 'react'
import { kindOf } from '../../shared/kinds/list'
import { numberOf } from '../../shared/project/select'
import type { Mark } from '../../shared/project/tables'
import { currentProject } from '../store/project'
import { sourceOf } from './editor/chip'
import { DRAGGED } from './editor/create'
import { statusOf } from './filter'
import { labelOf } from './finding'

/** Height of a row in px: all are alike, so that only those in sight are drawn. */
export const ROW = 84
/** More characters than two lines hold are not drawn. */
const ENOUGH = 200

interface Props {
  mark: Mark
  index: number
  of: number
  lit: boolean
  uses: number
  onInsert: (mark: Mark) => void
  onLight: (index: number) => void
}

export const EvidenceRow = memo(function EvidenceRow({ mark, index, of, lit, uses, onInsert, onLight }: Props) {
  const project = currentProject()
  const number = numberOf(project, mark)
  const status = statusOf(mark)
  return (
    // The search field and the list have the keys.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={`evidence-${index}`}
      role="option"
      tabIndex={-1}
      aria-selected={lit}
      aria-posinset={index + 1}
      aria-setsize={of}
      className="evidence-row"
      data-kind={mark.kind}
      data-lit={lit || undefined}
      style={{ top: index * ROW }}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData(DRAGGED, `marks/${mark.id}`)
        event.dataTransfer.setData('text/plain', labelOf(mark))
        event.dataTransfer.effectAllowed = 'copy'
      }}
      onPointerDown={() => onLight(index)}
      onClick={() => onInsert(mark)}
    >
      <span className="evidence-words" dir="auto">
        {labelOf(mark).slice(0, ENOUGH)}
      </span>
      <span className="evidence-meta">
        <span className="evidence-kind">
          {kindOf(mark.kind).label}
          {number > 0 && ` ${number}`}
        </span>
        <span className="evidence-source">{sourceOf(project, mark)}</span>
        {status && <span className="evidence-status">{status}</span>}
        {uses > 0 && <span className="evidence-uses">used {uses === 1 ? 'once' : `${uses} times`}</span>}
      </span>
    </div>
  )
})
