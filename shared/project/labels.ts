import { kindOf } from '../kinds/list'
import type { Command, Join, Simple } from './commands'
import type { Project } from './model'
import { fieldsOf, tables, type Mark } from './tables'

export const JOINED = 'Join with the other version'

/** What a command does, as a menu says it after "Undo": "Mark quote", "Change speaker". */
export function describe(command: Command | Join, project: Project): string {
  if (command.do === 'join') return JOINED
  if (command.do === 'all') return command.label
  if (command.do === 'correct') return 'Correct text'
  const thing = thingOf(command, project)
  if (command.do === 'add')
    return command.table === 'marks'
      ? `Mark ${thing}`
      : command.table === 'articles'
        ? 'Import article'
        : `Add ${thing}`
  if (command.do !== 'set') return command.do === 'remove' ? `Delete ${thing}` : `Bring back ${thing}`
  const names = Object.keys(command.fields)
  if (names.includes('spans')) return `Move edge of ${thing}`
  const fields: Record<string, { label: string }> = fieldsOf(command.table, markOf(command, project)?.kind)
  const field = names.length === 1 ? fields[names[0]!] : undefined
  return field ? `Change ${field.label.toLowerCase()}` : `Change ${thing}`
}

const markOf = (command: Simple, project: Project): Mark | undefined =>
  command.table === 'marks' && command.do !== 'add' ? project.tables.marks.get(command.id) : undefined

function thingOf(command: Simple, project: Project): string {
  if (command.table !== 'marks') return tables[command.table].label.toLowerCase()
  const kind = command.do === 'add' ? command.record.kind : markOf(command, project)?.kind
  return kind ? kindOf(kind).label.toLowerCase() : 'mark'
}
