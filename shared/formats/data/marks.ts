import type { Field } from '../../kinds/field'
import { kindList, kindOf, type AnyKind } from '../../kinds/list'
import type { Project } from '../../project/model'
import { personOf, wordsOf } from '../../project/select'
import { tables, type Speaker } from '../../project/tables'
import { isWhole, MISSING, type Numbered } from '../numbered'
import { choiceOf, rolesOf, valueText } from '../values'
import { isoOf, type Column } from './table'

export interface MarkRow {
  numbered: Numbered
  speaker: Speaker | undefined
  project: Project
}

export const markRow = (project: Project, numbered: Numbered): MarkRow => ({
  project,
  numbered,
  speaker: personOf(project, numbered.mark),
})

type MarkColumn = Column<MarkRow>

/** Who said or asserts it has columns that all kinds share. */
const PERSON = ['Speaker', 'Asserted by']

/** Dates of a kind, which sheets give once more in a form that sorts. */
const DATES = ['Said on', 'About when']

/** Where the window's short label would not tell in a table what it is about. */
const HEADS: Record<string, string> = { Cue: 'Cue word', Source: 'Speaker in the text' }

/** Everything that marks of these kinds may have, by label: two kinds that both have "Note" share a column. */
const labelsOf = (some: readonly AnyKind[]): string[] =>
  [...new Set(some.flatMap((kind) => Object.values(kind.fields as Record<string, Field>).map((f) => f.label)))].filter(
    (label) => !PERSON.includes(label),
  )

const field = (label: string): MarkColumn => ({
  head: HEADS[label] ?? label,
  width: label === 'Statement' ? 60 : 18,
  value: ({ numbered: { mark }, project }) => {
    const values = mark as unknown as Record<string, unknown>
    const found = Object.entries<Field>(kindOf(mark.kind).fields).find(([, one]) => one.label === label)
    return found ? valueText(project, found[1], values[found[0]]) : ''
  },
})

const { type, reliability } = tables.speakers.fields
const { tags, note } = tables.marks.fields

const column = (
  head: string,
  width: number,
  value: (n: Numbered, row: MarkRow) => string,
  is?: MarkColumn['is'],
): MarkColumn => ({ head, width, value: (row) => value(row.numbered, row), ...(is && { is }) })

const number = column('Number', 8, (n) => String(n.number), 'number')
const kind = column('Kind', 10, (n) => kindOf(n.mark.kind).label)
const before: MarkColumn[] = [
  column('Words', 60, (n) => wordsOf(n.mark)),
  column('Warning', 14, (n) => (isWhole(n) ? '' : MISSING)),
  column('Speaker', 22, (_, { speaker }) => speaker?.name ?? ''),
  column('Speaker type', 14, (_, { speaker }) => choiceOf(type, speaker?.type)?.label ?? ''),
  column('Speaker role', 22, (_, { speaker }) => (speaker ? rolesOf(speaker).join('; ') : '')),
  column('Reliability', 10, (_, { speaker }) => choiceOf(reliability, speaker?.reliability)?.label ?? ''),
]
const published = column('Published on', 14, (n) => n.source.article.published)
const after: MarkColumn[] = [
  column('Tags', 18, (n, { project }) => valueText(project, tags, n.mark.tags)),
  column('Note', 40, (n, { project }) => valueText(project, note, n.mark.note)),
  column('Article', 8, (n) => n.source.label),
  column('Article title', 40, (n) => n.source.article.title),
  column('Paragraph', 10, (n) => (n.paragraph ? String(n.paragraph) : ''), 'number'),
  column('Page', 8, (n) => (n.page ? String(n.page) : ''), 'number'),
  column('Outlet', 18, (n) => n.source.article.outlet),
  published,
  column('Web address', 30, (n) => n.source.article.url, 'link'),
  column('Starts at character', 10, (n) => String(n.mark.spans[0]?.start ?? ''), 'number'),
  column('Ends at character', 10, (n) => String(n.mark.spans.at(-1)?.end ?? ''), 'number'),
  column('Article id', 18, (n) => n.source.article.id),
  column('Mark id', 18, (n) => n.mark.id),
]

/** The columns of a table of all marks: what a program reads stays where it is. */
export const allColumns: readonly MarkColumn[] = [number, kind, ...before, ...labelsOf(kindList).map(field), ...after]

/** The columns of marks of one kind, with every date once more as ISO, where it is one. */
export const columnsOf = (one: AnyKind): MarkColumn[] =>
  [number, ...before, ...labelsOf([one]).map(field), ...after].flatMap((given) =>
    given === published || DATES.includes(given.head) ? [given, isoColumn(given)] : [given],
  )

export const isoColumn = <R>({ head, value }: Column<R>): Column<R> => ({
  head: `${head} (ISO)`,
  width: 12,
  value: (row) => isoOf(value(row)),
})
