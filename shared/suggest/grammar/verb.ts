import type { Phrase } from './phrases'

/** A verb with its helpers: "has been trying", "to say". */
export interface Verb {
  from: number
  /** The word that carries the meaning. */
  head: number
  to: number
  finite: boolean
  /** "to go": hangs on the verb before it. */
  infinitive: boolean
  /** "saying": says of the sentence's subject what else it did. */
  ing: boolean
  passive: boolean
  subject: Phrase | undefined
  /** The subject stands in this clause, and is not carried over from another verb. */
  own: boolean
  relative: boolean
  /** Stands inside what another verb governs: after "that", "because", or in what was said. */
  inner: boolean
}
