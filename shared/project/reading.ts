import { err, ok, type Result } from '../result'
import { deeperThan, MAX_DEPTH } from '../text/rich'
import { filled } from './file'
import { emptyProject, write, type Project, type Quarantined } from './model'
import { firstProblem, headerSchema, recordSchemas } from './schema'
import { soundness } from './sound'
import { see } from './stamps'
import { tableNames, type Rec, type TableName } from './tables'

export type Unreadable = { name: 'empty-file' | 'truncated' | 'not-a-project' | 'newer-file'; message: string }

export const DAMAGED =
  'This project file is damaged: it ends too early or has been altered. It was left untouched. Open a backup of it, or ask for a new copy.'

/** Of the empty record that stands in for the project's own where that is missing or unreadable. */
const RECOVERED = '1.recovered.0'

/** What is nested deeper cannot be set aside, because it could not be written back: JSON.stringify recurses. */
const WRITABLE = 1000

const isSound = Object.fromEntries(tableNames.map((name) => [name, soundness(recordSchemas[name])])) as Record<
  TableName,
  (raw: unknown) => boolean
>

/** A project that is being read: sound records go into its tables, the others aside, as they were. */
export class Reading {
  private readonly project = emptyProject('')
  private readonly aside: Quarantined[] = []

  /** The records that were taken; `whole` when these are all, each as it stood in the file (but for empty fields). */
  take(table: TableName, list: readonly unknown[]): { taken: Rec[]; whole: boolean } {
    const records = this.project.tables[table] as Map<string, Rec>
    const taken: Rec[] = []
    let whole = true
    for (const raw of list) {
      const sound = isSound[table](raw)
      whole &&= sound
      const record = sound ? filled(table, raw as Rec) : judged(table, raw)
      const bad = typeof record === 'string' ? record : records.has(record.id) && 'a second record with the same id'
      if (bad) {
        this.aside.push({ table, raw, reason: bad.slice(0, 300) })
        whole = false
      } else {
        records.set((record as Rec).id, record as Rec)
        see(this.project.clock, (record as Rec).stamp)
        taken.push(record as Rec)
      }
    }
    return { taken, whole }
  }

  /** Whatever stands in the place of a table. */
  takeTable(table: TableName, list: unknown): void {
    if (Array.isArray(list)) this.take(table, list)
    else if (list !== undefined) this.aside.push({ table, raw: list, reason: 'not a list of records' })
  }

  /** A value that a later one of the same name hides: nothing of it may be lost. */
  takeHidden(name: string, value: unknown): void {
    const table = tableNames.find((one) => one === name)
    if (table) this.takeTable(table, value)
    else if (name === 'people' || name === 'quarantine')
      this.aside.push({ table: name, raw: value, reason: 'there were two of it' })
  }

  /** The project, after all its records; `file` holds what stands around them. */
  end(file: unknown): Result<Project, Unreadable> {
    const { project } = this
    const header = headerSchema.safeParse(file)
    if (!header.success) return err('truncated', DAMAGED)
    const { id, clock, people, quarantine } = header.data
    Object.assign(project, { id, people: { ...people } })
    for (const [replica, count] of Object.entries(clock))
      project.clock[replica] = Math.max(project.clock[replica] ?? 0, count)
    const order = ({ table }: Quarantined): number => tableNames.indexOf(table as TableName)
    project.quarantine = [...quarantine, ...this.aside.toSorted((a, b) => order(a) - order(b))]
    if (!project.tables.project.has(id))
      write(project, RECOVERED, [{ table: 'project', id, after: { id, stamp: RECOVERED, title: '', description: '' } }])
    return deeperThan(project.quarantine, WRITABLE) ? err('truncated', DAMAGED) : ok(project)
  }
}

/** What the schema makes of a record, or why it does not take it. */
function judged(table: TableName, raw: unknown): Rec | string {
  if (deeperThan(raw, MAX_DEPTH * 2 + 10)) return 'nested too deeply'
  const decoded = recordSchemas[table].safeParse(raw)
  return decoded.success ? decoded.data : firstProblem(decoded.error)
}
