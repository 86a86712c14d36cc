import { makeSpan, type Span } from '../../../shared/text/anchor'
import type { Range } from '../../../shared/text/snap'
import type { Ghost } from './ghost'

/** A ghost with where it is: enough to make a mark of it, without the rest of the text. */
export interface Placed {
  article: string
  ghost: Ghost
  /** Points to words of the article. */
  span: (range: Range) => Span
}

export const placedIn = (article: string, text: string, ghosts: readonly Ghost[]): Placed[] =>
  ghosts.map((ghost) => ({ article, ghost, span: ({ start, end }) => makeSpan(text, start, end) }))
