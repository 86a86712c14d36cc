/**
 * A sketch of a text: enough to tell that two texts are nearly the same without having both, and so small that a
 * thousand of them are compared in a blink. It holds the least of the hashes of all runs of four words (bottom-k
 * MinHash), in rising order.
 */
export interface Sketch {
  hashes: Uint32Array
  /** How many different runs of four words the text has, about. */
  size: number
}

const RUN = 4
const KEPT = 128
/** UTF-16 units looked at: the first pages of a book tell as much as all of it. */
const LONGEST = 200_000

/** Case, punctuation and the way words are spaced do not count. */
export function sketchOf(text: string): Sketch {
  const sample = text.slice(0, LONGEST).toLowerCase()
  const least = new Set<number>()
  let most = 2 ** 32
  let runs = 0
  const last = [0, 0, 0]
  for (const [word] of sample.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const hash = hashOf(word)
    if (++runs >= RUN) {
      const run = mix(mix(mix(last[0]! ^ 0x9e3779b9) ^ last[1]!) ^ (last[2]! * 31 + hash)) >>> 0
      if (run < most && !least.has(run)) {
        least.add(run)
        if (least.size > 2 * KEPT) most = prune(least)
      }
    }
    last[0] = last[1]!
    last[1] = last[2]!
    last[2] = hash
  }
  prune(least)
  const hashes = Uint32Array.from(least).sort()
  // Where there were more than are kept, how thinly they lie says how many there were.
  const size = hashes.length < KEPT ? hashes.length : Math.round((KEPT - 1) / (hashes[KEPT - 1]! / 2 ** 32))
  return { hashes, size }
}

function prune(least: Set<number>): number {
  const kept = [...least].sort((a, b) => a - b).slice(0, KEPT)
  least.clear()
  for (const hash of kept) least.add(hash)
  return kept.at(-1) ?? 0
}

/** FNV-1a over UTF-16 units, then stirred: its own low bits are too regular to take the least of. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return mix(hash)
}

function mix(hash: number): number {
  let h = hash
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

/** How much of the shorter text stands in the longer one, 0 to 1, about: a text that has only grown keeps 1. */
export function shareOf(a: Sketch, b: Sketch): number {
  if (a.size === 0 || b.size === 0) return 0
  // Among the least hashes of both together, those in both: the Jaccard index.
  const taken = Math.min(KEPT, a.hashes.length + b.hashes.length)
  let [i, j, seen, both] = [0, 0, 0, 0]
  while (seen < taken && (i < a.hashes.length || j < b.hashes.length)) {
    const [x, y] = [a.hashes[i] ?? Infinity, b.hashes[j] ?? Infinity]
    if (x === y) both++
    if (x <= y) i++
    if (y <= x) j++
    seen++
  }
  const jaccard = both / seen
  return Math.min(1, ((jaccard / (1 + jaccard)) * (a.size + b.size)) / Math.min(a.size, b.size))
}
