/** A table of the project's data, ready to be written as CSV or as a sheet. */
export interface DataTable {
  /** Stable, for the command line: `quotes`. */
  name: string
  /** As its sheet is called. */
  title: string
  columns: readonly DataColumn[]
  /** One cell a column. */
  rows: string[][]
}

export interface DataColumn {
  head: string
  /** In characters. */
  width: number
  /** Digits are a number, a web address is a link. */
  is?: 'number' | 'link'
}

/** How a column of a table is made. */
export interface Column<R> extends DataColumn {
  value: (row: R) => string
}

export const tableOf = <R>(
  name: string,
  title: string,
  columns: readonly Column<R>[],
  rows: readonly R[],
): DataTable => ({ name, title, columns, rows: rows.map((row) => columns.map(({ value }) => value(row))) })

/** The ISO date that a text is or begins with: a day, a month or a year; empty for one in words. */
export function isoOf(text: string): string {
  const [date] = /^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?(?=$|T|\/| )/.exec(text.trim()) ?? []
  return date && !Number.isNaN(Date.parse(date)) ? date : ''
}

/** What a spreadsheet would take for a formula; the wide forms count too where the keyboard writes them. */
export const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/
