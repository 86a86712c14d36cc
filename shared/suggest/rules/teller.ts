import { phraseBefore } from '../grammar/phrase-before'
import { fullPhraseAt, type Phrase } from '../grammar/phrases'
import { isMark, type Sentence } from '../grammar/sentence'
import { subjectAfter } from '../grammar/subjects'
import type { Verb } from '../grammar/verb'
import { Is, May } from '../grammar/word-classes'
import { cueOf } from './circumstance'

/** Who is named beside a reporting verb that stands behind what was said. */
export interface Teller {
  source: Phrase | undefined
  cue: Phrase[]
  /** Where source and verb begin: what was said ends before it. */
  at: number
  /** Where they end. */
  to: number
  /** The verb comes first: "said Lee". */
  inverted: boolean
}

export function tellerOf(s: Sentence, verb: Verb, from: number): Teller | undefined {
  const found = inversion(s, verb) ?? plain(s, verb, from) ?? dropped(s, verb)
  return found && found.at > from ? found : undefined
}

/** “…,” said the mayor. Not "told the mayor": there the mayor listens. */
function inversion(s: Sentence, verb: Verb): Teller | undefined {
  const before = s.tokens[verb.from - 1]
  if (verb.from <= s.from || !before || s.tokens[verb.head]!.entry.verb & May.tell) return undefined
  if (before.kind !== 'quote' && (!isMark(before, ',—–') || verb.own)) return undefined
  const subject = subjectAfter(s.tokens, verb, s.to)
  if (!subject || (verb.own && verb.subject && followsComplement(s, verb))) return undefined
  const source = fullPhraseAt(s.tokens, verb.to, s.to) ?? subject
  return { source, cue: [cueOf(verb)], at: verb.from, to: source.to, inverted: true }
}

/** “…,” the mayor said; “…,” a friend, Ann Lee, said; “…,” dit-elle. */
function plain(s: Sentence, verb: Verb, from: number): Teller | undefined {
  const source = verb.subject
  if (!verb.own || !source || isRelativeWord(s, source)) return undefined
  if (source.from > verb.from) {
    const cue = [
      { from: verb.from, to: source.from },
      { from: source.to, to: verb.to },
    ].filter((one) => one.to > one.from)
    return { source, cue, at: verb.from, to: verb.to, inverted: true }
  }
  const title = isMark(s.tokens[source.from - 1], ',') ? phraseBefore(s.tokens, source.from - 1, from) : undefined
  const at = title && s.tokens[title.from - 1]?.kind === 'quote' ? title.from : source.from
  return { source: { from: at, to: source.to }, cue: [cueOf(verb)], at, to: verb.to, inverted: false }
}

/** Spanish leaves the subject out: “…”, añadió. */
function dropped(s: Sentence, verb: Verb): Teller | undefined {
  if (!s.lexicon.language.proDrop || verb.own) return undefined
  const before = s.tokens[verb.from - 1]
  const quoted = before?.kind === 'quote' || (isMark(before, ',') && s.tokens[verb.from - 2]?.kind === 'quote')
  return quoted ? { source: undefined, cue: [cueOf(verb)], at: verb.from, to: verb.to, inverted: true } : undefined
}

export const isRelativeWord = (s: Sentence, phrase: Phrase): boolean =>
  (s.tokens[phrase.from]!.tags & Is.relative) !== 0 && phrase.to - phrase.from === 1

/** Is the verb followed by what it says, so that what stands before it is its subject? */
const followsComplement = (s: Sentence, verb: Verb): boolean => {
  const next = s.tokens[verb.to]
  return next !== undefined && (next.tags & (Is.that | Is.to)) !== 0
}
