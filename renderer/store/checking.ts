import { create } from 'zustand'
import type { Checked } from '../../shared/exporting'
import type { Finding } from '../../shared/formats/briefing/guards/guard'
import type { TextPlace } from '../../shared/formats/briefing/text-places'
import type { Stale } from '../../shared/formats/briefing/used'

/** Something to look at in the briefing that is written. */
export type Item = { key: string; place: TextPlace | undefined } & (
  | { is: 'finding'; finding: Finding; settled: boolean }
  | { is: 'stale'; stale: Stale }
)

interface Checking {
  briefing: string | null
  items: readonly Item[]
  /** The one that was gone to last. */
  at: string | null
}

/** What the last look at a briefing has found. The room that writes it looks, and looks again when something changes. */
export const useChecking = create<Checking>(() => ({ briefing: null, items: [], at: null }))

/** Everything that was found: what stops an export first, what has changed since, and last what somebody has settled. */
export function itemsOf({ findings, stale }: Pick<Checked, 'findings' | 'stale'>): Item[] {
  const mismatched = new Set(findings.flatMap(({ guard, place }) => (guard === 'words' && place ? [at(place)] : [])))
  const found = findings.map((finding): Item => {
    const { guard, stops, place } = finding
    // Words that stay though the source reads differently: somebody has said so, and a note does.
    return { key: `${guard} ${keyOf(place)}`, is: 'finding', finding, place, settled: guard === 'words' && !stops }
  })
  const changed = stale.flatMap((one): Item[] => {
    // What stands in the list as quoted words that differ is not listed twice.
    const changes = mismatched.has(at(one.place)) ? one.changes.filter(({ name }) => name !== 'words') : one.changes
    return changes.length
      ? [{ key: `stale ${at(one.place)}`, is: 'stale', stale: { ...one, changes }, place: one.place }]
      : []
  })
  const rank = (item: Item): number => (item.is === 'stale' ? 1 : item.finding.stops ? 0 : item.settled ? 3 : 2)
  return unique([...found, ...changed].toSorted((a, b) => rank(a) - rank(b)))
}

const at = ({ section, path, from }: TextPlace): string => `${section} ${path.join('.')} ${from}`
const keyOf = (place: TextPlace | undefined): string => (place ? at(place) : 'head')

/** Two findings of one kind at one place are told apart by their number. */
function unique(items: readonly Item[]): Item[] {
  const seen = new Map<string, number>()
  return items.map((item) => {
    const count = (seen.get(item.key) ?? 0) + 1
    seen.set(item.key, count)
    return count > 1 ? { ...item, key: `${item.key} ${count}` } : item
  })
}

/** How many wait for somebody. */
export const countOf = (items: readonly Item[]): number =>
  items.filter((item) => item.is === 'stale' || !item.settled).length

/** The item after or before the one that was gone to last, around the end. */
export function nextItem(items: readonly Item[], current: string | null, step: 1 | -1): Item | undefined {
  const now = items.findIndex(({ key }) => key === current)
  if (now < 0) return step > 0 ? items[0] : items.at(-1)
  return items[(now + step + items.length) % items.length]
}
