import type { Project } from './model'
import { fieldsOf, tableNames, type Mark, type Rec, type TableName } from './tables'

/** Which record is meant. */
export interface Key {
  table: TableName
  id: string
}

/** How one record of an earlier version of a project differs from today's, as far as a person can see. */
export interface Difference extends Key {
  /** `there`: only in the earlier version; `here`: only in today's; `different`: in both, with other values. */
  is: 'there' | 'here' | 'different'
  /** Names of the fields that differ, for records that are in both. */
  fields: readonly string[]
}

/**
 * What a person would see change if `then` took the place of `now`, in the order of the tables. Stamps do not count:
 * a value that was changed and changed back is the same. One look at every record of both.
 */
export function compare(now: Project, then: Project): Difference[] {
  const found: Difference[] = []
  for (const table of tableNames) {
    const [ours, theirs] = [now.tables[table], then.tables[table]] as Map<string, Rec>[] as [Records, Records]
    for (const [id, record] of theirs) {
      if (record.gone) continue
      const mine = ours.get(id)
      if (!mine || mine.gone) {
        found.push({ table, id, is: 'there', fields: [] })
        continue
      }
      const fields = differing(table, mine, record)
      if (fields.length) found.push({ table, id, is: 'different', fields })
    }
    for (const [id, record] of ours) {
      const other = theirs.get(id)
      if (!record.gone && (!other || other.gone)) found.push({ table, id, is: 'here', fields: [] })
    }
  }
  return found
}

type Records = Map<string, Rec>

/** Names of the fields in which two records of one table differ. Marks of two kinds have nothing to compare. */
export function differing(table: TableName, a: Rec, b: Rec): string[] {
  const { kind } = a as Partial<Mark>
  if (kind !== (b as Partial<Mark>).kind) return []
  const [x, y] = [a, b] as unknown as Record<string, unknown>[] as [Record<string, unknown>, Record<string, unknown>]
  return Object.keys(fieldsOf(table, kind)).filter((name) => !same(x[name], y[name]))
}

/** Equal as JSON, whatever the order of the keys. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((value, i) => same(value, (b as unknown[])[i]))
  if (Array.isArray(b)) return false
  const [x, y] = [a, b] as [Record<string, unknown>, Record<string, unknown>]
  const names = Object.keys(x).filter((name) => x[name] !== undefined)
  return (
    names.length === Object.keys(y).filter((name) => y[name] !== undefined).length &&
    names.every((name) => same(x[name], y[name]))
  )
}
