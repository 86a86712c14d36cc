import { dateAt } from './dates'
import type { Lexicon } from '../grammar/lexicon'
import type { Token } from '../grammar/token'
import { Is } from '../grammar/word-classes'
import type { Range } from '../types'

/** What in a row of tokens can be checked by looking it up. */
export interface Facts {
  numbers: Range[]
  dates: Range[]
  places: Range[]
}

/** Numbers, dates and names of places, in order. A date of several words is one. */
export function factsOf(tokens: readonly Token[], from: number, to: number, lexicon: Lexicon): Facts {
  const out: Facts = { numbers: [], dates: [], places: [] }
  for (let k = from; k < to; k++) {
    const token = tokens[k]!
    if (token.kind !== 'word') continue
    const end = dateAt(tokens, k, to, lexicon)
    if (end > k) {
      out.dates.push([token.start, tokens[end - 1]!.end])
      k = end - 1
    } else if (isNumber(token)) {
      let last = k
      while (last + 1 < to && tokens[last + 1]!.kind === 'word' && tokens[last + 1]!.entry.tags & Is.number) last++
      if (tokens[last + 1]?.lower === '%') last++
      out.numbers.push([token.start, tokens[last]!.end])
      k = last
    } else if (token.tags & Is.preposition && lexicon.places.has(token.lower)) {
      let last = k + 1
      if (tokens[last] && tokens[last]!.tags & Is.determiner) last++
      const first = last
      while (
        last < to &&
        tokens[last]!.kind === 'word' &&
        tokens[last]!.capital &&
        !(tokens[last]!.entry.tags & Is.time)
      )
        last++
      if (last > first) out.places.push([tokens[first]!.start, tokens[last - 1]!.end])
    }
  }
  return out
}

/** "one" counts nothing by itself. */
const isNumber = (token: Token): boolean =>
  /^[$€£¥]?\p{N}/u.test(token.lower) ||
  ((token.entry.tags & Is.number) !== 0 && !/^(?:one|first|second|third|ein|eine|un|une|uno|una)$/.test(token.lower))
