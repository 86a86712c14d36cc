import { isMark, type Sentence } from '../grammar/sentence'
import type { Token } from '../grammar/token'
import { Is } from '../grammar/word-classes'
import { roleAfter, roleBefore, roleStart } from './roles'

/** A name as it stands in the text. */
export interface Name {
  start: number
  /** "Marco Rubio", without titles. */
  words: string[]
  /** "US Secretary of State"; '' when nothing says what the bearer is. */
  role: string
  gender: 'male' | 'female' | ''
  organisation: boolean
  /** The sentence is about its bearer. */
  subject: boolean
}

const PARTICLE = /^(?:al|bin|da|de|del|della|den|der|di|do|dos|du|el|ibn|la|le|van|von|zu)$/

const JUNIOR = /^(?:jr|sr|ii|iii|iv)$/

const isName = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === 'word' && token.capital && (token.tags & Is.name) !== 0

export const isTitle = (token: Token): boolean => (token.entry.tags & Is.title) !== 0

/** Runs of capital words, with initials and particles between them. */
function runAt(tokens: readonly Token[], at: number, to: number): number {
  let k = at
  while (k < to) {
    const token = tokens[k]!
    const dotted =
      isMark(token, '.') &&
      tokens[k - 1]!.end === token.start &&
      (isTitle(tokens[k - 1]!) || tokens[k - 1]!.lower.length <= 2) &&
      isName(tokens[k + 1])
    if (isName(token) || dotted || (k > at && PARTICLE.test(token.lower) && isName(tokens[k + 1]))) k++
    else break
  }
  return k
}

/** The names that stand in a range of a sentence, from left to right; those that own something are marked by `owner`. */
export function namesIn(
  s: Sentence,
  from: number,
  to: number,
): { name: Name; from: number; to: number; owner: boolean }[] {
  const out: { name: Name; from: number; to: number; owner: boolean }[] = []
  for (let k = from; k < to; k++) {
    if (!isName(s.tokens[k])) continue
    const end = runAt(s.tokens, k, to)
    const made = nameOf(s, k, end, from)
    if (made)
      out.push({ name: made, from: k, to: end, owner: s.tokens[end]?.tags === Is.possessive && !s.tokens[end]!.spaced })
    k = end - 1
  }
  return out
}

function nameOf(s: Sentence, from: number, to: number, left: number): Name | undefined {
  const { tokens } = s
  // "US Secretary (of State)" is what somebody is.
  if (to - from > 1 && isTitle(tokens[to - 1]!) && !tokens[to - 1]!.entry.gender) return undefined
  let first = from
  for (let k = from; k < to; k++) if (isTitle(tokens[k]!) && k + 1 < to) first = k + 1
  while (first < to && tokens[first]!.kind === 'mark') first++
  let last = to
  if (last - first > 1 && JUNIOR.test(tokens[last - 1]!.lower)) last--
  const kept = tokens.slice(first, last)
  if (
    !kept.some((token) => token.kind === 'word') ||
    kept.every((token) => (token.tags & Is.time) !== 0 && token.entry.tags & Is.time)
  )
    return undefined
  // Where every noun has a capital, a known noun, and any after an article, is no name.
  if (
    s.lexicon.language.capitalNouns &&
    kept.length === 1 &&
    (kept[0]!.entry.tags & (Is.noun | Is.person | Is.organisation | Is.title) ||
      (first > left && s.tokens[first - 1]!.tags & Is.determiner))
  )
    return undefined
  const words: string[] = []
  for (let k = first; k < last; k++) {
    const token = tokens[k]!
    if (token.kind !== 'word') continue
    const dot = tokens[k + 1]
    const initial = token.lower.length < 3 && isMark(dot, '.') && dot!.start === token.end
    words.push(s.text.slice(token.start, initial ? dot!.end : token.end))
  }
  const common = kept.length === 1 && (kept[0]!.entry.tags & (Is.person | Is.noun)) !== 0
  const organisation =
    common ||
    kept.some((token) => token.entry.tags & Is.organisation) ||
    words.some((word) => word.length > 1 && word === word.toUpperCase() && !word.endsWith('.'))
  const titles = tokens.slice(roleStart(s, first, left), first)
  return {
    start: kept[0]!.start,
    words,
    role: organisation ? '' : roleBefore(s, first, left) || roleAfter(s, to),
    gender: [...titles, ...kept].map((token) => token.entry.gender).find((gender) => gender !== '') ?? '',
    organisation,
    subject: s.verbs.some(
      (verb) =>
        verb.own &&
        !verb.inner &&
        !verb.relative &&
        verb.subject &&
        verb.subject.from <= from &&
        from < verb.subject.to,
    ),
  }
}
