import { isMark, type Sentence } from '../grammar/sentence'
import type { Verb } from '../grammar/verb'
import { Is } from '../grammar/word-classes'
import { sharesSubject } from './extents'

/** Where the object of a verb ends: "criticised [the plan of the council] when …". */
export function objectEnd(s: Sentence, at: number, cue: Verb | undefined): number {
  for (let k = at; k < s.to; k++) {
    const token = s.tokens[k]!
    if (token.kind === 'mark') {
      if (isMark(token, ';—–:') || (token.lower === '-' && token.spaced)) return k
      if (token.lower === ',') {
        if (!isList(s, k)) return k
      }
    } else if (token.kind === 'word' && k > at) {
      if (
        token.tags & Is.subordinator &&
        /^(?:when|after|before|while|because|although|though|since|unless|until|if|whereas|as|once)$/.test(token.lower)
      ) {
        if (token.lower === 'as' && !s.verbs.some((verb) => verb.own && verb.subject?.from === k + 1)) continue
        return k
      }
      if (token.lower === 'during') return k
      if (token.tags & Is.time && token.tags & ~Is.time && token.capital && s.tokens[k - 1]!.tags & (Is.noun | Is.name))
        return k
      if (token.tags & Is.coordinator) {
        const verb = s.verbs.find((one) => one.from >= k + 1)
        if (verb && verb.from <= k + 2 && !verb.own && verb.finite) return k
        if (verb && verb.own && verb.subject?.from === k + 1 && verb.finite) return k
        if (cue && sharesSubject(s, k + 1, cue)) return k
      }
    }
  }
  return s.to
}

/** A comma between members of a list: another comma and "and" come soon after it. */
function isList(s: Sentence, at: number): boolean {
  for (let k = at + 1; k < Math.min(s.to, at + 8); k++) {
    const token = s.tokens[k]!
    if (token.kind === 'word' && token.tags & Is.coordinator) return k > at + 1 || isMark(s.tokens[k - 1], ',')
    if (s.verbs.some((verb) => verb.from === k && verb.finite)) return false
  }
  return false
}
