import { kindOf } from '../kinds/list'
import type { Names } from '../kinds/kind'
import type { Project } from './model'
import { parseStamp } from './stamps'
import type { Article, Mark, Rec, Section, Speaker, TableName } from './tables'

/** Questions to a project. Removed records never show. */

export const alive = <T extends TableName>(project: Project, table: T): Rec<T>[] =>
  [...(project.tables[table] as unknown as Map<string, Rec<T>>).values()].filter((record) => !record.gone)

export function find<T extends TableName>(project: Project, table: T, id: string | null): Rec<T> | undefined {
  const record = id === null ? undefined : (project.tables[table] as unknown as Map<string, Rec<T>>).get(id)
  return record?.gone ? undefined : record
}

/** The marks of an article in reading order, outer before inner. */
export function marksOf(project: Project, article: string): Mark[] {
  const marks: Mark[] = []
  for (const id of project.marksByArticle.get(article) ?? []) {
    const mark = project.tables.marks.get(id)
    if (mark && !mark.gone && mark.spans.length) marks.push(mark)
  }
  return marks.sort(byPlace)
}

/** Marks of an article some of whose words are no longer in its text, in the order in which they stood there. */
export function lostOf(project: Project, article: string): Mark[] {
  const marks = [...(project.marksByArticle.get(article) ?? [])].flatMap((id) => project.tables.marks.get(id) ?? [])
  return marks.filter((mark) => !mark.gone && mark.lost.length > 0).sort(byLoss)
}

export const byLoss = (a: Mark, b: Mark): number =>
  (a.lost[0]?.start ?? 0) - (b.lost[0]?.start ?? 0) || (a.id < b.id ? -1 : 1)

/** Where a mark begins and ends; one that has lost all its words is where they stood. */
export const startOf = ({ spans, lost }: Mark): number => (spans[0] ?? lost[0])?.start ?? 0
export const endOf = ({ spans, lost }: Mark): number => spans.at(-1)?.end ?? lost[0]?.start ?? 0
export const byPlace = (a: Mark, b: Mark): number =>
  startOf(a) - startOf(b) || endOf(b) - endOf(a) || (a.id < b.id ? -1 : 1)

/** A mark's number in its article, as lists and briefings show it; 0 for one whose words are not in the text. */
export function numberOf(project: Project, mark: Mark): number {
  if (mark.gone || !mark.spans.length) return 0
  let number = 1
  for (const id of project.marksByArticle.get(mark.article) ?? []) {
    const other = project.tables.marks.get(id)
    if (other && !other.gone && other.spans.length && byPlace(other, mark) < 0) number++
  }
  return number
}

/** The words of a mark, its parts joined by an ellipsis. */
export const wordsOf = (mark: Mark): string =>
  (mark.spans.length ? mark.spans : mark.lost).map((span) => span.exact).join(' … ')

export const names = (project: Project): Names => ({ speaker: (id) => find(project, 'speakers', id)?.name })

export const summaryOf = (project: Project, mark: Mark): string => kindOf(mark.kind).summary(mark, names(project))

/** The speaker a mark belongs to: who said it, who asserts it. */
export const personOf = (project: Project, mark: Mark): Speaker | undefined =>
  find(project, 'speakers', kindOf(mark.kind).person(mark))

export const articles = (project: Project): Article[] =>
  alive(project, 'articles').sort((a, b) => (a.id < b.id ? -1 : 1))

/** The sections of a briefing as they follow each other. */
export const sectionsOf = (project: Project, briefing: string): Section[] =>
  alive(project, 'sections')
    .filter((section) => section.briefing === briefing)
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))

export const speakers = (project: Project): Speaker[] =>
  alive(project, 'speakers').sort((a, b) => a.name.localeCompare(b.name))

/** A speaker by name or alias, case and surrounding space ignored. */
export function speakerNamed(project: Project, name: string): Speaker | undefined {
  const wanted = name.trim().toLocaleLowerCase()
  return alive(project, 'speakers').find((s) =>
    [s.name, ...s.aliases].some((n) => n.trim().toLocaleLowerCase() === wanted),
  )
}

/** Last written, of any field. */
export const changedAt = (record: Rec): number =>
  Math.max(...[record.stamp, ...Object.values(record.stamps ?? {})].map((s) => parseStamp(s).time))
