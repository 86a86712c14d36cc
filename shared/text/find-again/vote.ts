import { mix, type Words } from './words'

/**
 * Where a text may hold a row of words: every pair of neighbouring words votes for the places where it stands. A pair's
 * place in the text less its place in the row is its diagonal; words that were kept vote for nearly the same one.
 */
export interface Place {
  /** The lowest and highest diagonal of the votes, in words. */
  low: number
  high: number
  votes: number
}

export interface PairIndex {
  words: Words
  shift: number
  /** Per bucket of hashes, where its pairs begin in `at`. */
  heads: Int32Array
  /** Numbers of the words that begin a pair. */
  at: Int32Array
}

const bucketOf = (words: Words, i: number, shift: number): number =>
  mix(mix(0, words.ids[i]!), words.ids[i + 1]!) >>> shift

export function indexPairs(words: Words): PairIndex {
  const pairs = Math.max(0, words.count - 1)
  const bits = Math.min(20, Math.max(4, 32 - Math.clz32(pairs)))
  const shift = 32 - bits
  const heads = new Int32Array((1 << bits) + 1)
  const at = new Int32Array(pairs)
  for (let i = 0; i < pairs; i++) heads[bucketOf(words, i, shift) + 1]!++
  for (let b = 1; b < heads.length; b++) heads[b]! += heads[b - 1]!
  const next = heads.slice()
  for (let i = 0; i < pairs; i++) at[next[bucketOf(words, i, shift)]!++] = i
  return { words, shift, heads, at }
}

/** Votes counted for one row of words: rare pairs first, so that a wall of one word costs no more than prose. */
const VOTES = 3000
/** Once so many pairs have voted, */
const ENOUGH = 8
/** those that stand in so many places add noise only: a passage, or its copy, has its rare words too. */
const COMMON = 24
/** Places returned: more than this look alike only where no choice can be made. */
const PLACES = 12
/** A place with a smaller share of the best one's votes is no rival. */
const SHARE = 0.3

/** Of so many places that look alike, those left out may be as good as those returned. */
const CROWD = 0.8

/** Votes of one row, written anew each time: a diagonal times RADIX and the number of the pair in the row. */
const ballots = new Float64Array(VOTES)
const RADIX = 0x10000

/**
 * The likeliest places of `row` in the indexed text, best first; among equals those near the word `hint` first.
 */
export function vote(index: PairIndex, row: Words, hint: number): { places: Place[]; crowded: boolean } {
  const { words, heads, at, shift } = index
  const pairs: { i: number; from: number; to: number }[] = []
  for (let i = 0; i + 1 < row.count; i++) {
    const bucket = bucketOf(row, i, shift)
    const [from, to] = [heads[bucket]!, heads[bucket + 1]!]
    if (to > from) pairs.push({ i, from, to })
  }
  pairs.sort((a, b) => a.to - a.from - (b.to - b.from) || a.i - b.i)
  let [count, voted] = [0, 0]
  for (const { i, from, to } of pairs) {
    if (count + to - from > VOTES || (voted++ >= ENOUGH && to - from > COMMON)) break
    for (let k = from; k < to; k++) {
      const t = at[k]!
      if (words.ids[t] === row.ids[i] && words.ids[t + 1] === row.ids[i + 1]) ballots[count++] = (t - i) * RADIX + i
    }
  }
  return gather(ballots.slice(0, count).sort(), row.count, hint)
}

/**
 * Neighbouring diagonals are one place: words put in or left out shift the rest of the row. There each pair of the row has
 * one vote, or a row that repeats itself would find itself in its own echo.
 */
function gather(ballots: Float64Array, length: number, hint: number): { places: Place[]; crowded: boolean } {
  const reach = 2 + (length >> 2)
  const places: Place[] = []
  const votedAt = new Int32Array(length)
  let most = 0
  let round = 0
  let place: Place | undefined
  for (const ballot of ballots) {
    const diagonal = Math.floor(ballot / RADIX)
    const i = ballot - diagonal * RADIX
    if (!place || diagonal - place.low > reach) {
      round++
      places.push((place = { low: diagonal, high: diagonal, votes: 0 }))
    }
    place.high = diagonal
    if (votedAt[i] !== round) place.votes++
    votedAt[i] = round
    most = Math.max(most, place.votes)
  }
  places.sort((a, b) => b.votes - a.votes || Math.abs(a.low - hint) - Math.abs(b.low - hint) || a.low - b.low)
  return {
    places: places.filter((p, n) => n < PLACES && p.votes >= most * SHARE),
    crowded: (places[PLACES]?.votes ?? 0) > most * CROWD,
  }
}
