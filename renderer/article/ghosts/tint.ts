import type { Range as Place } from '../../../shared/text/snap'
import { endOf, startOf, type Ghost } from '../../store/ghosts/ghost'
import { drawingKey } from '../draw'
import { piecesIn, rangesOf } from '../pieces'
import type { Surface } from '../surface'
import { outside } from './outside'

/** More in a few screens would be a dotted page. */
const MOST = 1000

const kinds = ['quote', 'claim'] as const
const WAITING = 'quoin-suggested'
const CURRENT = 'quoin-suggested-current'
const BESIDE = 'quoin-suggested-beside'
const names = [BESIDE, ...kinds.flatMap((kind) => [`${WAITING}-${kind}`, `${CURRENT}-${kind}`])]

/**
 * Draws the suggestions near the viewport as highlights of the browser: the page stays as it is, and its marks are not drawn
 * again. Under a highlight the line of a mark loses its colour, so none lies over a mark but the current one.
 */
export function tint(surface: Surface, waiting: readonly Ghost[], current: Ghost | null): void {
  const { near, marks } = drawingKey.getState(surface.editor.state)?.drawing ?? {}
  if (!near || !waiting.length) return untint()
  // Its looks cost something in every element that could have them.
  surface.editor.view.dom.parentElement?.classList.toggle('suggested', current !== null)
  const marked = marks!.order
    .near(near)
    .flatMap(({ spans }) => spans)
    .sort((a, b) => a.start - b.start)
  const pieces = piecesIn(surface, near)
  const here = waiting.filter((one) => startOf(one) < near.end && endOf(one) > near.start).slice(0, MOST)
  const show = (name: string, places: readonly Place[], priority: number): void => {
    // An end that is not near is not drawn: the other part of the words is.
    const seen = places.flatMap(({ start, end }) => {
      const part = { start: Math.max(start, near.start), end: Math.min(end, near.end) }
      return part.start < part.end ? [part] : []
    })
    const highlight = new Highlight(
      ...rangesOf(
        pieces,
        seen.toSorted((a, b) => a.start - b.start),
      ),
    )
    highlight.priority = priority
    CSS.highlights.set(name, highlight)
  }
  for (const kind of kinds) {
    const others = here.filter((one) => one.kind === kind && one.id !== current?.id)
    show(
      `${WAITING}-${kind}`,
      others.flatMap((one) => one.parts.flatMap((part) => outside(part, marked))),
      0,
    )
    show(`${CURRENT}-${kind}`, current?.kind === kind ? current.parts : [], 2)
  }
  show(BESIDE, current ? [current.cue, current.source].flatMap((range) => range ?? []) : [], 1)
}

export function untint(): void {
  for (const name of names) CSS.highlights.delete(name)
}
