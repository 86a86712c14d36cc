import { createHash } from 'node:crypto'
import type { Field } from '../../shared/kinds/field'
import { holds, type Span } from '../../shared/text/anchor'
import { plainText } from '../../shared/text/plain'
import { alive } from '../../shared/project/select'
import type { Project, Quarantined } from '../../shared/project/model'
import {
  fieldsOf,
  tableNames,
  type Article,
  type Mark,
  type Rec,
  type TableName,
  type Tag,
} from '../../shared/project/tables'

export interface ProblemFound {
  /** `marks/m_0… spans.1`: table, record and field; `marks` alone where the record has no id. */
  place: string
  problem: string
}

/** Everything in a project that is not as it should be, in the order of its tables. */
export function problemsOf(project: Project): ProblemFound[] {
  const found: ProblemFound[] = project.quarantine.map((item) => ({
    place: placeOf(item),
    problem: `Set aside: ${item.reason}.`,
  }))
  const texts = new Map<string, string>()
  for (const [id, article] of project.tables.articles) texts.set(id, plainText(article.doc).text)
  for (const table of tableNames)
    for (const record of alive(project, table)) {
      const say = (field: string, problem: string): void =>
        void found.push({ place: `${table}/${record.id}${field && ` ${field}`}`, problem })
      references(project, table, record, say)
      if (table === 'marks') words(record as Mark, texts, say)
      else if (table === 'articles') original(record as Article, texts.get(record.id)!, say)
      else if (table === 'tags' && isUnderItself(project, record as Tag)) say('parent', 'The tag stands under itself.')
      else if (table === 'links') ends(record as Rec<'links'>, say)
    }
  return found
}

type Say = (field: string, problem: string) => void

function placeOf({ table, raw }: Quarantined): string {
  const id = raw !== null && typeof raw === 'object' ? (raw as { id?: unknown }).id : undefined
  return typeof id === 'string' ? `${table}/${id.slice(0, 60)}` : table
}

/** References to records that do not exist at all; a removed one exists, and can be brought back. */
function references(project: Project, table: TableName, record: Rec, say: Say): void {
  const values = record as unknown as Record<string, unknown>
  for (const [name, field] of Object.entries<Field>(fieldsOf(table, (record as Partial<Mark>).kind))) {
    if (field.is !== 'ref' && field.is !== 'refs') continue
    const ids = field.is === 'refs' ? (values[name] as string[]) : [values[name] as string | null]
    for (const id of ids)
      if (id && !project.tables[field.table].has(id))
        say(name, `There is no ${field.table.slice(0, -1)} with the id ${id}.`)
  }
}

function words(mark: Mark, texts: Map<string, string>, say: Say): void {
  const text = texts.get(mark.article)
  if (mark.spans.length + mark.lost.length === 0) say('spans', 'The mark has no words.')
  if (text === undefined) return
  const check = (field: string, span: Span | null): void => {
    if (span && !holds(text, span))
      say(field, `The words “${short(span.exact)}” are not at ${span.start}–${span.end} of the article.`)
  }
  mark.spans.forEach((span, i) => check(`spans.${i}`, span))
  if (mark.spans.some((span, i) => i > 0 && span.start < mark.spans[i - 1]!.end))
    say('spans', 'The parts of the mark overlap or are out of order.')
  if (mark.kind !== 'quote') return
  check('cue', mark.cue)
  check('source', mark.source)
}

/** Where the original's bytes can be made again from the text (line ends, marks and letters as they were), the hash must agree. */
function original(article: Article, text: string, say: Say): void {
  const { sha256, type, encoding, size } = article.source
  if (sha256 === '') return
  if (!/^[0-9a-f]{64}$/.test(sha256)) return say('source', 'The hash of the original is not a SHA-256.')
  if (article.corrections.length || text.includes('\ufffd')) return
  const bytes = Buffer.from(text)
  const kept = type.startsWith('pasted-') || (type === 'text' && encoding === 'utf-8' && bytes.length === size)
  if (kept && createHash('sha256').update(bytes).digest('hex') !== sha256)
    say('doc', 'The text is not the one that was imported, and no correction says why.')
}

function isUnderItself(project: Project, tag: Tag): boolean {
  const seen = new Set<string>()
  for (let at: Tag | undefined = tag; at; at = at.parent === null ? undefined : project.tables.tags.get(at.parent)) {
    if (seen.has(at.id)) return at.id === tag.id
    seen.add(at.id)
  }
  return false
}

function ends(link: Rec<'links'>, say: Say): void {
  if (link.from === link.to) say('to', 'The link leads from a mark to itself.')
}

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text)
