import { phraseBefore } from '../grammar/phrase-before'
import { fullPhraseAt, type Phrase, phraseAt } from '../grammar/phrases'
import type { Sentence } from '../grammar/sentence'
import { Is } from '../grammar/word-classes'
import { adjective } from './adjectives'
import { clauseEnd } from './extents'
import type { Find } from './find'

/** "Smith’s claim that …", "the claim by Smith that …", "voiced concern that …", "is sure that …". */
export function nouns(s: Sentence): Find[] {
  const out: Find[] = []
  for (let k = s.from; k < s.to; k++) {
    const token = s.tokens[k]!
    if (token.kind !== 'word') continue
    const { entry } = token
    if (entry.adjective && token.tags & Is.adjective) {
      const found = adjective(s, k)
      if (found) out.push(found)
    }
    if (!(entry.noun || entry.nounAfter.length) || !(token.tags & Is.noun)) continue
    const found = noun(s, k)
    if (found) out.push(found)
  }
  return out
}

function noun(s: Sentence, k: number): Find | undefined {
  const { entry } = s.tokens[k]!
  let at = k + 1
  const phrase = phraseBefore(s.tokens, k + 1, s.from)
  let source: Phrase | undefined
  let cueFrom = k
  const base = phrase && phraseAt(s.tokens, phrase.from, k + 1)
  let holder = -1
  for (let i = k - 1; i >= Math.max(s.from, k - 6); i--) {
    const t = s.tokens[i]!
    if (t.tags & Is.possessive) {
      holder = i
      break
    }
    if (!(t.tags & (Is.adjective | Is.noun | Is.number | Is.name | Is.adverb | Is.participle))) break
  }
  if (holder >= 0) {
    const clitic = /^[’']/.test(s.tokens[holder]!.lower)
    source = clitic ? phraseBefore(s.tokens, holder, s.from) : { from: holder, to: holder + 1 }
    cueFrom = clitic ? holder : holder + 1
    if (clitic && source) cueFrom = holder
  } else {
    const verb = s.verbs.findLast((one) => one.to <= k && one.to >= (base?.from ?? k) - 1)
    if (verb?.subject && verb.to <= k) {
      source = verb.subject
      cueFrom = verb.from
    }
  }
  const next = s.tokens[at]
  if (next && at < s.to && /^(?:by|from)$/.test(next.lower) && !source) {
    source = fullPhraseAt(s.tokens, at + 1, s.to)
    if (source) at = source.to
  }
  if (!source) return undefined
  const after = s.tokens[at]
  if (!after || at >= s.to) return undefined
  const cue = [{ from: cueFrom, to: k + 1 }]
  if (after.tags & Is.that && entry.noun & 2)
    return { content: [{ from: at, to: subjectEnd(s, k, at) }], source, cue, rule: 'noun' }
  if (entry.noun & 8 && s.verbs.some((one) => one.infinitive && one.from === at))
    return { content: [{ from: at, to: subjectEnd(s, k, at) }], source, cue, rule: 'nounTo' }
  if (entry.nounAfter.includes(after.lower) && at + 1 < s.to) {
    const end = fullPhraseAt(s.tokens, at + 1, s.to)?.to
    if (end)
      return { content: [{ from: at + 1, to: end }], source, cue: [{ from: cueFrom, to: at + 1 }], rule: 'nounAfter' }
  }
  return undefined
}

/** "His claim [that it was safe] did not last": the clause ends before the verb of which the noun is the subject. */
function subjectEnd(s: Sentence, noun: number, at: number): number {
  const end = clauseEnd(s, at, undefined)
  if (s.verbs.some((verb) => verb.finite && verb.to <= noun)) return end
  const [first, second] = s.verbs.filter(
    (verb) => (verb.finite || verb.infinitive) && verb.from >= at && verb.from < end,
  )
  if (!first || !second?.finite) return end
  for (let k = first.to; k < second.from; k++) {
    const token = s.tokens[k]!
    if (
      token.kind === 'mark' ||
      token.tags & (Is.coordinator | Is.that | Is.relative | Is.question | Is.subordinator | Is.subject)
    )
      return end
  }
  return second.from
}
