import { narrow, NOMINAL } from './narrow'
import type { Token } from './token'
import { Is } from './word-classes'

/**
 * Decides, word by word and from left to right, which of its classes a word has in this sentence. Light on purpose:
 * it need only tell verbs from nouns around reporting words.
 */
export function tag(tokens: Token[], from: number, to: number): void {
  let words = 0
  let capitals = 0
  let uppers = 0
  for (let i = from; i < to; i++)
    if (tokens[i]!.kind === 'word') {
      words++
      if (tokens[i]!.capital) capitals++
      if (tokens[i]!.upper) uppers++
    }
  // In a headline or a shout a capital says nothing.
  const titleCase = words > 3 && capitals > words * 0.7
  const shout = uppers > words * 0.5
  let first = true
  for (let i = from; i < to; i++) {
    const token = tokens[i]!
    if (token.kind === 'quote' || token.kind === 'bracket') first = token.kind === 'quote' && token.stopped
    if (token.kind === 'mark') {
      if (/^[’']$/.test(token.lower) && !token.spaced && i > from && tokens[i - 1]!.lower.endsWith('s'))
        token.tags = Is.possessive
      if (token.lower === ':') first = true
    }
    if (token.kind !== 'word') continue
    const known = token.tags
    if (token.upper && !shout && !(known & (Is.determiner | Is.time)))
      token.tags = Is.name | (known & (NOMINAL | Is.adjective))
    else if (token.capital && !first && !titleCase && token.lower !== 'i')
      token.tags = Is.name | (known & (NOMINAL | Is.time | Is.number | Is.adjective))
    else if (/^[$€£¥]?\p{N}/u.test(token.lower)) token.tags = Is.number
    else if (first && token.capital && !titleCase && known & Is.base && !(known & NOMINAL) && verbal(tokens[i + 1]))
      token.tags = Is.name
    else token.tags = narrow(tokens, i, from, to)
    if (first && token.capital && !(known & ~(NOMINAL | Is.adjective))) token.tags |= Is.name
    first = false
  }
}

const verbal = (token: Token | undefined): boolean =>
  token !== undefined && (token.tags & (Is.past | Is.third | Is.be | Is.have | Is.modal)) !== 0
