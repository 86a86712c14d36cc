import { isMark, type Sentence } from '../grammar/sentence'
import type { Verb } from '../grammar/verb'
import { Is, May } from '../grammar/word-classes'
import { isFronted, mainAt } from './fronted'

const STOPS = ';'

/** Where a clause that begins at `at` ends: with the sentence, unless the speaker or another verb of theirs comes back. */
export function clauseEnd(s: Sentence, at: number, cue: Verb | undefined): number {
  const fronted = cue !== undefined && isFronted(s, cue)
  for (let k = at; k < s.to; k++) {
    const token = s.tokens[k]!
    if (token.kind === 'mark') {
      if (STOPS.includes(token.lower)) return k
      if (isMark(token, '—–') || (token.lower === '-' && token.spaced)) {
        const close = nextDash(s, k + 1)
        if (close < 0) return k
        k = close
        continue
      }
      if (token.lower === ',' && k > at && (returns(s, k + 1, cue) || (fronted && mainAt(s, k + 1)))) return k
    } else if (token.kind === 'quote' && token.comma && k > at && returns(s, k + 1, cue)) return k + 1
    else if (token.kind === 'word' && token.tags & Is.coordinator && cue && sharesSubject(s, k + 1, cue)) return k
  }
  return s.to
}

function nextDash(s: Sentence, at: number): number {
  for (let k = at; k < s.to; k++) if (isMark(s.tokens[k], '—–')) return k
  return -1
}

/** Does what follows the comma belong to the one who speaks? ", he added", ", according to", ", saying", ", but". */
function returns(s: Sentence, at: number, cue: Verb | undefined): boolean {
  const token = s.tokens[at]
  if (!token || token.kind !== 'word') return false
  if (token.lower === 'according') return true
  if (token.tags & Is.coordinator) {
    if (cue && sharesSubject(s, at + 1, cue)) return true
    return token.lower === 'but'
  }
  if (token.tags & Is.subordinator && /^(?:although|though|while|whereas|whilst|as|after)$/.test(token.lower))
    return true
  const verb = s.verbs.find((one) => one.from >= at)
  if (!verb) return false
  if (verb.from === at && verb.ing) return (s.tokens[verb.head]!.entry.verb & (May.quote | May.that | May.object)) !== 0
  // "…, said in a speech": the clause is over, and the speaker's own verb follows.
  if (verb.from === at && verb.finite && (s.tokens[verb.head]!.entry.verb & May.quote) !== 0) return true
  // ", he said" at the end.
  return (
    verb.own &&
    verb.subject?.from === at &&
    (s.tokens[verb.head]!.entry.verb & May.quote) !== 0 &&
    (verb.to >= s.to || isMark(s.tokens[verb.to], ',:') || s.tokens[verb.to]!.kind === 'quote')
  )
}

/** "… and called for": a verb without a subject of its own that reports, beside the one that reports here. */
export function sharesSubject(s: Sentence, at: number, cue: Verb): boolean {
  let k = at
  while (k < s.to && s.tokens[k]!.kind === 'word' && s.tokens[k]!.tags & Is.adverb) k++
  const verb = s.verbs.find((one) => one.from === k || one.from === at)
  if (!verb || verb.infinitive || verb.own) return false
  const entry = s.tokens[verb.head]!.entry
  const head = s.tokens[verb.head]!
  const cueHead = s.tokens[cue.head]!
  const said = entry.verb & (May.quote | May.tell)
  if (verb.ing) return cueHead.tags === head.tags
  if (!verb.finite) return false
  const sameTense = (head.tags & (Is.past | Is.third | Is.base) & cueHead.tags) !== 0 && verb.to - verb.from === 1
  return Boolean(said) && sameTense
}
