import type { Speaker } from '../../shared/project/tables'
import { tables } from '../../shared/project/tables'
import { isDescribed } from '../store/ghosts/described'
import { exactly, matching, type Option } from '../ui/options'

export type SpeakerType = Exclude<Speaker['type'], ''>

const TYPES = tables.speakers.fields.type.choices

/** More than this nobody reads: a letter more finds the rest. */
const MOST = 60

/** What a person, group or body is now: the role without an end, else the last one. */
export const currentRole = (speaker: Speaker): string =>
  (speaker.roles.findLast((r) => !r.until && r.role) ?? speaker.roles.findLast((r) => r.role))?.role ?? ''

/** A few quiet words that tell speakers apart. */
export const aboutSpeaker = (speaker: Speaker): string =>
  currentRole(speaker) || (speaker.type === 'person' ? '' : (TYPES.find((t) => t.value === speaker.type)?.label ?? ''))

/**
 * What a speaker field offers: those used last come first, in the order of their digits, then all by name; for words that name nobody, a line for
 * each type of new speaker, the likeliest first.
 */
export function speakerOptions(all: readonly Speaker[], recent: readonly Speaker[], typed: string): Option[] {
  const named = typed.trim() !== ''
  const late = new Map(recent.map((s, i) => [s.id, String(i + 1)]))
  const option = (speaker: Speaker): Option => ({
    id: speaker.id,
    label: speaker.name,
    hint: aboutSpeaker(speaker),
    words: speaker.aliases,
    ...(late.has(speaker.id) && { keys: late.get(speaker.id)! }),
    ...(!named && { section: late.has(speaker.id) ? 'Recent' : 'All speakers' }),
  })
  const known = [...recent, ...all.filter((s) => !late.has(s.id))].map(option)
  const found = matching(known, typed).slice(0, MOST)
  return !named || exactly(known, typed) ? found : [...found, ...newSpeakers(typed.trim())]
}

const NEW = 'new:'

/** The type of speaker that a line adds, null for a line that names one who is there. */
export const newType = (option: Option): SpeakerType | null =>
  option.id.startsWith(NEW) ? (option.id.slice(NEW.length) as SpeakerType) : null

function newSpeakers(name: string): Option[] {
  const likely = guessType(name)
  return TYPES.toSorted((a, b) => Number(b.value === likely) - Number(a.value === likely)).map(({ value, label }) => ({
    id: NEW + value,
    label,
    section: `Add “${name}” as`,
  }))
}

const BODY =
  /\b(agency|army|association|authority|bank|board|bureau|cabinet|centre|center|commission|committee|company|corp|corporation|council|court|department|embassy|force|forces|foundation|government|group|house|inc|institute|ltd|ministry|nations|navy|office|organi[sz]ation|parliament|party|pentagon|police|senate|union|university)\b/i
const SEVERAL =
  /\b(analysts|critics|experts|lawmakers|observers|officials|people|protesters|residents|sources|witnesses)\b/i

/** A first guess from the words alone: "a senior official" has no name, "State Department" is an organisation. */
export function guessType(name: string): SpeakerType {
  if (/^(an?|one|another|the)\s+\p{Ll}/u.test(name) || isDescribed(name, (head) => BODY.test(head)))
    return SEVERAL.test(name) ? 'group' : 'unnamed'
  if (SEVERAL.test(name)) return 'group'
  if (BODY.test(name) || /^\p{Lu}{2,6}$/u.test(name)) return 'organisation'
  return /^\p{Ll}+(\s\p{Ll}+)+$/u.test(name) ? 'unnamed' : 'person'
}
