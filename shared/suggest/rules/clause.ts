import { fullPhraseAt, type Phrase } from '../grammar/phrases'
import { isMark, type Sentence } from '../grammar/sentence'
import type { Verb } from '../grammar/verb'
import { Is, May } from '../grammar/word-classes'
import { cueOf, trimmed } from './circumstance'
import { clauseEnd } from './extents'
import type { Find, Rule } from './find'

/** A quotation, a that-clause, a question or a bare clause that begins at `at`. */
export function clauseAt(
  s: Sentence,
  verb: Verb,
  at: number,
  may: number,
  source: Phrase | undefined,
  far = false,
): Find | undefined {
  let k = at
  const find = (rule: Rule, from: number, to: number): Find | undefined => {
    const content = trimmed(s, from, to)
    return content && { content: [content], source, cue: [cueOf(verb)], rule }
  }
  if (isMark(s.tokens[k], ',:') && s.tokens[k + 1]?.kind === 'quote') k++
  const next = s.tokens[k]
  if (!next || k >= s.to) return undefined
  if (next.kind === 'quote' && may & (May.quote | May.that)) {
    const end = quoteEnd(s, k, verb)
    return { content: [{ from: k, to: end }], source, cue: [cueOf(verb)], rule: 'quoteAfter' }
  }
  if (isMark(next, ',') && s.lexicon.language.commaBeforeClause && may & (May.that | May.wh))
    return clauseAt(s, verb, k + 1, may, source, far)
  if (isMark(next, ':') && may & May.quote) return find('clause', k + 1, s.to)
  if (next.tags & Is.that && !(next.tags & Is.determiner) && may & May.that)
    return find('that', k, clauseEnd(s, k, verb))
  if (next.tags & Is.question && may & May.wh && next.lower !== 'who' && !(next.lower === 'when' && may & May.quote))
    return find('question', k, clauseEnd(s, k, verb))
  if (may & May.that && !isMark(next, ',')) {
    const inner = s.verbs.find((one) => one.finite && one.from > k - 1 && one.own && !one.relative)
    if (inner?.subject && inner.subject.from >= k && inner.subject.from <= k + (far ? 2 : 1) + leadIn(s, k))
      return find('clause', k, clauseEnd(s, k, verb))
    const there = s.verbs.find((one) => one.finite && one.from === k + 1 && /^there$/.test(s.tokens[k]!.lower))
    if (there) return find('clause', k, clauseEnd(s, k, verb))
  }
  return undefined
}

/** "said [in the end] the plan": how many words a clause may begin with before its subject. */
function leadIn(s: Sentence, at: number): number {
  const token = s.tokens[at]!
  if (token.tags & Is.subordinator) return 1
  if (!(token.tags & Is.preposition)) return 0
  const phrase = fullPhraseAt(s.tokens, at + 1, s.to)
  return phrase ? phrase.to - at : 0
}

/** Where what begins with a quotation ends: `said “the plan” was dead and “buried”`. */
function quoteEnd(s: Sentence, at: number, verb: Verb): number {
  const next = s.tokens[at + 1]
  if (!next || at + 1 >= s.to || s.tokens[at]!.comma || s.tokens[at]!.stopped) return at + 1
  if (
    next.kind === 'word' &&
    !(next.tags & (Is.subordinator | Is.time | Is.preposition)) &&
    !(next.tags & Is.coordinator)
  )
    return clauseEnd(s, at, verb)
  if (next.tags & Is.coordinator && s.tokens[at + 2]?.kind === 'quote') return at + 3
  return at + 1
}
