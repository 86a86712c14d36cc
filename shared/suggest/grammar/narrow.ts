import type { Token } from './token'
import { Is } from './word-classes'

const VERB = Is.base | Is.third | Is.past | Is.participle | Is.ing

export const NOMINAL = Is.noun | Is.person | Is.organisation | Is.title | Is.name

const BEFORE_NOUN = Is.determiner | Is.possessive | Is.adjective | Is.number

const AUX = Is.modal | Is.be | Is.have | Is.do

const COMPLEMENT = Is.determiner | Is.possessive | Is.that | Is.to | Is.subject | Is.object | Is.name | Is.question

export function narrow(tokens: Token[], i: number, from: number, to: number): number {
  const token = tokens[i]!
  const t = token.tags
  const prev = before(tokens, i, from)
  const next = tokens[i + 1] && i + 1 < to ? tokens[i + 1]! : undefined
  const p = prev?.tags ?? 0
  const n = next?.tags ?? 0
  if (token.lower === '’s' || token.lower === '’d') return clitic(token, prev, next)
  if (token.lower === 'that') {
    // "that plan" after a verb is rare beside "that he …": a noun after it and a verb after that is a clause.
    if (p & NOMINAL && n & (AUX | Is.third | Is.past) && !(n & NOMINAL)) return Is.relative
    return !prev || p & Is.preposition ? Is.determiner : Is.that
  }
  // After "to" an unknown word is a verb, unless its form speaks against it: "to close", "to schools".
  if (p & Is.to && token.entry.guessed && !token.capital && !/(?:s|ing|ly|ion|ment|ness|ity)$/.test(token.lower))
    return Is.base
  if (!(t & VERB)) {
    if (t & Is.adverb && t & Is.preposition) return t & ~Is.adverb
    return t
  }
  const asNoun = t & (NOMINAL | Is.adjective) || Is.noun
  if (t & AUX) return t & ~(t & VERB)
  if (p & (Is.to | Is.modal | Is.do) && t & Is.base) return Is.base
  if (p & Is.not && t & Is.base && !(p & NOMINAL)) return Is.base | (t & Is.past)
  if (p & (Is.be | Is.have)) {
    if (t & (Is.participle | Is.ing)) return t & (Is.participle | Is.ing)
    return asNoun
  }
  if (p & (Is.subject | Is.relative)) return t & (VERB & ~Is.ing) || t & VERB
  if (p & (BEFORE_NOUN & ~Is.number) && !(p & NOMINAL && !(p & Is.possessive))) {
    if (t & Is.ing || t & (Is.past | Is.participle))
      return t & Is.participle && n & NOMINAL ? Is.adjective : asNoun | (t & Is.ing && n & COMPLEMENT ? Is.ing : 0)
    return asNoun
  }
  if (p & Is.preposition && !(p & Is.subordinator)) return t & Is.ing ? Is.ing : asNoun
  if (t & Is.ing) return Is.ing
  if (t & Is.past) return t & (Is.past | Is.participle)
  if (t & Is.third) {
    if (next && (n & AUX) !== 0 && !(next.lower === 'do')) return asNoun
    // "with mixed signals, …"
    const far = tokens[i - 2]
    if (
      prev &&
      !prev.capital &&
      far &&
      i - 2 >= from &&
      far.tags & Is.preposition &&
      !(far.tags & Is.subordinator) &&
      !governs(next)
    )
      return asNoun
    if (
      p & (NOMINAL | Is.number | Is.object) ||
      prev?.kind === 'quote' ||
      prev?.kind === 'bracket' ||
      prev?.kind === 'mark'
    )
      return t & NOMINAL && !governs(next) ? asNoun : Is.third
    return p & Is.coordinator ? Is.third : asNoun
  }
  if (t & Is.base) {
    const plural = prev !== undefined && (prev.entry.plural || /[^s]s$/.test(prev.lower))
    if (p & (NOMINAL | Is.number) && plural && (p & Is.name && t & NOMINAL ? governs(next) : canFollow(next)))
      return Is.base
    if (p & Is.coordinator) return canFollow(next) ? t & (Is.base | Is.past) : asNoun
    if (prev?.kind === 'mark' && t & NOMINAL) return asNoun
    if (!prev) return canFollow(next) && !(t & NOMINAL) ? Is.base : asNoun
    return p & (Is.question | Is.subordinator)
      ? asNoun
      : t & NOMINAL
        ? asNoun
        : plural || !(p & NOMINAL)
          ? Is.base
          : asNoun
  }
  return t
}

const canFollow = (next: Token | undefined): boolean =>
  next === undefined ||
  next.kind !== 'word' ||
  (next.tags & (COMPLEMENT | Is.adverb | Is.preposition | Is.number | Is.adjective | Is.ing)) !== 0 ||
  next.capital ||
  next.lower.endsWith('s')

/** Only a verb is followed by these. */
const governs = (next: Token | undefined): boolean =>
  next !== undefined &&
  (next.kind === 'quote' || (next.tags & (COMPLEMENT & ~Is.to)) !== 0 || (next.capital && next.kind === 'word'))

/** The word before, adverbs passed over. */
function before(tokens: Token[], i: number, from: number): Token | undefined {
  let k = i - 1
  while (k >= from && tokens[k]!.kind === 'word' && tokens[k]!.tags === Is.adverb) k--
  return k >= from ? tokens[k] : undefined
}

/** "’s" is a possessor's after a noun, and "is" after a pronoun or before what only "is" can have. */
function clitic(token: Token, prev: Token | undefined, next: Token | undefined): number {
  if (token.lower === '’d') return Is.modal | Is.have
  if (
    !prev ||
    prev.tags & (Is.subject | Is.question | Is.relative | Is.that | Is.adverb) ||
    prev.lower === 'there' ||
    prev.lower === 'that'
  )
    return Is.be | Is.have
  const n = next?.tags ?? 0
  return n & (Is.determiner | Is.not) || next?.lower === 'been' || next?.lower === 'going'
    ? Is.be | Is.have
    : Is.possessive
}
