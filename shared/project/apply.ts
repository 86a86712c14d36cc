import { kindOf } from '../kinds/list'
import { holds } from '../text/anchor'
import { plainText } from '../text/plain'
import { isBlank } from '../text/rich'
import { err, ok, type Result } from '../result'
import type { Command, CorrectText, Simple, Stamped } from './commands'
import { correct } from './correct'
import { joinChanges } from './join'
import type { Change, Project } from './model'
import {
  fieldsOf,
  tables,
  type Article,
  type Envelope,
  type Mark,
  type Quote,
  type Rec,
  type Section,
  type TableName,
} from './tables'

/** The plain text of an article, or undefined where it is not at hand (the window keeps only the texts it shows). */
export type TextOf = (article: string) => string | undefined

type Refused = { name: 'refused'; message: string }
type Applied = Result<Change[], Refused>

/**
 * What a command does to a project: the records it replaces. Pure: the project is read, never written; the same
 * function decides in the main process, in the window and in the command line, and `write` carries it out.
 * A command is refused as a whole or done as a whole.
 */
export function apply(project: Project, { stamp, command }: Stamped, textOf: TextOf): Applied {
  if (command.do === 'join') return ok(joinChanges(project, command))
  const changed = new Map<string, Change>()
  const look = (table: TableName, id: string): Rec | undefined =>
    changed.get(`${table}/${id}`)?.after ?? (project.tables[table] as Map<string, Rec>).get(id)
  const put = (table: TableName, after: Rec): void => {
    const key = `${table}/${after.id}`
    const before = changed.has(key) ? changed.get(key)!.before : look(table, after.id)
    changed.set(key, { table, id: after.id, ...(before && { before }), after })
  }
  for (const one of simple(command)) {
    if (one.do === 'correct') {
      const marks = marksIn(project, one.id, changed)
      const next = correction(one, stamp, look, marks, () => textAfter(changed, one.id, textOf))
      if (!next.ok) return next
      put('articles', next.value.article)
      for (const mark of next.value.marks) put('marks', mark)
    } else {
      const next = step(one, stamp, look)
      if (!next.ok) return next
      put(one.table, next.value)
    }
  }
  return misplaced(changed, textOf) ?? ok([...changed.values()])
}

const simple = (command: Command): readonly Simple[] => (command.do === 'all' ? command.commands : [command])

type Look = (table: TableName, id: string) => Rec | undefined

function step(one: Exclude<Simple, CorrectText>, stamp: string, look: Look): Result<Rec, Refused> {
  const label = tables[one.table].label.toLowerCase()
  if (one.do === 'add') {
    if (look(one.table, one.record.id))
      return err('refused', `A ${label} with the id ${one.record.id} is already there.`)
    const record = { ...one.record, stamp } as Rec
    return check(one.table, record, look) ?? ok(record)
  }
  const before = look(one.table, one.id)
  if (!before) return err('refused', `There is no ${label} with the id ${one.id}.`)
  if (one.do !== 'set') return ok(stampFields(before, { gone: one.do === 'remove' }, stamp))
  if (one.table === 'marks') {
    const known = fieldsOf('marks', (before as Mark).kind)
    const foreign = Object.keys(one.fields).find((name) => !(name in known))
    if (foreign)
      return err('refused', `A ${kindOf((before as Mark).kind).label.toLowerCase()} has no field “${foreign}”.`)
  }
  // Every edit says that the record is alive, so that a removal made at the same time elsewhere is seen as a conflict.
  const record = stampFields(before, { ...one.fields, gone: false }, stamp)
  return check(one.table, record, look) ?? ok(record)
}

/** All marks of an article, removed ones too: those follow the text as well, so that undo brings them back where they belong. */
function marksIn(project: Project, article: string, changed: Map<string, Change>): Mark[] {
  const ids = new Set(project.marksByArticle.get(article))
  for (const { table, id } of changed.values()) if (table === 'marks') ids.add(id)
  const marks = [...ids].map((id) => (changed.get(`marks/${id}`)?.after ?? project.tables.marks.get(id)) as Mark)
  return marks.filter((mark) => mark?.article === article)
}

/** The article and those of its marks that its correction changes. */
function correction(
  { id, edits }: CorrectText,
  stamp: string,
  look: Look,
  marks: readonly Mark[],
  textOf: () => string | undefined,
): Result<{ article: Article; marks: Mark[] }, Refused> {
  const before = look('articles', id) as Article | undefined
  if (!before || before.gone) return err('refused', `There is no article with the id ${id}.`)
  const text = textOf()
  const done = text === undefined ? undefined : correct(before, text, edits, marks, stamp)
  if (!done)
    return err('refused', 'The text has changed meanwhile, so this correction was not made. Nothing else was altered.')
  const article = stampFields(before, { ...done.article, gone: false }, stamp) as Article
  const moved = done.marks.map(({ mark, fields }) => stampFields(mark, fields, stamp) as Mark)
  return ok({ article, marks: moved })
}

/** `before` with new values, each with the command's stamp; what was in conflict in these fields is settled by it. */
function stampFields(before: Rec, values: Record<string, unknown>, stamp: string): Rec {
  const { also, ...rest } = before
  const { gone = before.gone, ...fields } = values
  const stamps = { ...before.stamps }
  for (const name of Object.keys(values)) stamps[name] = stamp
  const kept = Object.entries(also ?? {}).filter(([name]) => !(name in values))
  const next: Envelope = { ...rest, ...fields, stamps }
  if (gone) next.gone = true
  else delete next.gone
  if (kept.length) next.also = Object.fromEntries(kept)
  return next as Rec
}

type Refusal = ReturnType<typeof err<'refused'>> | undefined

/** What the schema cannot see: that marks and links point at what is there. */
function check(table: TableName, record: Rec, look: Look): Refusal {
  if (table === 'links') {
    const link = record as Rec<'links'>
    for (const end of [link.from, link.to])
      if (!look('marks', end)) return err('refused', `There is no mark with the id ${end}.`)
  }
  if (table === 'sections' && !look('briefings', (record as Section).briefing))
    return err('refused', `There is no briefing with the id ${(record as Section).briefing}.`)
  if (table !== 'marks') return
  const mark = record as Mark
  if (!look('articles', mark.article)) return err('refused', `There is no article with the id ${mark.article}.`)
  if (mark.spans.length + mark.lost.length === 0) return err('refused', 'A mark needs words to stand on.')
  if (mark.spans.some((span, i) => i > 0 && span.start < mark.spans[i - 1]!.end))
    return err('refused', 'The parts of a mark must follow each other without overlapping.')
}

const PLACES = ['spans', 'cue', 'source'] as const
type Places = Pick<Mark, 'article'> & Partial<Pick<Quote, (typeof PLACES)[number]>>

/** Looked at after all of a command, because one may change a text and the marks in it, in any order (undo does). */
function misplaced(changed: Map<string, Change>, textOf: TextOf): Refusal {
  // A correction moves all marks after it: their text is made once.
  const texts = new Map<string, string | undefined>()
  const textNow = (id: string): string | undefined => {
    if (!texts.has(id)) texts.set(id, textAfter(changed, id, textOf))
    return texts.get(id)
  }
  for (const change of changed.values()) {
    if (change.table !== 'marks' || change.after.gone) continue
    const [before, after] = [change.before, change.after] as [Places | undefined, Places]
    const moved = before?.article !== after.article
    const written = PLACES.flatMap((name) => (moved || before?.[name] !== after[name] ? (after[name] ?? []) : []))
    const text = written.length ? textNow(after.article) : undefined
    if (text !== undefined && written.some((span) => !holds(text, span)))
      return err('refused', 'The mark’s words are not at the place it points to.')
  }
}

/** The article's text as the command leaves it. A window is told of articles without their text: a blank one is not at hand. */
function textAfter(changed: Map<string, Change>, id: string, textOf: TextOf): string | undefined {
  const article = changed.get(`articles/${id}`) as Change<'articles'> | undefined
  if (!article || article.before?.doc === article.after.doc) return textOf(id)
  return isBlank(article.after.doc) ? undefined : plainText(article.after.doc).text
}
