import { Check } from 'lucide-react'
import { context } from './context'
import type { Range } from '../../../shared/text/snap'

interface Props {
  id: string
  row: number
  of: number
  /** Pixels from the top of the list. */
  top: number
  text: string
  place: Range
  /** 0 while it is not known. */
  paragraph: number
  active: boolean
  chosen: boolean
  note: string
}

/** One place: the words in the middle, what stands around them on both sides. */
export function PlaceRow({ id, row, of, top, text, place, paragraph, active, chosen, note }: Props) {
  const { before, words, after, direction } = context(text, place)
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      aria-checked={chosen}
      aria-posinset={row + 1}
      aria-setsize={of}
      data-row={row}
      className={`every-row${active ? ' active' : ''}${chosen ? '' : ' off'}`}
      style={{ top }}
    >
      <span className="every-box" data-on={chosen || undefined}>
        {chosen && <Check size={12} strokeWidth={3} aria-hidden />}
      </span>
      <span className="every-context" dir={direction}>
        <span className="every-before">{before}</span>
        <span className="every-words">{words}</span>
        <span className="every-after">{after}</span>
      </span>
      <span className="every-place" aria-hidden="true">
        {note || (paragraph > 0 && `¶ ${paragraph}`)}
      </span>
      <span className="sr-only">{[paragraph > 0 && `paragraph ${paragraph}`, note].filter(Boolean).join(', ')}</span>
    </div>
  )
}
