import type { Lexicon } from './lexicon'
import type { Token } from './token'
import { Is, May } from './word-classes'

/** Longer ones are cut: nobody speaks so, and what looks at a sentence must stay cheap on a text without a full stop. */
const LONGEST = 250

/** Sentences as ranges of tokens. A quotation is one token, so a full stop inside it ends no sentence unless one begins after it. */
export function sentencesOf(text: string, tokens: Token[], lexicon: Lexicon): [from: number, to: number][] {
  const out: [number, number][] = []
  let from = 0
  for (let i = 0; i < tokens.length; i++) {
    if (i - from < LONGEST && !ends(text, tokens, i, lexicon)) continue
    out.push([from, i + 1])
    from = i + 1
  }
  if (from < tokens.length) out.push([from, tokens.length])
  return out
}

function ends(text: string, tokens: Token[], i: number, lexicon: Lexicon): boolean {
  const token = tokens[i]!
  const next = tokens[i + 1]
  if (!next) return true
  if (token.kind === 'quote') {
    if (!token.stopped || next.kind === 'mark') return false
    const [, end] = token.quote!.inner
    const asks = /[!?]\W*$/.test(text.slice(Math.max(token.start, end - 4), end))
    return next.kind !== 'word' || (next.capital && !attributes(tokens, i + 1, asks))
  }
  if (token.kind === 'bracket' || token.kind === 'word') return false
  if (token.lower === '?' || token.lower === '!')
    return next.lower !== token.lower && next.lower !== ')' && (next.kind !== 'word' || next.capital)
  if (token.lower === '…') return next.capital
  if (token.lower !== '.' || next.lower === '.') return false
  if (!next.spaced && next.kind !== 'quote') return false
  const prev = tokens[i - 1]
  if (!prev || prev.end !== token.start) return true
  if (/^\p{L}$/u.test(prev.lower) && prev.capital) return false
  if (lexicon.abbreviations.has(prev.lower)) return false
  return !(next.kind === 'word' && !next.capital && !/^\p{N}/u.test(next.lower))
}

/** `“…!” Smith asked.`: a name and a reporting verb follow, and the sentence soon ends. */
function attributes(tokens: Token[], from: number, asks: boolean): boolean {
  for (let k = from; k < Math.min(tokens.length, from + 14); k++) {
    const token = tokens[k]!
    if (token.kind !== 'word') {
      if (token.lower === ',' && asks && k > from) continue
      if (token.lower === '.' && k > from && tokens[k - 1]!.end === token.start && tokens[k - 1]!.tags & Is.title)
        continue
      return false
    }
    if (k > from && token.entry.verb & May.quote && token.tags & (Is.past | Is.third) && !token.capital) {
      const next = tokens[k + 1]
      return asks ? !(next && next.tags & Is.that) : !next || /^[.,]$/.test(next.lower) || (next.tags & Is.time) !== 0
    }
    if (token.tags & (Is.past | Is.third | Is.be | Is.have | Is.modal | Is.subordinator) && !token.capital) return false
  }
  return false
}
