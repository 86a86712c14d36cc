import type { Measured } from './measure'
import type { PairIndex } from './vote'

export interface Searchable {
  text: string
  index: PairIndex
}

export interface Search {
  /** Best first, no two over the same words. */
  places: Measured[]
  /** There are more that may be as good. */
  crowded: boolean
}

/** Among equals those near the old place come first. */
export function bestFirst(places: Measured[], start: number): Measured[] {
  const near = (m: Measured): number => Math.abs(m.start - start)
  places.sort((a, b) => b.total - a.total || near(a) - near(b) || a.start - b.start || a.end - b.end)
  const apart = (a: Measured, b: Measured): boolean => a.end <= b.start || b.end <= a.start
  return places.filter((m, i) => places.slice(0, i).every((better) => apart(m, better)))
}
