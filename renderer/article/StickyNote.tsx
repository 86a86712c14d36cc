import { useRef, useState } from 'react'
import { kindOf } from '../../shared/kinds/list'
import { useProject } from '../store/project'
import { stickySpeaker, useSticky, type Sticky } from '../store/sticky'
import { headOf } from './caret'
import type { Surface } from './surface'
import { useFloating } from './useFloating'
import './StickyNote.css'

/** Pixels: the note is a reminder, the foot line says it in full. */
const MOST = 180

/** While marking goes on: a note in the margin, beside the line of the caret, of what a selection becomes. */
export function StickyNote({ surface }: { surface: Surface }) {
  const sticky = useSticky()
  return sticky && <Note surface={surface} sticky={sticky} />
}

function Note({ surface, sticky }: { surface: Surface; sticky: Sticky }) {
  const own = useRef<HTMLDivElement>(null)
  const [spot, setSpot] = useState<{ top: number; maxWidth: number } | null>(null)
  const speaker = useProject([`marks/${sticky.last}`, 'speakers'], () => stickySpeaker(sticky)?.name, [sticky])
  useFloating(surface, () => {
    const origin = own.current?.getBoundingClientRect()
    const pane = own.current?.closest('.article-scroll')?.getBoundingClientRect()
    if (!origin || !pane) return
    const top = Math.round(surface.place(headOf(surface), -1).top - origin.top)
    setSpot({ top, maxWidth: Math.min(MOST, Math.floor(origin.right - pane.left - 2)) })
  })
  return (
    // The foot line and what was said to screen readers say the same in full.
    <div ref={own} className="sticky-holder" aria-hidden="true" data-kind={sticky.kind}>
      {spot && (
        <div className="sticky-note" style={spot}>
          <span className="sticky-kind">{kindOf(sticky.kind).plural}</span>
          {speaker && <bdi className="sticky-speaker">{speaker}</bdi>}
        </div>
      )}
    </div>
  )
}
