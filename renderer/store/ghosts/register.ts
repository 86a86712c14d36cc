import type { Speaker } from '../../../shared/project/tables'
import { isDescribed } from './described'
import type { Ghost } from './ghost'

/** Who in the project's register a suggestion's speaker is. */
export type Who =
  | { is: 'nobody' }
  | { is: 'known'; speaker: Speaker }
  /** It may be one of these, or somebody new: a person must say. The likeliest first. */
  | { is: 'unsure'; speakers: readonly Speaker[] }
  | { is: 'new' }

export type Register = (name: string) => Who

/** Candidates that are worth a question. */
const MOST = 4

/** Names and aliases of all speakers, made ready to be asked. */
export function registerOf(speakers: readonly Speaker[]): Register {
  const byName = new Map<string, Speaker[]>()
  const byWord = new Map<string, Speaker[]>()
  const note = (index: Map<string, Speaker[]>, key: string, speaker: Speaker): void => {
    const there = index.get(key)
    if (!there) index.set(key, [speaker])
    else if (!there.includes(speaker)) there.push(speaker)
  }
  for (const speaker of speakers)
    for (const name of [speaker.name, ...speaker.aliases]) {
      const folded = fold(name)
      if (!folded) continue
      note(byName, folded, speaker)
      // "A senior official" is not every official.
      if (speaker.type !== 'unnamed') note(byWord, lastWord(folded), speaker)
    }
  return (name) => {
    const folded = fold(name)
    if (!folded) return { is: 'nobody' }
    const same = byName.get(folded) ?? []
    if (same.length === 1) return { is: 'known', speaker: same[0]! }
    const near = isUnnamed(name) ? [] : (byWord.get(lastWord(folded)) ?? []).filter((one) => mayBe(folded, one))
    const speakers = [...new Set([...same, ...near])].slice(0, MOST)
    return speakers.length ? { is: 'unsure', speakers } : { is: 'new' }
  }
}

/** "Rubio" may be Marco Rubio, and M. Rubio, too; Rosa Rubio is somebody else. */
function mayBe(folded: string, { name, aliases }: Speaker): boolean {
  const [first, ...rest] = folded.split(' ')
  return [name, ...aliases].some((one) => {
    const other = fold(one)
    const [otherFirst, ...otherRest] = other.split(' ')
    if (lastWord(other) !== lastWord(folded)) return false
    if (!rest.length || !otherRest.length) return true
    return isInitial(first!) || isInitial(otherFirst!) ? first![0] === otherFirst![0] : first === otherFirst
  })
}

const isInitial = (word: string): boolean => word.replace('.', '').length === 1

const lastWord = (folded: string): string => folded.slice(folded.lastIndexOf(' ') + 1)

/** Case, spaces, accents and a leading "the" do not tell people apart. */
export const fold = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLocaleLowerCase('en')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^the /, '')
    .replace(/['’]s?$/, '')

const ORGANISATION =
  /\b(agency|army|association|authority|bank|board|bureau|commission|committee|company|council|court|department|embassy|federation|government|group|institute|ministry|navy|office|organi[sz]ation|parliament|party|police|senate|treasury|union|university)\b/i

/** A person without a name: described, or no word but the first has a capital. */
const isUnnamed = (name: string): boolean =>
  isDescribed(name, (head) => ORGANISATION.test(head)) ||
  (!/\p{Lu}|\p{Lo}/u.test(name.trim().slice(1)) && !/^\p{Lu}\S*$/u.test(name))

/** What sort of speaker a name most likely is. */
export function typeOf(name: string): Speaker['type'] {
  // "A government official" is no government.
  if (isDescribed(name, (head) => ORGANISATION.test(head))) return 'unnamed'
  if (ORGANISATION.test(name) || /^\p{Lu}{2,6}$/u.test(name.trim())) return 'organisation'
  return isUnnamed(name) ? 'unnamed' : 'person'
}

/** Ghosts whose speaker is the same as this one's, itself among them. */
export const ofSameSpeaker = (ghosts: readonly Ghost[], ghost: Ghost): Ghost[] =>
  ghost.speaker ? ghosts.filter((one) => one.kind === ghost.kind && fold(one.speaker) === fold(ghost.speaker)) : [ghost]
