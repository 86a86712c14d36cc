import type { Phrase } from '../grammar/phrases'
import { isMark, type Sentence } from '../grammar/sentence'
import type { Verb } from '../grammar/verb'
import { Is, May } from '../grammar/word-classes'
import { skipCircumstance, trimmed } from './circumstance'
import type { Find } from './find'
import { remainder } from './remainder'
import { tellerOf, type Teller } from './teller'

/**
 * `“…,” Smith said`, `…, said Smith.`, `The plan, he said, is dead`: the content stands before the verb. `from` is where
 * it may begin.
 */
export function hanging(s: Sentence, verb: Verb, from: number): Find | undefined {
  const may = s.tokens[verb.head]!.entry.verb
  if (!(may & May.quote) || !verb.finite || verb.passive) return undefined
  const teller = tellerOf(s, verb, from)
  if (!teller) return undefined
  let left = teller.at - 1
  const joined = s.tokens[left]!.kind === 'word' && (s.tokens[left]!.tags & Is.coordinator) !== 0
  if (joined && left - 1 >= from) left--
  const mark = s.tokens[left]!
  const apart = isMark(mark, ',—–')
  const quote = mark.kind === 'quote' ? left : apart && s.tokens[left - 1]?.kind === 'quote' ? left - 1 : -1
  const end = skipCircumstance(s, teller.to, (may & May.tell) !== 0)
  if (quote >= from) return afterQuotation(s, teller, quote, from, end)
  const split = teller.cue.length > 1
  return apart && !joined && !split && left > from && isClosed(s, end)
    ? afterClause(s, verb, teller, { from, to: left }, end)
    : undefined
}

/** Nothing follows that the verb could govern. */
const isClosed = (s: Sentence, end: number): boolean => {
  const next = s.tokens[end]
  if (!next || end >= s.to || isMark(next, ',;—–') || next.kind === 'quote') return true
  return (next.tags & (Is.subordinator | Is.coordinator | Is.relative | Is.ing | Is.question)) !== 0
}

function afterQuotation(s: Sentence, teller: Teller, quote: number, from: number, end: number): Find | undefined {
  const { source, cue } = teller
  const tail = s.text.slice(s.tokens[quote]!.end - 3, s.tokens[quote]!.end)
  // “It is over.” Smith said that …: the quotation is somebody else's.
  if (!isClosed(s, end) && s.tokens[end]!.tags & (Is.that | Is.determiner) && !/[,?!—]\W*$/.test(tail)) return undefined
  const content = [startOfQuoted(s, quote, from)]
  const more = isMark(s.tokens[end], ',:;—–') ? end + 1 : end
  if (more < s.to && s.tokens[more]?.kind === 'quote') content.push({ from: more, to: more + 1 })
  return { content, source, cue, rule: 'quoteBefore' }
}

function afterClause(s: Sentence, verb: Verb, teller: Teller, before: Phrase, end: number): Find | undefined {
  const next = s.tokens[end]
  const quoted = next?.kind === 'quote' || (isMark(next, ',:') && s.tokens[end + 1]?.kind === 'quote')
  const whole = isWhole(s, before)
  // "On Friday, Smith said, “…”": only an adverbial stands before it.
  if (quoted && !whole) return undefined
  const begin = trimmed(s, before.from, before.to)
  if (!begin || begin.to - begin.from < 2) return undefined
  const rest = isMark(next, ',—–') && end < s.to ? remainder(s, end + 1, verb, whole, teller.inverted) : undefined
  return { content: rest ? [begin, rest] : [begin], source: teller.source, cue: teller.cue, rule: 'hanging' }
}

/** A clause that could stand alone: it has a verb with a subject, and hangs on nothing. */
const isWhole = (s: Sentence, { from, to }: Phrase): boolean =>
  s.verbs.some((one) => one.finite && one.own && !one.inner && !one.relative && one.from >= from && one.to <= to)

/** The quotation, with the words that lead into it: `The plan is “dead”`. */
function startOfQuoted(s: Sentence, quote: number, from: number): Phrase {
  let at = from
  while (at < quote && (isMark(s.tokens[at], ',:;.—–-') || s.tokens[at]!.tags & Is.coordinator)) at++
  const reports = s.verbs.some((one) => one.from >= at && one.to <= quote && s.tokens[one.head]!.entry.verb & May.quote)
  // Another report stands before it, or a heading: the quotation is by itself.
  const alone = at < quote && (isMark(s.tokens[quote - 1], ':,') || reports)
  return { from: alone ? quote : at, to: quote + 1 }
}
