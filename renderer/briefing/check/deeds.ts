import type { Stale } from '../../../shared/formats/briefing/used'
import type { Command } from '../../../shared/project/commands'
import type { Project } from '../../../shared/project/model'
import { find } from '../../../shared/project/select'
import { cutsFit } from '../../../shared/text/composed'
import { WORDS } from '../../../shared/formats/briefing/references'
import { NO_WORDS } from '../../../shared/formats/briefing/used'
import type { Item } from '../../store/checking'
import { flushEdits } from '../../store/edits'
import { act, currentProject } from '../../store/project'
import { say, setView, toast } from '../../store/view'
import { bringBack, keepWords, leave, referenceAt, takeOut, takeSource, update, wholeQuote } from './fix'
import { placedAt } from './place'

/** What can be done about an item, where it stands in the list. */
export interface Deed {
  label: string
  run: () => void
}

/** Does what is asked about a place, once what is typed has been written: the text may be another by then. */
function doing(make: (project: Project) => Command | undefined, done: string): void {
  flushEdits()
  const command = make(currentProject())
  if (!command) toast({ tone: 'plain', text: 'The text has changed here. It is looked at again.' })
  else if (act(command)) say(done)
}

export function deedsOf(item: Item): Deed[] {
  if (item.is === 'stale') {
    const { stale } = item
    return [
      { label: 'Update', run: () => updateAll([stale]) },
      {
        label: 'Leave',
        run: () => doing((project) => leave(project, standing(project, [stale])), 'Left as it is'),
      },
    ]
  }
  const { guard, place, words = '', source } = item.finding
  if (!place || (guard !== 'words' && guard !== 'deleted')) return []
  const there = (project: Project) => referenceAt(project, place, words)
  if (guard === 'deleted')
    return [
      {
        label: 'Bring it back',
        run: () =>
          doing((project) => {
            const reference = there(project)
            return reference && bringBack(project, reference)
          }, 'It is back'),
      },
      {
        label: 'Take it out',
        run: () => doing((project) => (there(project) ? takeOut(project, place) : undefined), 'Taken out'),
      },
    ]
  const deeds: Deed[] = []
  const reference = there(currentProject())
  if (reference && !cutsFit(reference.used[WORDS] ?? '', reference.cuts))
    deeds.push({
      label: 'Show the whole quote',
      run: () =>
        doing((project) => (there(project) ? wholeQuote(project, place) : undefined), 'The whole quote is shown'),
    })
  if (source === undefined) return deeds
  if (source !== NO_WORDS)
    deeds.push({
      label: 'Take the source’s words',
      run: () => doing((project) => (there(project) ? takeSource(project, [place]) : undefined), 'Words taken'),
    })
  else deeds.push({ label: 'Find the place again', run: () => findAgain(item) })
  if (!item.settled)
    deeds.push({
      label: 'Keep these words',
      run: () => doing((project) => (there(project) ? keepWords(project, place, source) : undefined), 'Words kept'),
    })
  return deeds
}

/** Opens the places of the article whose words are no longer where they were. */
function findAgain({ place }: Item): void {
  flushEdits()
  const reference = referenceAt(currentProject(), place)
  const mark = find(currentProject(), 'marks', reference?.id ?? null)
  if (mark) setView({ places: { article: mark.article, newer: null } })
}

/** One step, however many they are. */
export const updateAll = (stale: readonly Stale[]): void =>
  doing(
    (project) => update(project, standing(project, stale)),
    stale.length === 1 ? 'Updated' : `${stale.length} sentences updated`,
  )

/** Those whose place still holds what was found there. */
const standing = (project: Project, stale: readonly Stale[]): Stale[] =>
  stale.filter(({ place, reference }) => {
    const placed = placedAt(find(project, 'sections', place.section)?.body ?? null, place)
    return placed?.is === 'reference' ? placed.reference.id === reference?.id : placed !== undefined && !reference
  })
