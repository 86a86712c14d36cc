import type { Draft } from '../reading/draft'
import type { Mention, Sighting } from './mentions'
import { type Bearer, People } from './people'

export interface Speaker {
  name: string
  role: string
}

/** How far back a pronoun looks, in names. */
const REACH = 12

/** Who the sources are, each by one name for the whole article. `mentions` belong to `drafts` of the same place. */
export function resolve(
  drafts: readonly Draft[],
  mentions: ReadonlyMap<Draft, Mention>,
  sightings: readonly Sighting[],
): Map<Draft, Speaker> {
  const people = new People()
  const bearers = sightings.map(({ start, name }) => ({ start, subject: name.subject, bearer: people.see(name) }))
  // Again, now that later full names are known.
  const roles = new Map<string, Bearer>()
  for (const { bearer } of bearers) {
    const noun = bearer.role.toLowerCase().split(/\s+/).at(-1)
    if (noun && !roles.has(noun)) roles.set(noun, bearer)
  }
  const out = new Map<Draft, Speaker>()
  const spoke = new Set<Bearer>()
  let seen = 0
  let last: { speaker: Speaker; bearer: Bearer | undefined; plural: boolean; start: number } | undefined
  // A role told beside a source counts for the whole article.
  for (const mention of mentions.values()) if (mention.is === 'name') people.see(mention.name)
  for (const draft of [...drafts].sort((a, b) => placeOf(a, mentions) - placeOf(b, mentions))) {
    const mention = mentions.get(draft)
    if (!mention || mention.is === 'nobody') continue
    while (seen < bearers.length && bearers[seen]!.start < mention.start) seen++
    let bearer: Bearer | undefined
    let speaker: Speaker | undefined
    let plural = false
    if (mention.is === 'name') bearer = people.find(mention.name)
    else if (mention.is === 'description') {
      plural = mention.plural
      if (mention.definite && !plural) bearer = roles.get(mention.noun)
      speaker = { name: mention.text, role: '' }
    } else if (mention.plural) {
      if (last?.plural || last?.bearer?.organisation) speaker = last.speaker
    } else {
      const fits = (one: Bearer | undefined): boolean =>
        one !== undefined &&
        !one.organisation &&
        (!mention.gender ||
          (one.gender ? one.gender === mention.gender : one.words.length > 1 || one.role !== '' || spoke.has(one)))
      const near = bearers.slice(Math.max(0, seen - REACH), seen)
      const about = near.findLast((one) => one.subject && fits(one.bearer)) ?? near.findLast((one) => fits(one.bearer))
      // Who spoke last speaks on, unless the text has turned to somebody else since.
      if (last && !last.plural && (last.bearer ? fits(last.bearer) : true) && (!about || about.start <= last.start)) {
        bearer = last.bearer
        speaker = last.speaker
      } else bearer = about?.bearer
    }
    if (bearer) speaker = { name: bearer.words.join(' '), role: bearer.role }
    if (!speaker) continue
    out.set(draft, speaker)
    if (bearer) spoke.add(bearer)
    last = { speaker, bearer, plural, start: mention.start }
  }
  return out
}

const placeOf = (draft: Draft, mentions: ReadonlyMap<Draft, Mention>): number =>
  mentions.get(draft)?.start ?? draft.content[0]![0]
