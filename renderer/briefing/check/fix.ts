import { usedOf, quotesWords, WORDS } from '../../../shared/formats/briefing/references'
import type { TextPlace } from '../../../shared/formats/briefing/text-places'
import { judgedNow, keptAsIs, renewed, type Stale } from '../../../shared/formats/briefing/used'
import type { Command, Simple } from '../../../shared/project/commands'
import type { Project } from '../../../shared/project/model'
import { find } from '../../../shared/project/select'
import type { ComposedText, Reference } from '../../../shared/text/composed'
import { placedAt, replaced, type Change } from './place'

/** What can be done about what a check has found, as commands: one step of undo each. */

/** The reference at a place, if it is still the one that was found: `words` are those that it used then. */
export function referenceAt(project: Project, place: TextPlace | undefined, words?: string): Reference | undefined {
  const placed = place && placedAt(find(project, 'sections', place.section)?.body ?? null, place)
  if (placed?.is !== 'reference') return undefined
  const { used } = placed.reference
  return words === undefined || words === (used[WORDS] ?? used['name'] ?? used['title'] ?? '')
    ? placed.reference
    : undefined
}

/** Changes what stands at some places; undefined when there is nothing to change. */
function changing(project: Project, label: string, places: readonly TextPlace[], change: Change): Command | undefined {
  const bodies = new Map<string, ComposedText>()
  // From the last to the first, so that what is taken out moves nothing that is still to come.
  for (const place of places.toReversed()) {
    const body = bodies.get(place.section) ?? find(project, 'sections', place.section)?.body
    const next = body && replaced(body, place, change)
    if (next) bodies.set(place.section, next)
  }
  const commands = [...bodies].map(([id, body]): Simple => ({ do: 'set', table: 'sections', id, fields: { body } }))
  return commands.length ? { do: 'all', label, commands } : undefined
}

const onReferences =
  (change: (reference: Reference) => Reference | null): Change =>
  (placed) =>
    placed.is === 'reference' ? change(placed.reference) : placed.judgment

/** The words as they are in the source now; what was left out of them stays so where it is found again. */
export const takeSource = (project: Project, places: readonly TextPlace[]): Command | undefined =>
  changing(
    project,
    'Take the source’s words',
    places,
    onReferences((one) => renewed(project, one)),
  )

/** The words stay, though the source reads `now`: the briefing says so in a note. */
export const keepWords = (project: Project, place: TextPlace, now: string): Command | undefined =>
  changing(
    project,
    'Keep these words',
    [place],
    onReferences((one) => keptAsIs(one, now)),
  )

/** Nothing is left out of it any more: for one whose cuts do not fit its words. */
export const wholeQuote = (project: Project, place: TextPlace): Command | undefined =>
  changing(
    project,
    'Show the whole quote',
    [place],
    onReferences((one) => ({ ...one, cuts: [] })),
  )

export const takeOut = (project: Project, place: TextPlace): Command | undefined =>
  changing(
    project,
    'Take it out of the briefing',
    [place],
    onReferences(() => null),
  )

/** What was deleted comes back, with the article that it stands in. */
export function bringBack(project: Project, { table, id }: Reference): Command | undefined {
  const gone = project.tables[table].get(id)
  if (!gone) return undefined
  const article = 'article' in gone ? project.tables.articles.get(gone.article) : undefined
  const commands = [
    ...(article?.gone ? [{ do: 'restore', table: 'articles', id: article.id } as const] : []),
    ...(gone.gone ? [{ do: 'restore', table, id } as const] : []),
  ]
  return commands.length ? { do: 'all', label: `Bring the ${THING[table]} back`, commands } : undefined
}

const THING = { marks: 'mark', speakers: 'speaker', articles: 'article' } as const

/** Takes in what has changed, as if it were put into the text now. */
export const update = (project: Project, stale: readonly Stale[]): Command | undefined =>
  changing(project, stale.length === 1 ? 'Update a sentence' : 'Update all sentences', placesOf(stale), (placed) =>
    placed.is === 'reference' ? renewed(project, placed.reference) : judgedAnew(project, placed.judgment),
  )

/** The sentence stays as it is, and the change counts as seen. Words that are quoted are never changed by this. */
export const leave = (project: Project, stale: readonly Stale[]): Command | undefined =>
  changing(project, 'Leave a sentence as it is', placesOf(stale), (placed) =>
    placed.is === 'reference' ? seen(project, placed.reference) : judgedAnew(project, placed.judgment),
  )

const placesOf = (stale: readonly Stale[]): TextPlace[] => stale.map(({ place }) => place)

const judgedAnew = <J extends { claims: string[] }>(project: Project, judgment: J): J => ({
  ...judgment,
  used: judgedNow(project, judgment.claims),
})

function seen(project: Project, reference: Reference): Reference {
  const { [WORDS]: words, ...now } = usedOf(project, reference.table, reference.id) ?? reference.used
  const before = quotesWords(reference) ? reference.used[WORDS] : words
  return { ...reference, used: { ...now, ...(before !== undefined && { [WORDS]: before }) } }
}
