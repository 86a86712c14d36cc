import type { Command, Simple, Stamped } from '../../shared/project/commands'
import { withoutText } from '../../shared/project/file'
import { tables, type Fields } from '../../shared/project/tables'

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
