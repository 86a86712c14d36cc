/** Choosing several lines of a list, as lists do everywhere: from an anchor to where one is, or one by one. */

export interface Choice {
  /** Ids, in the order of the list. */
  ids: readonly string[]
  /** The line the keys are at. */
  lead: string
}

/** Everything from the anchor to the line at `to`. */
export function choiceTo(all: readonly string[], anchor: string | null, to: number): Choice | null {
  const lead = all[Math.max(0, Math.min(to, all.length - 1))]
  if (lead === undefined) return null
  const at = all.indexOf(lead)
  const from = anchor === null ? -1 : all.indexOf(anchor)
  const [first, last] = from < 0 ? [at, at] : [Math.min(from, at), Math.max(from, at)]
  return { ids: all.slice(first, last + 1), lead }
}

/** One line more, or one less; null when none would be left. */
export function choiceWith(all: readonly string[], now: readonly string[], id: string): Choice | null {
  const taken = new Set(now)
  if (!taken.delete(id)) taken.add(id)
  const ids = all.filter((one) => taken.has(one))
  if (!ids.length) return null
  // Who lets go of a line is at the nearest that is left.
  const before = all.slice(0, all.indexOf(id))
  const lead = taken.has(id) ? id : (before.findLast((one) => taken.has(one)) ?? ids[0]!)
  return { ids, lead }
}
