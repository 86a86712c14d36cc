import { makeSpan, type Span } from '../../../shared/text/anchor'
import type { Range } from '../../../shared/text/snap'
import type { Ghost } from './ghost'
import { hullOf } from './waiting'

/** A ghost with its words: enough to make a mark of it, or to dismiss it, without the text. */
export interface Placed {
  article: string
  ghost: Ghost
  spans: Span[]
  cue: Span | null
  source: Span | null
  /** From its first word to its last, as a dismissal keeps them. */
  whole: Span
}

export function placed(article: string, text: string, ghost: Ghost): Placed {
  const span = ({ start, end }: Range): Span => makeSpan(text, start, end)
  const spans = ghost.parts.map(span)
  const hull = hullOf(ghost)
  const [first] = spans
  return {
    article,
    ghost,
    spans,
    cue: ghost.cue && span(ghost.cue),
    source: ghost.source && span(ghost.source),
    whole: first!.end === hull.end ? first! : span(hull),
  }
}
