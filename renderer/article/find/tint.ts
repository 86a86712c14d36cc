import type { Range as Place } from '../../../shared/text/snap'
import { drawingKey } from '../draw'
import { piecesIn, rangesOf } from '../pieces'
import type { Surface } from '../surface'
import { placesIn } from './place'

/** More places than these in a few screens are letters, not words. */
const MOST = 3000

const FOUND = 'quoin-found'
const CURRENT = 'quoin-found-current'

/**
 * Tints the places near the viewport and, more strongly, the one that one is at. Highlights of the browser: they change nothing in the
 * page, so neither the text is laid out anew nor the marks drawn again for each letter of a question.
 */
export function tint(surface: Surface, places: readonly Place[], at: number): void {
  const near = drawingKey.getState(surface.editor.state)?.drawing.near
  if (!near || !places.length) return untint()
  const { from, to } = placesIn(places, near)
  const pieces = piecesIn(surface, near)
  const found = places.slice(from, Math.min(to, from + MOST))
  const all = rangesOf(pieces, found)
  const current = at >= from && at < to ? rangesOf(pieces, [places[at]!]) : []
  const [tinted, strong] = [new Highlight(...all), new Highlight(...current)]
  strong.priority = 1
  CSS.highlights.set(FOUND, tinted)
  CSS.highlights.set(CURRENT, strong)
}

export function untint(): void {
  CSS.highlights.delete(FOUND)
  CSS.highlights.delete(CURRENT)
}
