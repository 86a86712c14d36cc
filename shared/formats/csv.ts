import { FORMULA } from './data/table'
import { dataTables } from './data/tables'
import { defineFormat } from './format'
import { formatNames } from './names'

/** Rows that are made at once. */
const SLICE = 200

/**
 * One table, RFC 4180, with a byte order mark because Excel takes UTF-8 for something else without one. Without a choice
 * it has one row a mark; the columns hold what the window shows, offsets are UTF-16 units into the article's plain text.
 */
export const csv = defineFormat({
  name: 'csv',
  label: formatNames.csv,
  extension: 'csv',
  *write(project, options) {
    const { columns, rows } = dataTables(project, options, [options.table ?? 'marks'])[0]!
    yield `\uFEFF${line(columns.map(({ head }) => head))}`
    for (let at = 0; at < rows.length; at += SLICE) {
      yield rows
        .slice(at, at + SLICE)
        .map(line)
        .join('')
      options.progress?.(Math.min(1, (at + SLICE) / rows.length))
    }
  },
})

const line = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`

/** One cell. Text that a spreadsheet would run gets a leading apostrophe, which it shows as text. */
export function cell(value: string): string {
  const text = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
