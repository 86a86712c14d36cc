import { kindOf } from '../../shared/kinds/list'
import { nameInText } from '../../shared/formats/values'
import type { Project } from '../../shared/project/model'
import { alive, articles, speakers, wordsOf } from '../../shared/project/select'
import type { Mark } from '../../shared/project/tables'
import type { Reference } from '../../shared/text/composed'
import { matcher } from '../links/find'
import { recentMarks } from '../store/visited'
import { fold } from '../ui/options'
import { sourceOf } from './editor/chip'

/** Something that can be referred to, as a list shows it. */
export interface Found {
  table: Reference['table']
  id: string
  label: string
  hint: string
  kind?: Mark['kind']
}

/** Marks as lists show them first: those that were chosen here last, then the newest. */
export function marksByRecency(project: Project): Mark[] {
  const first = new Set(recentMarks())
  const all: Mark[] = []
  for (const mark of project.tables.marks.values()) if (!mark.gone && !first.has(mark)) all.push(mark)
  return [...first, ...all.toReversed()]
}

export const labelOf = (mark: Mark): string => {
  const statement = mark.kind === 'claim' ? mark.statement.trim() : ''
  return statement || wordsOf(mark)
}

const asFound = (project: Project, mark: Mark): Found => ({
  table: 'marks',
  id: mark.id,
  kind: mark.kind,
  label: labelOf(mark),
  hint: `${kindOf(mark.kind).label} · ${sourceOf(project, mark)}`,
})

/** Lines of one table that a short list shows. */
const MOST = { marks: 7, speakers: 3, articles: 3 }
/** Milliseconds that a key may wait for the search. */
const PATIENCE = 8

/** What answers the words typed after `@`. `only` marks can be set apart. */
export function findAnything(project: Project, typed: string, onlyMarks: boolean): Found[] {
  const matches = matcher(project, typed)
  const until = performance.now() + PATIENCE
  const found: Found[] = []
  for (const mark of marksByRecency(project)) {
    if (matches(mark)) found.push(asFound(project, mark))
    if (found.length === MOST.marks || performance.now() > until) break
  }
  if (onlyMarks) return found
  const terms = fold(typed).split(' ').filter(Boolean)
  const answers = (words: string): boolean => terms.length > 0 && terms.every((term) => fold(words).includes(term))
  const people = speakers(project).filter(({ name, aliases }) => answers([name, ...aliases].join(' ')))
  const sources = articles(project).filter(({ title, outlet }) => answers(`${title} ${outlet}`))
  return [
    ...found,
    ...people.slice(0, MOST.speakers).map((one): Found => ({
      table: 'speakers',
      id: one.id,
      label: nameInText(one),
      hint: 'Speaker',
    })),
    ...sources.slice(0, MOST.articles).map((one): Found => ({
      table: 'articles',
      id: one.id,
      label: one.title.trim() || 'Untitled',
      hint: `Source · ${one.outlet.trim() || 'outlet not known'}`,
    })),
  ]
}

/** Claims for a judgment to rest on, and after them what else is marked. */
export function findClaims(
  project: Project,
  typed: string,
  without: readonly string[],
): (Found & { section: string })[] {
  const matches = matcher(project, typed)
  const all = alive(project, 'marks').filter((mark) => !without.includes(mark.id) && matches(mark))
  const claims = all.filter(({ kind }) => kind === 'claim')
  return [...claims, ...all.filter(({ kind }) => kind !== 'claim')].slice(0, 40).map((mark) => ({
    ...asFound(project, mark),
    hint: sourceOf(project, mark),
    section: mark.kind === 'claim' ? 'Claims' : 'Quotes and passages',
  }))
}
