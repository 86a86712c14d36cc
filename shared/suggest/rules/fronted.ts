import type { Phrase } from '../grammar/phrases'
import { isMark, type Sentence } from '../grammar/sentence'
import type { Verb } from '../grammar/verb'
import { Is } from '../grammar/word-classes'

/** "Having said that …, Smith left": the report stands in front of the sentence's own subject. */
export function isFronted(s: Sentence, cue: Verb): boolean {
  const first = s.tokens[s.from]!
  if (cue.from === s.from) return cue.ing || !cue.finite
  return (
    first.kind === 'word' &&
    (first.tags & (Is.subordinator | Is.question | Is.ing)) !== 0 &&
    !s.verbs.some((verb) => verb.finite && verb.own && !verb.inner && verb.from < cue.from)
  )
}

/** The subject of the whole sentence begins here, and its verb follows. */
export const mainAt = (s: Sentence, at: number): Verb | undefined =>
  s.verbs.find((verb) => verb.finite && verb.own && !verb.relative && verb.subject?.from === at)

/** "Citing rules, [officials] left". */
export function ownerOf(s: Sentence, verb: Verb): Phrase | undefined {
  for (let k = verb.to; k < s.to; k++)
    if (isMark(s.tokens[k], ',') && mainAt(s, k + 1)) return mainAt(s, k + 1)!.subject
  return undefined
}
