import type { Span } from '../anchor'

export interface Candidate {
  span: Span
  /** How like the old words and their surroundings, 0 to 1. */
  score: number
}

/** Where a span's words are in a text that may have changed. A span that was found always holds in the text. */
export type Found =
  /** The same words: at the same offset, or at another. */
  | ({ found: 'exact' | 'moved' } & Candidate)
  /** Words that were edited, clearly the same passage. */
  | ({ found: 'changed' } & Candidate)
  /** A person must choose, or say that it is none of these. Best first, at most five. */
  | { found: 'doubtful'; candidates: Candidate[] }
  | { found: 'lost' }
