import { type Facts, factsOf } from './facts'
import type { Lexicon } from '../grammar/lexicon'
import type { Token } from '../grammar/token'
import { Is } from '../grammar/word-classes'
import type { Range } from '../types'

/** A sentence that may assert something, before it is known who does. */
export interface Assertion extends Facts {
  span: Range
  hedges: Range[]
  confidence: number
  reason: string
}

const FINITE = Is.past | Is.third | Is.be | Is.have | Is.modal | Is.base

/** The checkable assertion of a sentence, or nothing for questions, wishes and what has no fact in it. */
export function assertionOf(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  lexicon: Lexicon,
): Assertion | undefined {
  const last = tokens[to - 1]
  if (!last || last.lower === '?' || to - from < 4) return undefined
  if (!tokens.slice(from, to).some((token) => token.kind === 'word' && (token.tags & FINITE) !== 0)) return undefined
  const facts = factsOf(tokens, from, to, lexicon)
  const hedges = hedgesOf(tokens, from, to, lexicon)
  const { numbers, dates, places } = facts
  let score = 0
  if (numbers.length) score += numbers.length > 1 ? 0.6 : 0.5
  if (dates.length) score += 0.3
  if (places.length) score += 0.15
  if (hedges.length) score += 0.1
  const superlative = tokens
    .slice(from, to)
    .find((token) => token.kind === 'word' && lexicon.superlatives.has(token.lower))
  if (superlative) score += 0.2
  if (score < 0.3) return undefined
  const words = (ranges: readonly Range[]): string =>
    ranges
      .slice(0, 2)
      .map((one) => `“${text.slice(...one).replace(/\s+/g, ' ')}”`)
      .join(', ')
  const parts = [
    numbers.length ? `a number to check (${words(numbers)})` : '',
    dates.length ? `a date (${words(dates)})` : '',
    places.length ? `a place (${words(places)})` : '',
    superlative ? `a comparison (“${superlative.lower}”)` : '',
    hedges.length ? `hedged by ${words(hedges)}` : '',
  ].filter((part) => part !== '')
  return {
    span: [tokens[from]!.start, last.end],
    ...facts,
    hedges,
    confidence: Math.min(0.9, Math.round((score + 0.1) * 20) / 20),
    reason: parts.join(', '),
  }
}

function hedgesOf(tokens: readonly Token[], from: number, to: number, lexicon: Lexicon): Range[] {
  const out: Range[] = []
  for (let k = from; k < to; k++) {
    const found =
      tokens[k]!.kind === 'word' &&
      lexicon.hedges
        .get(tokens[k]!.lower)
        ?.find((words) => words.every((word, i) => k + i < to && tokens[k + i]!.lower === word))
    if (!found) continue
    out.push([tokens[k]!.start, tokens[k + found.length - 1]!.end])
    k += found.length - 1
  }
  return out
}
