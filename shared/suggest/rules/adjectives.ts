import { fullPhraseAt } from '../grammar/phrases'
import type { Sentence } from '../grammar/sentence'
import { Is } from '../grammar/word-classes'
import { clauseEnd } from './extents'
import type { Find } from './find'

export function adjective(s: Sentence, k: number): Find | undefined {
  const verb = s.verbs.findLast((one) => one.to <= k)
  if (
    !verb?.subject ||
    !/^(?:be|is|are|was|were|been|’s|’re|’m|am|feel|feels|felt|sounds|sounded|seems|seemed|appears|appeared|remains|remained|becomes|became|become|being)$/.test(
      s.tokens[verb.head]!.lower,
    )
  )
    return undefined
  for (let i = verb.to; i < k; i++) if (!(s.tokens[i]!.tags & (Is.adverb | Is.not | Is.adjective))) return undefined
  const next = s.tokens[k + 1]
  if (!next || k + 1 >= s.to) return undefined
  const cue = [{ from: verb.from, to: k + 1 }]
  if (next.tags & Is.that)
    return { content: [{ from: k + 1, to: clauseEnd(s, k + 1, verb) }], source: verb.subject, cue, rule: 'adjective' }
  if (s.verbs.some((one) => one.infinitive && one.from === k + 1))
    return { content: [{ from: k + 1, to: clauseEnd(s, k + 1, verb) }], source: verb.subject, cue, rule: 'adjectiveTo' }
  if (/^(?:about|of|by|at|with|over)$/.test(next.lower)) {
    const end = fullPhraseAt(s.tokens, k + 2, s.to)?.to
    if (end)
      return {
        content: [{ from: k + 2, to: end }],
        source: verb.subject,
        cue: [{ from: verb.from, to: k + 2 }],
        rule: 'adjectiveTo',
      }
  }
  return undefined
}
