import type { Token } from './token'
import { Is } from './word-classes'

/** A range of tokens, half-open. */
export interface Phrase {
  from: number
  to: number
}

const INSIDE =
  Is.determiner | Is.possessive | Is.adjective | Is.number | Is.noun | Is.person | Is.organisation | Is.title | Is.name

export const HEAD = Is.noun | Is.person | Is.organisation | Is.title | Is.name | Is.number | Is.adjective

export const PRONOUN = Is.subject | Is.object

export const VERBAL = Is.base | Is.third | Is.past | Is.participle | Is.ing | Is.modal | Is.be | Is.have | Is.do

const isTime = (token: Token): boolean =>
  (token.tags & Is.time) !== 0 && (token.tags & ~(Is.time | Is.name | Is.adverb)) === 0

export const isInside = (token: Token): boolean =>
  token.kind === 'word'
    ? (token.tags & INSIDE) !== 0 && !(token.tags & (VERBAL | PRONOUN)) && !isTime(token)
    : token.tags === Is.possessive || (token.lower === '.' && token.kind === 'mark')

/** The noun phrase that begins at `at`, without what is set after it by prepositions; undefined when none does. */
export function phraseAt(tokens: Token[], at: number, to: number): Phrase | undefined {
  let k = at
  const one = tokens[k]
  if (!one || k >= to) return undefined
  if (one.kind === 'word' && one.tags & PRONOUN && !(one.tags & Is.possessive && isNominal(tokens[k + 1])))
    return { from: at, to: at + 1 }
  if (one.kind === 'quote') {
    if (!one.term) return undefined
    k++
  }
  while (k < to && (isInside(tokens[k]!) || (k > at && inner(tokens, k, to)))) {
    const token = tokens[k]!
    // A determiner opens the next phrase, unless "all the".
    if (k > at && token.tags & Is.determiner && !(token.tags & HEAD) && !(tokens[k - 1]!.tags & Is.determiner)) break
    k++
  }
  while (k > at && !(tokens[k - 1]!.tags & (HEAD | Is.determiner)) && tokens[k - 1]!.kind === 'word') k--
  while (k > at && tokens[k - 1]!.lower === '.' && tokens[k - 1]!.kind === 'mark' && k === to) k--
  return k > at ? { from: at, to: k } : undefined
}

const isNominal = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === 'word' && (token.tags & (HEAD & ~Is.number)) !== 0 && !(token.tags & VERBAL)

/** A hyphen, a slash or a bracket in the middle of a phrase; a quotation before its noun. */
export function inner(tokens: Token[], k: number, to: number): boolean {
  const token = tokens[k]!
  const next = tokens[k + 1]
  if (token.kind === 'quote' && !token.term) return false
  if (token.kind === 'bracket' || token.kind === 'quote') return k + 1 < to && next !== undefined && isInside(next)
  if (token.kind === 'mark') return /^[-&/]$/.test(token.lower) && next !== undefined && isInside(next)
  return token.tags === Is.participle && isNominal(next)
}

/** `phraseAt`, with "of the party" and "from Ohio" after it, and "X and Y". */
export function fullPhraseAt(tokens: Token[], at: number, to: number): Phrase | undefined {
  const base = phraseAt(tokens, at, to)
  if (!base) return undefined
  let end = base.to
  for (let rounds = 0; rounds < 5; rounds++) {
    const joint = tokens[end]
    if (!joint || end >= to || joint.kind !== 'word') break
    if (tokens[base.from]!.tags & PRONOUN) break
    if (
      joint.tags & Is.preposition &&
      !(joint.tags & Is.subordinator) &&
      !/^(?:on|during|after|before|until|since|by|as|about|to|against|like|over|than|via|per)$/.test(joint.lower)
    ) {
      const next = phraseAt(tokens, end + 1, to)
      if (!next || isTime(tokens[next.from]!)) break
      end = next.to
    } else if (joint.tags & Is.coordinator && joint.lower !== 'but') {
      const next = phraseAt(tokens, end + 1, to)
      if (!next || (tokens[next.to] && next.to < to && tokens[next.to]!.tags & VERBAL)) break
      end = next.to
    } else break
  }
  return { from: base.from, to: end }
}
