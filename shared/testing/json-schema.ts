import * as z from 'zod'
import { kinds, type KindName } from '../kinds/list'
import { VERSION } from '../project/migrate'
import { fileSchema, named as parts } from '../project/schema'
import { fieldsOf, tableNames, tables } from '../project/tables'

interface Node extends Record<string, unknown> {
  title?: string
  properties?: Record<string, Node>
  items?: Node
  oneOf?: Node[]
}

/**
 * The JSON Schema of the project file, from the schema that reads it: what other programs may write, so fields may be
 * left out. What JSON Schema cannot say (a range as long as its words, ids that exist) is in its description.
 */
export function projectJsonSchema(): string {
  const names = z.registry<{ id: string }>()
  for (const [id, part] of Object.entries(parts)) names.add(part, { id })
  const { $schema, ...schema } = z.toJSONSchema(fileSchema(), { io: 'input', target: 'draft-2020-12', metadata: names })
  const root = schema as Node
  root.properties!['quoin'] = { const: VERSION }
  for (const table of tableNames) {
    const list = root.properties![table]!
    list.title = tables[table].label
    for (const record of list.items!.oneOf ?? [list.items!]) {
      const kind = record.properties!['kind']?.['const'] as KindName | undefined
      if (kind) record.title = kinds[kind].label
      for (const [name, field] of Object.entries(fieldsOf(table, kind))) record.properties![name]!.title = field.label
    }
  }
  return `${JSON.stringify({ $schema, $id: ID, title: TITLE, description: DESCRIPTION, ...named(root) }, null, 2)}\n`
}

const ID = `https://quoin.example/project-v${VERSION}.schema.json`
const TITLE = `Quoin project, version ${VERSION}`
const DESCRIPTION =
  'A *.quoin file: UTF-8 JSON. Offsets count UTF-16 code units of an article’s plain text (its text blocks joined by one line feed, ' +
  'a hard break as one line feed); ranges are half-open and `exact` is as long as its range. Fields that are left out are empty. ' +
  'References are ids of records in the same file. A stamp is COUNT.REPLICA.TIME, count and time (milliseconds since 1970) in base 36.'

/** The recursive parts under names of their own instead of numbers. */
function named(root: Node): object {
  let json = JSON.stringify(root)
  for (const [name, definition] of Object.entries(root['$defs'] as Record<string, Node>))
    if (name.startsWith('__'))
      json = json
        .replaceAll(`"${name}"`, definition.oneOf ? '"block"' : '"json"')
        .replaceAll(`/${name}"`, definition.oneOf ? '/block"' : '/json"')
  return JSON.parse(json) as object
}
