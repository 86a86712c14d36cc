import type { MarkOrder } from '../../../shared/project/mark-order'
import type { Rec } from '../../../shared/project/tables'
import { UNTUNED, type Tuning } from '../../../shared/project/tuning'
import { holds } from '../../../shared/text/anchor'
import type { Slices } from '../../../shared/text/search'
import type { Range } from '../../../shared/text/snap'
import { endOf, startOf, type Ghost } from './ghost'

/** Which suggestions wait to be looked at: those of the kinds that are wanted, not marked yet and not dismissed. */

export interface Wanted {
  quotes: boolean
  claims: boolean
  /** Those, too, that are less certain than what is shown: more of them are wrong than one reads on past without a thought. */
  uncertain: boolean
}

/** Ghosts looked at between two rests. */
const SLICE = 500

export function* waiting(
  text: string,
  all: readonly Ghost[],
  order: MarkOrder,
  dismissals: readonly Rec<'dismissals'>[],
  wanted: Wanted,
  from: Tuning['from'] = UNTUNED.from,
): Slices<Ghost[]> {
  const isDismissed = dismissedIn(text, dismissals)
  const rivals = order.size ? yield* rivalsIn(all) : undefined
  const found: Ghost[] = []
  for (const [i, ghost] of all.entries()) {
    if (i % SLICE === SLICE - 1) yield
    if (!wanted[`${ghost.kind}s`] || (!wanted.uncertain && ghost.confidence < from[ghost.form || 'claim'])) continue
    const marks = order.near({ start: startOf(ghost), end: endOf(ghost) }).filter(({ kind }) => kind === ghost.kind)
    if (marks.some((mark) => isMarked(ghost, mark.spans, rivals?.get(ghost)))) continue
    if (!isDismissed(ghost)) found.push(ghost)
  }
  return found
}

/**
 * Is this mark what the ghost suggests? When half of the shorter one is in the other; but a mark that plainly is another
 * suggestion, inside this one or around it, says nothing about this one.
 */
export function isMarked(ghost: Ghost, spans: readonly Range[], rivals: readonly Ghost[] = []): boolean {
  const both = overlap(ghost.parts, spans)
  if (both * 2 < Math.min(size(ghost.parts), size(spans))) return false
  if (alike(ghost.parts, spans) >= 0.5) return true
  return !rivals.some((rival) => alike(rival.parts, spans) >= 0.8)
}

/** Those of the same kind that overlap each other. */
function* rivalsIn(all: readonly Ghost[]): Slices<Map<Ghost, Ghost[]>> {
  const rivals = new Map<Ghost, Ghost[]>()
  const add = (ghost: Ghost, other: Ghost): void => {
    const known = rivals.get(ghost)
    if (known) known.push(other)
    else rivals.set(ghost, [other])
  }
  for (const [i, ghost] of all.entries()) {
    if (i % SLICE === SLICE - 1) yield
    for (let k = i + 1; k < all.length && startOf(all[k]!) < endOf(ghost); k++) {
      if (all[k]!.kind !== ghost.kind) continue
      add(ghost, all[k]!)
      add(all[k]!, ghost)
    }
  }
  return rivals
}

/** The text that a dismissal keeps: of very long ones the beginning will do. */
export const LONGEST = 2000

/** By its place while the words stand there; where a correction has moved them, by the words alone. */
function dismissedIn(text: string, dismissals: readonly Rec<'dismissals'>[]): (ghost: Ghost) => boolean {
  const moved = new Set<string>()
  const places: { suggested: string; range: Range }[] = []
  for (const { suggested, words } of dismissals) {
    if (!words) continue
    if (holds(text, words)) places.push({ suggested, range: words })
    else moved.add(`${suggested} ${words.exact}`)
  }
  return (ghost) => {
    const own = hullOf(ghost)
    return (
      places.some(({ suggested, range }) => suggested === ghost.kind && alike([own], [range]) >= 0.5) ||
      (moved.size > 0 && moved.has(`${ghost.kind} ${text.slice(own.start, own.end)}`))
    )
  }
}

/** From a ghost's first word to its last, as a dismissal keeps it. */
export const hullOf = (ghost: Pick<Ghost, 'parts'>): Range => ({
  start: startOf(ghost),
  end: Math.min(endOf(ghost), startOf(ghost) + LONGEST),
})

const size = (parts: readonly Range[]): number => parts.reduce((sum, { start, end }) => sum + end - start, 0)

function overlap(a: readonly Range[], b: readonly Range[]): number {
  let both = 0
  for (const x of a) for (const y of b) both += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start))
  return both
}

/** What two share of all they cover, 0..1. */
function alike(a: readonly Range[], b: readonly Range[]): number {
  const both = overlap(a, b)
  return both / (size(a) + size(b) - both || 1)
}

/** The next one from an offset on, or the last before it; round and round. */
export function besideOffset(ghosts: readonly Ghost[], offset: number, step: 1 | -1): Ghost | undefined {
  const next = step === 1 ? ghosts.find((one) => endOf(one) > offset) : ghosts.findLast((one) => startOf(one) < offset)
  return next ?? ghosts.at(step === 1 ? 0 : -1)
}
