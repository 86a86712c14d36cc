import { fullPhraseAt, type Phrase } from '../grammar/phrases'
import { isMark, type Sentence } from '../grammar/sentence'
import type { Verb } from '../grammar/verb'
import { Is } from '../grammar/word-classes'

export const trimmed = (s: Sentence, from: number, to: number): Phrase | undefined => {
  let [a, b] = [from, to]
  while (a < b && (isMark(s.tokens[a], ',:;.—–-') || (a === s.from && s.tokens[a]!.tags & Is.coordinator))) a++
  while (b > a && isMark(s.tokens[b - 1], ',:;—–-')) b--
  return b > a ? { from: a, to: b } : undefined
}

/** What stands after the verb and says only when, where or to whom it was said; answers where that ends. */
export function skipCircumstance(s: Sentence, at: number, tell: boolean): number {
  let k = at
  for (let rounds = 0; rounds < 6; rounds++) {
    const token = s.tokens[k]
    if (!token || k >= s.to) return k
    if (token.kind === 'bracket') k++
    else if (token.kind !== 'word') return k
    else if (token.tags & Is.time || (token.tags & Is.adverb && !(token.tags & Is.preposition))) k++
    else if (token.tags & Is.determiner && s.tokens[k + 1] && s.tokens[k + 1]!.tags & Is.time) k += 2
    else if ((token.tags & Is.preposition && !(token.tags & (Is.subordinator | Is.to))) || token.lower === 'to') {
      const phrase = fullPhraseAt(s.tokens, k + 1, s.to)
      const time = s.tokens[k + 1]?.tags ?? 0
      if (phrase) k = phrase.to
      else if (time & Is.time) k += 2
      else return k
    } else if (tell && rounds === 0) {
      const phrase = fullPhraseAt(s.tokens, k, s.to)
      if (!phrase) return k
      k = phrase.to
    } else return k
  }
  return k
}

export function skipAddressee(s: Sentence, at: number): number {
  return fullPhraseAt(s.tokens, at, s.to)?.to ?? at
}

/** The verb's words without helpers' subject, with a particle or preposition that belongs to it. */
export const cueOf = (verb: Verb, to = verb.to): Phrase => ({ from: verb.from, to })

/** "to go", "to “go”". */
export const infinitiveAt = (s: Sentence, at: number): boolean =>
  at < s.to &&
  (s.tokens[at]!.tags & Is.to) !== 0 &&
  (s.tokens[at + 1]?.kind === 'quote' || s.verbs.some((one) => one.infinitive && one.from === at))
