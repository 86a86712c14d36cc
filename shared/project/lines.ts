import type { Result } from '../result'
import { VERSION } from './migrate'
import type { Project } from './model'
import { Reading, type Unreadable } from './reading'
import { tableNames, type Rec, type TableName } from './tables'

/**
 * Is told of records as they are read. `json`: the list of them as it stood in the file, where all were taken as they
 * stand there.
 */
export type OnRecords = (table: TableName, records: Rec[], json?: string) => void

/** The project's own record is one line, and is read with what stands around the tables. */
const inLines = tableNames.filter((name) => name !== 'project')

/**
 * Reads a project file some lines at a time, so that opening a large one holds nobody up. It knows the layout that
 * `encode` makes, today's version, and nothing else: where a file is laid out otherwise it gives up, and `decode` has
 * to read it whole. Where it does not, it finds what `decode` would find.
 */
export class LineReading {
  private readonly reading = new Reading()
  /** The file without the records of the tables that were read in lines. */
  private frame = ''
  private readonly done = new Set<TableName>()
  /** The table whose records come next. */
  private table: TableName | undefined
  /** Must one more record come? */
  private more = false

  constructor(private readonly onRecords: OnRecords = () => undefined) {}

  /** Takes the next lines, whole ones. False when it gives up. */
  feed(lines: string): boolean {
    if (!this.frame && !lines.startsWith(`{"quoin":${VERSION},`)) return false
    for (let at = 0; at < lines.length;) {
      const end = this.table ? endOfRecords(lines, at) : lines.indexOf('\n', at) + 1 || lines.length
      const text = lines.slice(at, end)
      if (!this.table) this.opens(text)
      else if (!this.records(this.table, text)) return false
      else if (end < lines.length && !this.closes()) return false
      at = end
    }
    return true
  }

  /** Undefined when it gives up. */
  end(): Result<Project, Unreadable> | undefined {
    const file = this.table ? undefined : ours(this.frame)
    if (!file) return undefined
    const others = tableNames.filter((name) => !this.done.has(name))
    for (const table of others) this.reading.takeTable(table, file[table])
    const project = this.reading.end(file)
    if (project.ok) for (const table of others) this.onRecords(table, [...project.value.tables[table].values()])
    return project
  }

  /** A line outside the tables, which may begin one: where what stands before it is whole in itself. */
  private opens(line: string): void {
    const table = inLines.find((name) => line === `"${name}":[\n`)
    if (table && this.frame.endsWith(',\n') && parse(`${this.frame.slice(0, -2)}}`)) {
      this.table = table
      this.more = true
      this.done.add(table)
    }
    this.frame += line
  }

  private closes(): boolean {
    this.table = undefined
    return !this.more
  }

  private records(table: TableName, text: string): boolean {
    if (text === '') return true
    const end = text.endsWith('\n') ? text.length - 1 : text.length
    const more = text[end - 1] === ','
    const json = `[${text.slice(0, more ? end - 1 : end)}]`
    const list = this.more ? (parse(json) as unknown[] | undefined) : undefined
    if (!list?.length) return false
    this.more = more
    const { taken, whole } = this.reading.take(table, list)
    this.onRecords(table, taken, whole ? json : undefined)
    return true
  }
}

/** Where the line begins that closes the table: no string in JSON holds a line end. */
const endOfRecords = (lines: string, at: number): number =>
  lines.startsWith(']', at) ? at : lines.indexOf('\n]', at) + 1 || lines.length

/** What stands around the records; undefined where something is said twice, or in other words than ours. */
function ours(frame: string): Record<string, unknown> | undefined {
  try {
    const file = JSON.parse(frame) as Record<string, unknown>
    return JSON.stringify(file) === frame.replaceAll('\n', '') ? file : undefined
  } catch {
    return undefined
  }
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
