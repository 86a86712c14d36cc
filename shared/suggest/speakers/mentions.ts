import { phraseBefore } from '../grammar/phrase-before'
import { type Phrase, phraseAt } from '../grammar/phrases'
import { isMark, type Sentence } from '../grammar/sentence'
import { Is } from '../grammar/word-classes'
import { headName, phraseText } from './head-name'
import { type Name, namesIn } from './names'

/** How a source is named where it stands. */
export type Mention =
  | { is: 'name'; name: Name; start: number }
  | { is: 'pronoun'; gender: 'male' | 'female' | ''; plural: boolean; start: number }
  /** The speaker is the author, or somebody addressed: the article does not say who. */
  | { is: 'nobody'; start: number }
  /** "a senior official", "the president": `noun` is the last word of it. */
  | { is: 'description'; text: string; noun: string; definite: boolean; plural: boolean; start: number }

/** What a phrase names, read while its sentence is at hand. */
export function mentionOf(s: Sentence, phrase: Phrase): Mention {
  const first = s.tokens[phrase.from]!
  const start = first.start
  const single = phrase.to - phrase.from === 1
  if (single && first.kind === 'word') {
    if (first.tags & Is.relative && !(first.tags & Is.name)) {
      const at = s.tokens[phrase.from - 1]?.kind === 'mark' ? phrase.from - 1 : phrase.from
      const owner = phrase.from > s.from ? phraseBefore(s.tokens, at, s.from) : undefined
      return owner ? mentionOf(s, owner) : { is: 'nobody', start }
    }
    const pronoun = s.lexicon.language.pronouns[first.lower]
    if (pronoun && !(first.tags & Is.name))
      return pronoun === 'nobody'
        ? { is: 'nobody', start }
        : { is: 'pronoun', gender: pronoun === 'plural' ? '' : pronoun, plural: pronoun === 'plural', start }
  }
  const name = headName(s, phrase)
  if (name) return { is: 'name', name, start }
  const added = appositive(s, phrase)
  if (added) return { is: 'name', name: added, start }
  const link =
    s.tokens.slice(phrase.from + 1, phrase.to).findIndex((token) => (token.tags & Is.preposition) !== 0) +
    phrase.from +
    1
  const head = s.tokens[(link > phrase.from ? link : phrase.to) - 1]!
  const definite =
    (first.tags & (Is.determiner | Is.possessive)) !== 0 && s.lexicon.language.definite.includes(first.lower)
  return {
    is: 'description',
    text: phraseText(s, phrase),
    noun: head.lower,
    definite,
    plural: head.entry.plural || /[^s]s$/.test(head.lower),
    start,
  }
}

/** "The leader of the group, [Ann Lee], said": the name says who, the phrase what she is. */
function appositive(s: Sentence, phrase: Phrase): Name | undefined {
  if (!isMark(s.tokens[phrase.to], ',')) return undefined
  const after = phraseAt(s.tokens, phrase.to + 1, s.to)
  const name = after && isMark(s.tokens[after.to], ',') ? headName(s, after) : undefined
  if (!name || name.organisation) return undefined
  const from =
    s.tokens[phrase.from]!.tags & Is.determiner && phrase.to - phrase.from > 1 ? phrase.from + 1 : phrase.from
  return { ...name, role: phraseText(s, { from, to: phrase.to }) }
}

/** What a sentence tells about who is who, in the order of the text. */
export interface Sighting {
  start: number
  name: Name
}

export const sightingsOf = (s: Sentence): Sighting[] =>
  namesIn(s, s.from, s.to).map(({ name }) => ({ start: name.start, name }))
