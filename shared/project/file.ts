import { emptyValues, type Field } from '../kinds/field'
import type { Project } from './model'
import { VERSION } from './migrate'
import { fieldsOf, tableNames, tables, type Mark, type Rec, type TableName } from './tables'

/**
 * The project file: UTF-8 JSON, stable key order, one record a line, records by id, LF, a final newline. Empty fields
 * are left out. Two copies that hold the same records are the same bytes.
 */

/** A record never changes in place, so its line can be kept: saving again only joins strings. */
const lines = new WeakMap<Rec, string>()

/** The line of a record in the file: two records are the same when their lines are. */
export function lineOf(table: TableName, record: Rec): string {
  let line = lines.get(record)
  if (line === undefined) lines.set(record, (line = JSON.stringify(ordered(table, record))))
  return line
}

function ordered(table: TableName, record: Rec): object {
  const values = record as unknown as Record<string, unknown>
  const { id, stamp, stamps, also, gone } = record
  const out: Record<string, unknown> = table === 'marks' ? { id, kind: (record as Mark).kind } : { id }
  for (const [name, field] of Object.entries<Field>(fieldsOf(table, (record as Partial<Mark>).kind))) {
    const value = values[name]
    if (!isEmpty(value, field)) out[name] = value
  }
  if (gone) out['gone'] = true
  out['stamp'] = stamp
  if (stamps && Object.keys(stamps).length) out['stamps'] = sorted(stamps)
  if (also) out['also'] = sorted(also)
  return out
}

const emptyJson = new WeakMap<Field, string>()

function isEmpty(value: unknown, field: Field): boolean {
  if (value === null || typeof value !== 'object') return value === field.empty
  if (Array.isArray(value)) return value.length === 0
  if (field.is === 'rich' || field.is === 'composed') return value === field.empty
  let json = emptyJson.get(field)
  if (json === undefined) emptyJson.set(field, (json = JSON.stringify(field.empty)))
  return JSON.stringify(value) === json
}

const sorted = <T>(record: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)))

/**
 * The file in pieces of a line or less, so that a large project can be written a slice at a time. With
 * `texts: false` the articles come without their text: what a window is sent when it opens. With `records: false`
 * the tables are empty: the window has their records already.
 */
export function* encode(project: Project, { texts = true, records: all = true } = {}): Generator<string> {
  yield `{"quoin":${VERSION},"id":${JSON.stringify(project.id)},\n"clock":${JSON.stringify(sorted(project.clock))},\n"people":${JSON.stringify(sorted(project.people))}`
  for (const table of tableNames) {
    const records = all ? inOrder(project.tables[table] as Map<string, Rec>) : []
    yield `,\n"${table}":[`
    let separator = '\n'
    for (const record of records) {
      yield (
        separator +
          (table === 'articles' && !texts
            ? JSON.stringify(ordered(table, withoutText(record as Rec<'articles'>)))
            : lineOf(table, record))
      )
      separator = ',\n'
    }
    yield records.length ? '\n]' : ']'
  }
  yield `,\n"quarantine":[`
  yield project.quarantine.map((q) => `\n${JSON.stringify({ table: q.table, raw: q.raw, reason: q.reason })}`).join(',')
  yield project.quarantine.length ? '\n]}\n' : ']}\n'
}

const inOrder = (table: Map<string, Rec>): Rec[] => [...table.values()].sort((a, b) => (a.id < b.id ? -1 : 1))

export const encodeWhole = (project: Project): string => [...encode(project)].join('')

/** An article as the window keeps it: the text is asked for when it is read. */
export const withoutText = <A extends { doc: Rec<'articles'>['doc'] }>(article: A): A => ({
  ...article,
  doc: tables.articles.fields.doc.empty,
})

const templates = new Map<string, object>()

/** A record as it stands in the file, with its empty fields filled in. For records that are known to be sound. */
export function filled(table: TableName, raw: Rec): Rec {
  const { kind } = raw as Partial<Mark>
  const key = kind ?? table
  let template = templates.get(key)
  if (!template) templates.set(key, (template = emptyValues<Record<string, Field>>(fieldsOf(table, kind))))
  return { ...template, ...raw }
}
