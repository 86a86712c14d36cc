import type { Entry } from './entry'
import type { Quotation } from '../quotations/quotation'

/** A word, a mark, or a whole quotation or bracket taken as one: what is inside it is nobody's sentence but its own. */
export interface Token {
  start: number
  end: number
  kind: 'word' | 'mark' | 'quote' | 'bracket'
  /** Lower-case, with straight apostrophes turned round (’). */
  lower: string
  capital: boolean
  /** Capitals throughout, and more than one: an abbreviation, or shouting. */
  upper: boolean
  /** Bits of `Is` as the word stands here; narrowed by `tag`. */
  tags: number
  entry: Entry
  quote?: Quotation
  /** A quotation that ends like a sentence. */
  stopped: boolean
  /** A quotation with a comma as its last sign: the sentence has one here. */
  comma: boolean
  /** A quotation that is part of a phrase, like a title or a nickname. */
  term: boolean
  /** White space stands before it. */
  spaced: boolean
}

export interface Hole {
  start: number
  end: number
  quote?: Quotation
}

/** Few words without a stop: part of a sentence, as far as its marks tell. */
export function isTerm(text: string, { inner: [start, end] }: Quotation): boolean {
  if (end - start > 60) return false
  const words = text.slice(start, end)
  return !/[,.;:?!…—–-]\s*$/.test(words) && words.split(/\s+/).length <= 5
}
