import type { Whereabouts } from './landmarks'
import type { Measured } from './measure'
import type { Search } from './places'

/**
 * From measured places to a decision. The rule behind all numbers: a person is asked rather than led astray, and a place
 * is taken without a question only when the passage could not be the same one changed a little somewhere else.
 */

/** Words and context together must come to this to be taken without a question, */
const SURE = 0.78
/** (to less in the place where the passage should be: elsewhere set phrases alone make a likeness) */
const SURE_IN_PLACE = 0.7
/** the words alone to this, */
const WORDS = 0.55
/** no other place to this, */
const RIVAL = 0.64
/** and the next best must be this far behind. */
const LEAD = 0.12
/** Worth showing to a person. */
const HOPE = 0.45
/** Other words are worth showing from so much context on both sides on: the old ones may have been replaced, */
const FRAME = 0.75
/** which then come to this at least. */
const FRAMED = 0.3

/** Context on one side that counts as the same. */
const LEANING = 0.8

/** How many candidates a person is asked about. */
export const ASKED = 5

export interface Decision {
  /** The place to take without a question. */
  taken?: Measured
  /** Otherwise those to ask about, best first. */
  asked: Measured[]
}

const strong = (m: Measured, least: number): boolean => m.total >= least && m.words >= WORDS

const framed = (m: Measured): boolean => m.before >= FRAME && m.after >= FRAME && m.total >= FRAMED

/** The very same words beside the same neighbours, if only on one side: enough in the place where they should be. */
const leaning = (m: Measured): boolean => m.verbatim && (m.before >= LEANING || m.after >= LEANING)

const fits = (m: Measured, start: number, where: Whereabouts): boolean => {
  const slack = 16 + where.gap * 0.1
  const shift = m.start - start
  return m.start >= where.from && m.end <= where.to && shift >= where.least - slack && shift <= where.most + slack
}

/** @param places best first */
export function decide({ places, crowded }: Search): Decision {
  // The very words in other surroundings are worth a question, unless they stand everywhere.
  const few = places.filter((m) => m.verbatim).length <= ASKED
  const asked = places.filter((m) => (m.total >= HOPE && m.words >= HOPE) || framed(m) || (few && m.verbatim))
  const [best, next] = places
  const rival = next?.total ?? 0
  if (crowded) return { asked }
  if (best && strong(best, SURE) && rival < RIVAL && best.total - rival >= LEAD) return { taken: best, asked }
  return { asked }
}

/** Landmarks farther apart than this say too little to choose by. */
const NEAR = 8000

/**
 * What the places around it say: of several places the one that lies where it should is taken; one that does not lie where
 * it should, or of which that cannot be told, only if it is `trusted` all the same.
 */
export function settle(
  decision: Decision,
  start: number,
  where: Whereabouts | null,
  trusted: (misplaced: boolean) => boolean,
): Decision {
  const { taken, asked } = decision
  const near = where !== null && where.gap <= NEAR
  if (taken) {
    const misplaced = where !== null && !fits(taken, start, where)
    if ((near && !misplaced) || trusted(misplaced)) return decision
  }
  if (!near) return { asked }
  const inside = asked.filter((m) => fits(m, start, where))
  if (inside.length === 1 && (strong(inside[0]!, SURE_IN_PLACE) || leaning(inside[0]!)))
    return { taken: inside[0]!, asked }
  return { asked: [...inside, ...asked.filter((m) => !inside.includes(m))] }
}
