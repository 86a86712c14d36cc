import { fullPhraseAt, type Phrase } from '../grammar/phrases'
import { isMark, type Sentence } from '../grammar/sentence'
import { clauseEnd } from './extents'
import type { Find } from './find'

/** "According to X, …" and "…, according to X". */
export function according(s: Sentence): Find[] {
  const out: Find[] = []
  for (let k = s.from; k < s.to; k++) {
    const phrase = s.lexicon.before
      .get(s.tokens[k]!.lower)
      ?.find((words) => words.every((word, i) => s.tokens[k + i]?.lower === word && k + i < s.to))
    if (!phrase) continue
    const cue = { from: k, to: k + phrase.length }
    const source = fullPhraseAt(s.tokens, cue.to, s.to)
    if (!source) continue
    const content = around(s, cue, source)
    if (content.length) out.push({ content, source, cue: [cue], rule: 'according' })
    k = source.to - 1
  }
  return out
}

function around(s: Sentence, cue: Phrase, source: Phrase): Phrase[] {
  let k = source.to
  while (k < s.to && !isMark(s.tokens[k], ',') && s.tokens[k]!.kind !== 'quote') k++
  const quote =
    s.tokens[k]?.kind === 'quote' ? k : isMark(s.tokens[k], ',') && s.tokens[k + 1]?.kind === 'quote' ? k + 1 : -1
  if (quote >= 0 && quote < s.to && (s.tokens[quote]!.comma || s.tokens[quote]!.stopped || quote + 1 >= s.to))
    return [{ from: quote, to: quote + 1 }]
  if (cue.from <= s.from + 1) {
    // The source's own addition may be set between commas too: a clause needs a verb.
    const begin = k < s.to ? (isMark(s.tokens[k], ',') ? k + 1 : k) : source.to
    return begin < s.to ? [{ from: begin, to: clauseEnd(s, begin, undefined) }] : []
  }
  let left = cue.from
  if (isMark(s.tokens[left - 1], ',—–')) left--
  let from = s.from
  for (let i = left - 1; i > s.from; i--)
    if (isMark(s.tokens[i], ';')) {
      from = i + 1
      break
    }
  return left > from ? [{ from, to: left }] : []
}
