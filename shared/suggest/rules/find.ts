import type { Phrase } from '../grammar/phrases'

/** One attribution as a rule finds it, before quotations are joined and speakers are known. */
export interface Find {
  /** Token ranges, in order. */
  content: Phrase[]
  source: Phrase | undefined
  cue: Phrase[]
  /** Which rule found it: confidence follows from it. */
  rule: Rule
}

export type Rule =
  | 'quoteBefore'
  | 'quoteAfter'
  | 'quoteAlone'
  | 'quotePart'
  | 'transcript'
  | 'hanging'
  | 'according'
  | 'that'
  | 'clause'
  | 'question'
  | 'infinitive'
  | 'objectInfinitive'
  | 'object'
  | 'after'
  | 'passive'
  | 'noun'
  | 'nounTo'
  | 'nounAfter'
  | 'adjective'
  | 'adjectiveTo'
