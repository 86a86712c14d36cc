import type { Phrase } from '../grammar/phrases'
import { rangeOf, type Sentence } from '../grammar/sentence'
import { Is } from '../grammar/word-classes'
import { isTitle, type Name, namesIn } from './names'

/** The name that a phrase is about: "White House spokesman [Ann Lee]"; undefined for "Lee’s spokesman". */
export function headName(s: Sentence, phrase: Phrase): Name | undefined {
  const names = namesIn(s, phrase.from, phrase.to)
  for (const [i, { name, to, owner }] of names.entries()) {
    if (owner && to < phrase.to) continue
    const next = s.tokens[to]
    const more = names[i + 1]
    if (to >= phrase.to || !next || next.kind !== 'word' || next.tags & (Is.coordinator | Is.number)) return name
    if (next.tags & Is.preposition) {
      // "Minister of State Ann Lee": the last words are the name.
      if (more && more.to === phrase.to && name.words.length === 1 && next.lower === 'of' && isTitle(s.tokens[to - 1]!))
        continue
      return name
    }
  }
  return undefined
}

export const phraseText = (s: Sentence, phrase: Phrase): string => s.text.slice(...rangeOf(s.tokens, phrase))
