import type { Field } from '../../shared/kinds/field'
import { kinds, kindList, kindOf, type KindName } from '../../shared/kinds/list'
import { holds, locate, makeSpan, type Span } from '../../shared/text/anchor'
import { fromLines } from '../../shared/text/rich'
import { ID } from '../../shared/project/ids'
import { fieldsOf, tableNames, tables, type TableName } from '../../shared/project/tables'
import { BadCommand } from './bad-command'
import { completeComposed, type Refer } from './complete-composed'

export interface Known {
  textOf: (article: string) => string | undefined
  /** The article and kind of a mark that is there, or that an earlier command adds. */
  mark: (id: string) => { article: string; kind: KindName } | undefined
  newId: (prefix: string) => string
  refer: Refer
}

type Raw = Record<string, unknown>
const isRaw = (value: unknown): value is Raw => value !== null && typeof value === 'object' && !Array.isArray(value)

/**
 * A command as a person or a script writes it, made into the strict form: ids are made, rich text may be a plain
 * string, and a place in an article may be `{start, end}` or `{exact, prefix?, suffix?}`. What is plainly wrong is
 * said here in words; the schema has the last word afterwards. The input is not changed.
 */
export function complete(raw: unknown, known: Known): unknown {
  if (!isRaw(raw)) throw new BadCommand('A command is an object like {"do":"add", …}.')
  if (raw['do'] !== 'all') return simple(raw, known)
  if (!Array.isArray(raw['commands'])) throw new BadCommand('A command “all” has a list of commands.')
  // Later commands of the batch may speak of marks that earlier ones add.
  const added = new Map<string, { article: string; kind: KindName }>()
  const within = { ...known, mark: (id: string) => added.get(id) ?? known.mark(id) }
  const commands = raw['commands'].map((one) => {
    if (!isRaw(one)) throw new BadCommand('The commands of “all” are objects like {"do":"add", …}.')
    const done = simple(one, within)
    const record = done['record']
    if (done['table'] === 'marks' && isRaw(record))
      added.set(String(record['id']), { article: String(record['article']), kind: record['kind'] as KindName })
    return done
  })
  return { label: 'Apply commands', ...raw, commands }
}

function simple(raw: Raw, known: Known): Raw {
  const { do: verb, table } = raw
  if (!['add', 'set', 'remove', 'restore'].includes(String(verb)))
    throw new BadCommand('A command does one of add, set, remove, restore or all.')
  if (!tableNames.includes(table as TableName))
    throw new BadCommand(`A command names one of the tables ${tableNames.join(', ')}.`)
  const name = table as TableName
  if (verb === 'add') return { ...raw, record: added(raw['record'], name, known) }
  if (verb === 'set') return { ...raw, fields: changed(raw, name, known) }
  return raw
}

function added(record: unknown, table: TableName, known: Known): Raw {
  if (!isRaw(record)) throw new BadCommand('A command “add” has a record.')
  if (table === 'project') throw new BadCommand('A project has one record of its own: change it with “set”.')
  const { id, kind, ...given } = record
  if (table === 'marks' && !(typeof kind === 'string' && Object.hasOwn(kinds, kind)))
    throw new BadCommand(`A mark has a kind: ${kindList.map((k) => k.name).join(' or ')}.`)
  if (id !== undefined && !(typeof id === 'string' && ID.test(id)))
    throw new BadCommand(
      `An id is like ${known.newId(tables[table].prefix)}: a letter, _ and 9 to 40 small letters or digits.`,
    )
  const fields = fieldsOf(table, kind as KindName | undefined)
  const article = typeof given['article'] === 'string' ? given['article'] : undefined
  const whole = filledIn(given, fields, nameOf(table, kind as KindName | undefined), article, known)
  return { id: id ?? known.newId(tables[table].prefix), ...(table === 'marks' && { kind }), ...whole }
}

function changed(raw: Raw, table: TableName, known: Known): Raw {
  const given = raw['fields']
  if (!isRaw(given)) throw new BadCommand('A command “set” has fields.')
  const mark = table === 'marks' ? known.mark(String(raw['id'])) : undefined
  if (table === 'marks' && !mark) throw new BadCommand(`There is no mark with the id ${String(raw['id'])}.`)
  const article = typeof given['article'] === 'string' ? given['article'] : mark?.article
  return filledIn(given, fieldsOf(table, mark?.kind), nameOf(table, mark?.kind), article, known)
}

const nameOf = (table: TableName, kind: KindName | undefined): string =>
  (kind ? kindOf(kind).label : tables[table].label).toLowerCase()

function filledIn(
  given: Raw,
  fields: Record<string, Field>,
  thing: string,
  article: string | undefined,
  known: Known,
): Raw {
  const out: Raw = {}
  for (const [name, value] of Object.entries(given)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    if (!field) throw new BadCommand(`The ${thing} has no field “${name}”. It has ${Object.keys(fields).join(', ')}.`)
    if (field.is === 'rich' && typeof value === 'string')
      out[name] = value === '' && field.empty === null ? null : fromLines(value.replace(/\r\n?/g, '\n'))
    else if (field.is === 'composed') out[name] = completeComposed(value, known.refer)
    else if (field.is === 'spans' && Array.isArray(value)) out[name] = value.map((span) => spanOf(span, article, known))
    else if (field.is === 'span' && value !== null) out[name] = spanOf(value, article, known)
    else out[name] = value
  }
  return out
}

function spanOf(value: unknown, article: string | undefined, known: Known): Span {
  if (!isRaw(value)) throw new BadCommand('A place in an article is {"start", "end"} or {"exact"}.')
  const text = article === undefined ? undefined : known.textOf(article)
  if (text === undefined)
    throw new BadCommand(
      article === undefined ? 'A mark names its article.' : `There is no article with the id ${article}.`,
    )
  const { start, end, exact, prefix = '', suffix = '' } = value
  if (typeof start === 'number' && typeof end === 'number') {
    if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end <= start || end > text.length)
      throw new BadCommand(`${start} to ${end} is not a range of the article, which has ${text.length} characters.`)
    const span = makeSpan(text, start, end)
    if (exact !== undefined && !holds(text, { ...span, exact: String(exact) }))
      throw new BadCommand(
        `From ${start} to ${end} the article has “${short(span.exact)}”, not “${short(String(exact))}”.`,
      )
    return span
  }
  if (typeof exact !== 'string' || exact === '')
    throw new BadCommand('A place in an article is {"start", "end"} or {"exact"}.')
  const found = locate(text, { start: -1, end: -1, exact, prefix: String(prefix), suffix: String(suffix) })
  if (found.found === 'lost') throw new BadCommand(`The words “${short(exact)}” are not in the article.`)
  if (found.found === 'doubtful')
    throw new BadCommand(
      `The words “${short(exact)}” are in the article ${found.candidates.length} times: add a prefix or a suffix, or give start and end.`,
    )
  return found.span
}

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text)
