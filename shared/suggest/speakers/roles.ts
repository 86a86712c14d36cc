import { isMark, type Sentence } from '../grammar/sentence'
import { Is } from '../grammar/word-classes'

/** Where the words begin that say, before a name, what its bearer is: "[US Secretary of State] Marco Rubio". */
export function roleStart(s: Sentence, at: number, left: number): number {
  let k = at
  while (k - 1 >= left) {
    const token = s.tokens[k - 1]!
    const word =
      token.kind === 'word' &&
      (token.tags & (Is.noun | Is.person | Is.organisation | Is.title | Is.name | Is.adjective)) !== 0 &&
      !(token.tags & Is.time && !(token.tags & Is.noun))
    const link =
      token.lower === 'of' ||
      token.lower === 'for' ||
      token.lower === '-' ||
      (isMark(token, '.') && s.tokens[k - 2]?.end === token.start) ||
      (token.tags === Is.possessive && !token.spaced)
    if (!word && !link) break
    k--
  }
  while (k < at && (s.tokens[k]!.lower === 'of' || s.tokens[k]!.lower === 'for' || s.tokens[k]!.kind === 'mark')) k++
  return k
}

export function roleBefore(s: Sentence, at: number, left: number): string {
  const from = roleStart(s, at, left)
  const words = s.tokens.slice(from, at)
  if (!words.some((token) => token.entry.tags & (Is.person | Is.title))) return ''
  const role = s.text.slice(s.tokens[from]!.start, s.tokens[at - 1]!.end)
  // A mere form of address says nothing.
  return /^(?:mrs?|ms|dr|miss|sir|lady|lord|herr|frau|m|mme|mlle|sr|sra|don|doña)\.?$/i.test(role) ? '' : role
}

/** "Ann Lee, a spokeswoman for the council," */
export function roleAfter(s: Sentence, at: number): string {
  if (!isMark(s.tokens[at], ',')) return ''
  const first = s.tokens[at + 1]
  if (!first || at + 1 >= s.to) return ''
  let from = at + 1
  if (first.tags & Is.determiner) from++
  else if (!(first.entry.tags & (Is.person | Is.title))) return ''
  let end = from
  while (
    end < s.to &&
    end < from + 12 &&
    !isMark(s.tokens[end], ',;:—–.') &&
    s.tokens[end]!.kind === 'word' &&
    !s.verbs.some((verb) => verb.from === end) &&
    !(s.tokens[end]!.tags & (Is.relative | Is.that))
  )
    end++
  const words = s.tokens.slice(from, end)
  // The noun must come before what is set after it, or it is somebody else's.
  const link = words.findIndex((token) => (token.tags & Is.preposition) !== 0)
  const head = words.slice(0, link < 0 ? words.length : link)
  if (!head.some((token) => token.entry.tags & (Is.person | Is.title))) return ''
  return s.text.slice(words[0]!.start, words.at(-1)!.end)
}
