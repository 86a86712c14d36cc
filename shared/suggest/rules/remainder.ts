import type { Phrase } from '../grammar/phrases'
import { isMark, type Sentence } from '../grammar/sentence'
import type { Verb } from '../grammar/verb'
import { Is } from '../grammar/word-classes'
import { trimmed } from './circumstance'
import { clauseEnd, sharesSubject } from './extents'

/** "The plan, he said, is dead": what was said goes on after the second comma, unless that tells more of the speaker. */
export function remainder(
  s: Sentence,
  from: number,
  verb: Verb,
  whole: boolean,
  inverted: boolean,
): Phrase | undefined {
  let at = from
  const first = s.tokens[at]
  if (!first || at >= s.to) return undefined
  const nextVerb = s.verbs.find((one) => one.from >= at)
  if (first.kind === 'word') {
    if (first.tags & Is.relative) return undefined
    if (inverted && !nextVerb) return undefined
    if (inverted && !(first.tags & (Is.coordinator | Is.preposition)) && nextVerb!.from !== at) {
      // "said Ann Lee, a baker from Ohio, the plan is dead"
      let comma = at
      while (comma < s.to && !isMark(s.tokens[comma], ',')) comma++
      if (comma >= s.to || nextVerb!.from < comma) return undefined
      at = comma + 1
    }
    if (first.tags & Is.coordinator && sharesSubject(s, at + 1, verb)) return undefined
    if (whole && nextVerb?.from === at && nextVerb.ing) return undefined
    if (whole && first.tags & (Is.subordinator | Is.time)) return undefined
  }
  return trimmed(s, at, clauseEnd(s, at, verb))
}
