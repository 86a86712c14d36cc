import type { Phrase } from '../grammar/phrases'
import type { Sentence } from '../grammar/sentence'

/** Words of a name at most: "Maria de la Cruz Romero". */
const WORDS = 5
/** "de", "van", "al": the only words of a name that may be small. */
const PARTICLE = 3

/**
 * Can a phrase before a colon name who speaks? In a language without rules a whole sentence looks like a phrase ("Ministeren
 * sa i går:"), so there only what is written like a name does; a script without capitals says nothing about names.
 */
export function isLabel(s: Sentence, { from, to }: Phrase): boolean {
  if (s.lexicon.language.code !== '') return true
  const words = s.tokens.slice(from, to).filter(({ kind }) => kind === 'word')
  return (
    words.length > 0 &&
    words.length <= WORDS &&
    words.every(({ start, end }, i) => {
      const word = s.text.slice(start, end)
      return /^\p{Lu}/u.test(word) || (i > 0 && i < words.length - 1 && word.length <= PARTICLE)
    })
  )
}
