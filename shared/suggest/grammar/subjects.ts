import { phraseBefore } from './phrase-before'
import { type Phrase, phraseAt } from './phrases'
import type { Token } from './token'
import type { Verb } from './verb'
import { Is, May } from './word-classes'

/** Fills in who does it: the phrase before it, across what is set between commas, or the subject of the verb it hangs on. */
export function subjectOf(tokens: Token[], verb: Verb, from: number, earlier: readonly Verb[]): void {
  if (verb.own) return
  let k = verb.from
  while (k - 1 >= from && tokens[k - 1]!.kind === 'word' && tokens[k - 1]!.tags === Is.adverb) k--
  const prev = tokens[k - 1]
  const last = earlier.at(-1)
  const main = mainOf(earlier)
  if (!verb.finite || !prev || k - 1 < from) {
    const owner = verb.infinitive ? last : main
    verb.subject = owner?.subject
    const near = verb.ing && prev && k - 1 >= from ? nearSubject(tokens, k, from, last) : undefined
    if (near) {
      verb.subject = near
      verb.own = true
    }
    // "Citing rules, officials said": the subject is still to come.
    return
  }
  if (prev.tags & Is.relative && !(prev.tags & Is.that)) {
    verb.subject = { from: k - 1, to: k }
    verb.own = verb.relative = true
    return
  }
  if (prev.tags & Is.that && phraseBefore(tokens, k - 1, from)) {
    verb.subject = { from: k - 1, to: k }
    verb.own = verb.relative = true
    return
  }
  if (prev.kind === 'mark' && /^[,—–-]$/.test(prev.lower)) {
    const across = acrossCommas(tokens, k - 1, from)
    if (
      across &&
      !earlier.some(
        (one) => one.finite && !one.relative && one.subject?.from === across.from && one.subject.to === across.to,
      )
    ) {
      verb.subject = across
      verb.own = true
      return
    }
  }
  const phrase = prev.kind === 'mark' && prev.tags !== Is.possessive ? undefined : phraseBefore(tokens, k, from)
  if (phrase && last && last.head >= phrase.from) phrase.from = last.head + 1
  if (phrase && phrase.from < phrase.to) {
    verb.subject = phrase
    verb.own = true
    verb.relative = relativeBefore(tokens, phrase, from)
    const left = tokens[phrase.from - 1]
    verb.inner =
      left !== undefined &&
      phrase.from - 1 >= from &&
      ((left.tags & (Is.that | Is.subordinator | Is.question)) !== 0 ||
        (last !== undefined && last.to === phrase.from && (tokens[last.head]!.entry.verb & May.that) !== 0))
  } else verb.subject = main?.subject
}

const mainOf = (earlier: readonly Verb[]): Verb | undefined =>
  earlier.findLast((one) => one.finite && one.subject && !one.relative && !one.inner) ??
  earlier.findLast((one) => one.finite && one.subject && !one.relative) ??
  earlier.findLast((one) => one.subject)

/** "a sign saying", "with Smith adding", "holding signs and chanting". */
function nearSubject(tokens: Token[], at: number, from: number, last: Verb | undefined): Phrase | undefined {
  const prev = tokens[at - 1]!
  if (prev.kind !== 'word' || prev.tags & (Is.preposition | Is.subordinator)) return undefined
  if (prev.tags & Is.coordinator) return last?.ing ? last.subject : undefined
  const base =
    prev.tags & (Is.noun | Is.person | Is.organisation | Is.name)
      ? phraseBefore(tokens, at, Math.max(from, last?.to ?? from))
      : undefined
  return base && last && base.from === last.to && last.ing ? { from: base.from, to: base.to } : base
}

/** "the plan that he said": the clause hangs on a noun. */
function relativeBefore(tokens: Token[], phrase: Phrase, from: number): boolean {
  const left = tokens[phrase.from - 1]
  return left !== undefined && phrase.from - 1 >= from && (left.tags & Is.relative) !== 0
}

/** `Smith, a lawyer from Ohio, said`: the phrase before the comma that opens what the comma at `at` closes. */
function acrossCommas(tokens: Token[], at: number, from: number): Phrase | undefined {
  let best: Phrase | undefined
  for (let k = at - 1; k >= Math.max(from, at - 40); k--) {
    const token = tokens[k]!
    if (token.kind === 'mark' && (token.lower === ';' || token.lower === ':')) break
    if (token.kind !== 'mark' || !/^[,—–-]$/.test(token.lower)) continue
    const phrase = phraseBefore(tokens, k, from)
    if (!phrase) continue
    const left = tokens[phrase.from - 1]
    const opens =
      !left ||
      phrase.from - 1 < from ||
      left.kind !== 'word' ||
      (left.tags & (Is.coordinator | Is.subordinator | Is.that)) !== 0
    if (opens) best = phrase
    // What begins a sentence is its subject, whatever stands between.
    if (phrase.from <= from) break
    if (best && left && (left.tags & (Is.coordinator | Is.subordinator | Is.that) || left.kind === 'quote')) break
  }
  return best
}

/** The phrase after a verb that stands before its subject: “…,” said the minister. */
export function subjectAfter(tokens: Token[], verb: Verb, to: number): Phrase | undefined {
  const at = verb.to
  const next = tokens[at]
  if (!next || at >= to || next.kind !== 'word') return undefined
  return phraseAt(tokens, at, to)
}
