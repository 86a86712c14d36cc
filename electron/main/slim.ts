import type { Command, Simple, Stamped } from '../../shared/project/commands'
import { withoutText } from '../../shared/project/file'
import type { OnRecords } from '../../shared/project/lines'
import { recordsForWindow } from '../../shared/project/replica'
import { tables, type Fields } from '../../shared/project/tables'
import type { Desktop } from './desktop'

/** A change as the windows are told of it: without article texts, which they ask for when they show them. */
export const forWindows = ({ stamp, command }: Stamped<Command>): Stamped<Command> => ({
  stamp,
  command: slim(command),
})

const slim = (command: Command): Command =>
  command.do === 'all' ? { ...command, commands: command.commands.map(slimOne) } : slimOne(command)

function slimOne(command: Simple): Simple {
  if (command.table !== 'articles') return command
  if (command.do === 'add') return { ...command, record: withoutText(command.record) }
  if (command.do !== 'set' || !command.fields.doc) return command
  const fields: Partial<Fields['articles']> = { ...command.fields, doc: tables.articles.fields.doc.empty }
  return { ...command, fields }
}

let readings = 0

/** Sends windows the records of a project while it is being read, so that they need not wait for the end. */
export function sendAhead({ tell }: Desktop): { parts: { of: number; count: number }; onRecords: OnRecords } {
  const parts = { of: ++readings, count: 0 }
  const onRecords: OnRecords = (table, records, json) => {
    parts.count++
    tell('project.records', { of: parts.of, table, json: recordsForWindow(table, records, json) })
  }
  return { parts, onRecords }
}
