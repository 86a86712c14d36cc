import type { Lexicon } from './lexicon'
import type { Phrase } from './phrases'
import type { Token } from './token'
import type { Verb } from './verb'
import type { Range } from '../types'

/** A sentence taken apart. Numbers are places of tokens. */
export interface Sentence {
  text: string
  lexicon: Lexicon
  tokens: Token[]
  from: number
  /** Before the marks that end it. */
  to: number
  verbs: Verb[]
}

export const rangeOf = (tokens: readonly Token[], phrase: Phrase): Range => [
  tokens[phrase.from]!.start,
  tokens[phrase.to - 1]!.end,
]

export const wordsOf = ({ text, tokens }: Sentence, phrase: Phrase): string => text.slice(...rangeOf(tokens, phrase))

export const isMark = (token: Token | undefined, marks: string): boolean =>
  token !== undefined && token.kind === 'mark' && marks.includes(token.lower)
