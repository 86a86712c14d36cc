import type { Field } from '../kinds/field'
import { kindList, kindOf } from '../kinds/list'
import type { Project } from '../project/model'
import { personOf, wordsOf } from '../project/select'
import { tables, type Speaker } from '../project/tables'
import { defineFormat } from './format'
import { formatNames } from './names'
import { collect, isWhole, MISSING, type Numbered } from './numbered'
import { choiceOf, rolesOf, valueText } from './values'

/** Who said or asserts it has columns that all kinds share. */
const PERSON = ['Speaker', 'Asserted by']

/** Everything in a mark that a kind may have, by label: two kinds that both have "Note" share a column. */
const kindColumns = [
  ...new Set(kindList.flatMap((kind) => Object.values(kind.fields as Record<string, Field>).map((f) => f.label))),
].filter((label) => !PERSON.includes(label))

/** Where the window's short label would not tell in a table what it is about. */
const HEADS: Record<string, string> = { Cue: 'Cue word', Source: 'Speaker in the text' }

type Column = readonly [head: string, value: (n: Numbered, speaker: Speaker | undefined, project: Project) => string]

const field = (label: string): Column => [
  HEADS[label] ?? label,
  ({ mark }, _, project) => {
    const values = mark as unknown as Record<string, unknown>
    const found = Object.entries<Field>(kindOf(mark.kind).fields).find(([, one]) => one.label === label)
    return found ? valueText(project, found[1], values[found[0]]) : ''
  },
]

const { type, reliability } = tables.speakers.fields
const { tags, note } = tables.marks.fields

const COLUMNS: readonly Column[] = [
  ['Number', (n) => String(n.number)],
  ['Kind', (n) => kindOf(n.mark.kind).label],
  ['Words', (n) => wordsOf(n.mark)],
  ['Warning', (n) => (isWhole(n) ? '' : MISSING)],
  ['Speaker', (_, speaker) => speaker?.name ?? ''],
  ['Speaker type', (_, speaker) => choiceOf(type, speaker?.type)?.label ?? ''],
  ['Speaker role', (_, speaker) => (speaker ? rolesOf(speaker).join('; ') : '')],
  ['Reliability', (_, speaker) => choiceOf(reliability, speaker?.reliability)?.label ?? ''],
  ...kindColumns.map(field),
  ['Tags', (n, _, project) => valueText(project, tags, n.mark.tags)],
  ['Note', (n, _, project) => valueText(project, note, n.mark.note)],
  ['Article', (n) => n.source.label],
  ['Article title', (n) => n.source.article.title],
  ['Paragraph', (n) => (n.paragraph ? String(n.paragraph) : '')],
  ['Page', (n) => (n.page ? String(n.page) : '')],
  ['Outlet', (n) => n.source.article.outlet],
  ['Published on', (n) => n.source.article.published],
  ['Web address', (n) => n.source.article.url],
  ['Starts at character', (n) => String(n.mark.spans[0]?.start ?? '')],
  ['Ends at character', (n) => String(n.mark.spans.at(-1)?.end ?? '')],
  ['Article id', (n) => n.source.article.id],
  ['Mark id', (n) => n.mark.id],
]

/**
 * One row a mark, RFC 4180, with a byte order mark because Excel takes UTF-8 for something else without one. The
 * columns hold what the window shows; offsets are UTF-16 units into the article's plain text.
 */
export const csv = defineFormat({
  name: 'csv',
  label: formatNames.csv,
  extension: 'csv',
  write: (project, { articles }) => {
    const head = COLUMNS.map(([label]) => label)
    const row = (n: Numbered): string[] => COLUMNS.map(([, value]) => value(n, personOf(project, n.mark), project))
    const rows = collect(project, articles).flatMap((source) => source.marks.map(row))
    return `\uFEFF${[head, ...rows].map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`
  },
})

/** What a spreadsheet would take for a formula; the wide forms count too where the keyboard writes them. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/

/** One cell. Text that a spreadsheet would run gets a leading apostrophe, which it shows as text. */
export function cell(value: string): string {
  const text = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
