import type { Lexicon } from '../grammar/lexicon'
import type { Token } from '../grammar/token'
import { Is } from '../grammar/word-classes'

const YEAR = /^(?:1[5-9]|20)\d\d$/

/** True on whatever day they are said. */
const ANY_DAY = /^(?:today|tomorrow|tonight|heute|hoy)$/

/** Where a date that begins at `at` ends; `at` when none does. */
export function dateAt(tokens: readonly Token[], at: number, to: number, lexicon: Lexicon): number {
  let k = at
  let found = false
  while (k < to && k < at + 6) {
    const token = tokens[k]!
    const month =
      lexicon.months.has(token.lower) &&
      token.kind === 'word' &&
      (token.capital || !/^(?:may|march|mai|mars)$/.test(token.lower)) &&
      !(token.lower === 'may' && token.tags & Is.modal && k === at)
    const time = token.kind === 'word' && (token.entry.tags & Is.time) !== 0 && !ANY_DAY.test(token.lower)
    if (month || time || YEAR.test(token.lower)) {
      found = true
      k++
    } else if (
      /^\d{1,2}(?:st|nd|rd|th|er|º)?$/.test(token.lower) &&
      (found ||
        lexicon.months.has(tokens[k + 1]?.lower ?? '') ||
        (tokens[k + 1]?.lower === '.' && lexicon.months.has(tokens[k + 2]?.lower ?? '')) ||
        (tokens[k + 1]?.lower === 'de' && lexicon.months.has(tokens[k + 2]?.lower ?? '')))
    )
      k++
    else if (
      (token.lower === ',' || token.lower === '.' || token.lower === 'de') &&
      k > at &&
      k + 1 < to &&
      (lexicon.months.has(tokens[k + 1]!.lower) ||
        YEAR.test(tokens[k + 1]!.lower) ||
        (found && /^\d{1,2}$/.test(tokens[k + 1]!.lower)))
    )
      k++
    else break
  }
  return found ? k : at
}
