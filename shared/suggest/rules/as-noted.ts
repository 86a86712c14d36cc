import { isMark, type Sentence } from '../grammar/sentence'
import type { Verb } from '../grammar/verb'
import { May } from '../grammar/word-classes'
import { cueOf, skipCircumstance, trimmed } from './circumstance'
import type { Find } from './find'

/** "As Lee noted, the plan is dead": the rest of the sentence is what was noted. */
export function asNoted(s: Sentence, verb: Verb): Find | undefined {
  const as = s.tokens[(verb.subject?.from ?? 0) - 1]
  if (
    !verb.own ||
    !verb.finite ||
    verb.relative ||
    !as ||
    as.lower !== s.lexicon.language.as ||
    !(s.tokens[verb.head]!.entry.verb & May.quote)
  )
    return undefined
  const end = skipCircumstance(s, verb.to, (s.tokens[verb.head]!.entry.verb & May.tell) !== 0)
  const at = verb.subject!.from - 1
  const put = s.tokens[verb.to]?.lower === 'it' ? verb.to + 1 : end
  if (isMark(s.tokens[put], ',') && put + 1 < s.to && at <= s.from + 2) {
    const content = trimmed(s, put + 1, s.to)
    return content && { content: [content], source: verb.subject, cue: [cueOf(verb)], rule: 'hanging' }
  }
  if (put >= s.to && isMark(s.tokens[at - 1], ',')) {
    const content = trimmed(s, s.from, at - 1)
    return content && { content: [content], source: verb.subject, cue: [cueOf(verb)], rule: 'hanging' }
  }
  return undefined
}
