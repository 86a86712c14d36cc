import { fullPhraseAt } from '../grammar/phrases'
import { isMark, rangeOf, type Sentence } from '../grammar/sentence'
import type { Memory } from '../reading/draft'
import { isLabel } from './label'
import { mentionOf } from '../speakers/mentions'

/** A sentence that ends on a colon, or a reporting verb at the end of a paragraph, announces what the next one says. */
export function announcement(s: Sentence, paragraph: number): Memory['announced'] {
  const end = s.tokens[s.to - 1]
  if (!end || !isMark(end, ':')) return undefined
  const verb = s.verbs.find((one) => one.own && one.subject && one.finite)
  const source = verb?.subject ?? (s.to - s.from < 9 ? fullPhraseAt(s.tokens, s.from, s.to) : undefined)
  if (!source) return undefined
  const cue = verb ? { from: verb.from, to: verb.to } : { from: s.to - 1, to: s.to }
  const cues = [rangeOf(s.tokens, cue)]
  if (!verb && !isLabel(s, source))
    return { source: [], cue: cues, mention: { is: 'nobody', start: end.start }, paragraph }
  return { source: [rangeOf(s.tokens, source)], cue: cues, mention: mentionOf(s, source), paragraph }
}
