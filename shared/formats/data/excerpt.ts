import type { Project } from '../../project/model'
import type { ExportOptions } from '../format'
import { dataTables } from './tables'

/** What somebody sees of a table before it is written. */
export interface TableExcerpt {
  title: string
  heads: string[]
  rows: string[][]
  /** How many rows it has in all. */
  total: number
}

const ROWS = 50

/** The beginning of the tables of an export: one where `options` name it, else all of a spreadsheet. */
export const tablesExcerpt = (project: Project, options: ExportOptions): TableExcerpt[] =>
  dataTables(project, options, options.table ? [options.table] : undefined).map(({ title, columns, rows }) => ({
    title,
    heads: columns.map(({ head }) => head),
    rows: rows.slice(0, ROWS).map((cells) => [...cells]),
    total: rows.length,
  }))
