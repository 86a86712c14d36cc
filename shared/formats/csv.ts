import type { Field } from '../kinds/field'
import { kindList, kindOf } from '../kinds/list'
import type { Project } from '../project/model'
import { wordsOf } from '../project/select'
import { tables } from '../project/tables'
import { defineFormat } from './format'
import { collect, isWhole, type Numbered } from './numbered'
import { valueText } from './values'

/** Everything in a mark that a kind may have, by label: two kinds that both have "Note" share a column. */
const kindColumns = [
  ...new Set(kindList.flatMap((kind) => Object.values(kind.fields as Record<string, Field>).map((f) => f.label))),
]

const COLUMNS = [
  ['Number', (n) => String(n.number)],
  ['Kind', (n) => kindOf(n.mark.kind).label],
  ['Words', (n) => wordsOf(n.mark)],
  ['Words found at their place', (n) => (isWhole(n) ? 'yes' : 'no')],
  ['Article', (n) => n.source.label],
  ['Title', (n) => n.source.article.title],
  ['Outlet', (n) => n.source.article.outlet],
  ['Published', (n) => n.source.article.published],
  ['Address', (n) => n.source.article.url],
  ['Paragraph', (n) => (n.paragraph ? String(n.paragraph) : '')],
  ['Start', (n) => String(n.mark.spans[0]?.start ?? '')],
  ['End', (n) => String(n.mark.spans.at(-1)?.end ?? '')],
] as const satisfies [string, (n: Numbered) => string][]

/**
 * One row a mark, RFC 4180, with a byte order mark because Excel takes UTF-8 for something else without one. The
 * columns hold what the window shows; offsets are UTF-16 units into the article's plain text.
 */
export const csv = defineFormat({
  name: 'csv',
  label: 'Table (CSV)',
  extension: 'csv',
  write: (project, { articles }) => {
    const head = [...COLUMNS.map(([label]) => label), ...kindColumns, 'Tags', 'Note', 'Mark']
    const rows = collect(project, articles).flatMap((source) => source.marks.map((n) => row(project, n)))
    return `\uFEFF${[head, ...rows].map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`
  },
})

function row(project: Project, numbered: Numbered): string[] {
  const { mark } = numbered
  const values = mark as unknown as Record<string, unknown>
  const fields = Object.entries<Field>(kindOf(mark.kind).fields)
  const own = kindColumns.map((label) => {
    const found = fields.find(([, field]) => field.label === label)
    return found ? valueText(project, found[1], values[found[0]]) : ''
  })
  const { tags, note } = tables.marks.fields
  return [
    ...COLUMNS.map(([, value]) => value(numbered)),
    ...own,
    valueText(project, tags, mark.tags),
    valueText(project, note, mark.note),
    mark.id,
  ]
}

/** What a spreadsheet would take for a formula; the wide forms count too where the keyboard writes them. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/

/** One cell. Text that a spreadsheet would run gets a leading apostrophe, which it shows as text. */
export function cell(value: string): string {
  const text = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
