import { mix, type Words } from './words'

/** A place of the old text that is known in the new one, both in UTF-16 units. */
export interface Point {
  old: number
  new: number
}

/** Points that keep their order in both texts: between two of them lies what lay between them. */
export type Landmarks = readonly Point[]

/**
 * The longest row of points that keep their order. Points out of order were moved, or are wrong; which of the two, this
 * cannot say.
 */
export function inOrder(points: readonly Point[]): Landmarks {
  const sorted = points.toSorted((a, b) => a.old - b.old || a.new - b.new)
  /** Per length, the number of the point that ends the row of that length with the lowest place. */
  const ends: number[] = []
  const previous = new Int32Array(sorted.length)
  sorted.forEach((point, i) => {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (sorted[ends[middle]!]!.new < point.new) low = middle + 1
      else high = middle
    }
    previous[i] = low > 0 ? ends[low - 1]! : -1
    ends[low] = i
  })
  const row: Point[] = []
  for (let i = ends.at(-1) ?? -1; i >= 0; i = previous[i]!) row.push(sorted[i]!)
  return row.toReversed().filter((point, i, all) => i === 0 || point.old > all[i - 1]!.old)
}

/** Words in a row that are a landmark where no others are the same: few enough to stand between two edits. */
const ROW = 4

/** Landmarks of two versions of a text: rows of words that are in each of them once. */
export function sharedRows(was: Words, now: Words): Landmarks {
  const here = onlyOnce(now)
  const points: Point[] = []
  onlyOnce(was).forEach((i, hash) => {
    const j = here.get(hash) ?? -1
    let same = i >= 0 && j >= 0
    for (let k = 0; same && k < ROW; k++) same = was.ids[i + k] === now.ids[j + k]
    if (same) points.push({ old: was.starts[i]!, new: now.starts[j]! })
  })
  return inOrder(points)
}

/** By hash of ROW words, the number of the first; -1 for those that are there again. */
function onlyOnce({ count, ids }: Words): Map<number, number> {
  const seen = new Map<number, number>()
  for (let i = 0; i + ROW <= count; i++) {
    let hash = 0
    for (let k = 0; k < ROW; k++) hash = mix(hash, ids[i + k]!)
    seen.set(hash, seen.has(hash) ? -1 : i)
  }
  return seen
}

/** Where, by the landmarks on both sides, the range `[start, end)` of the old text should be. */
export interface Whereabouts {
  /** Lowest and highest offset in the new text. */
  from: number
  to: number
  /** How far the range can have moved within: where nothing changed between the landmarks, both are the same. */
  least: number
  most: number
  /** Units of old text from landmark to landmark. */
  gap: number
}

export function whereabouts(landmarks: Landmarks, start: number, end: number): Whereabouts | null {
  let [low, high] = [0, landmarks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (landmarks[middle]!.old < start) low = middle + 1
    else high = middle
  }
  const before = landmarks[low - 1]
  while (low < landmarks.length && landmarks[low]!.old <= end) low++
  const after = landmarks[low]
  if (!before || !after) return null
  const shifts = [before.new - before.old, after.new - after.old]
  const [least, most] = [Math.min(...shifts), Math.max(...shifts)]
  return { from: before.new, to: after.new, least, most, gap: after.old - before.old }
}
