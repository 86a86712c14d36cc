import type { Field } from '../kinds/field'
import { holds, type Span } from '../text/anchor'
import { prepare, type Finder } from '../text/find-again'
import { plainText } from '../text/plain'
import type { TextOf } from './apply'
import type { Simple } from './commands'
import { differing, type Key } from './compare'
import type { Project } from './model'
import { seek, settled } from './places'
import { find } from './select'
import { fieldsOf, tableNames, type Article, type Link, type Mark, type Rec, type TableName } from './tables'

/** A record of the earlier version, undefined where it is not there or was removed. */
export type Look = (table: TableName, id: string) => Rec | undefined

export const lookIn =
  (project: Project): Look =>
  (table, id) =>
    find(project, table, id)

/**
 * `chosen` with everything they refer to that today's project has lost: a mark comes with its article, its speaker and
 * its tags.
 */
export function withNeeded(now: Project, then: Look, chosen: readonly Key[]): Key[] {
  const taken = new Map<string, Key>()
  const waiting = [...chosen]
  for (let key = waiting.pop(); key; key = waiting.pop()) {
    const name = `${key.table}/${key.id}`
    if (taken.has(name)) continue
    taken.set(name, key)
    const record = then(key.table, key.id)
    if (record)
      waiting.push(...references(key.table, record).filter((r) => !find(now, r.table, r.id) && then(r.table, r.id)))
  }
  return [...taken.values()]
}

function references(table: TableName, record: Rec): Key[] {
  const values = record as unknown as Record<string, unknown>
  return Object.entries<Field>(fieldsOf(table, (record as Partial<Mark>).kind)).flatMap(([name, field]) => {
    if (field.is !== 'ref' && field.is !== 'refs') return []
    const ids = [values[name] ?? []].flat() as string[]
    return ids.map((id) => ({ table: field.table, id }))
  })
}

export interface TakenBack {
  commands: Simple[]
  /** What could not be taken: the article of a mark, or an end of a link, is not there and does not come with it. */
  left: Key[]
}

/**
 * The commands that give the records of `keys` the values they have in `then`, and remove those that are not there. A
 * mark whose words stand elsewhere in the article by now follows them; so do today's marks when an article gets its
 * former text.
 */
export function takeBack(now: Project, then: Look, keys: readonly Key[], textOf: TextOf): TakenBack {
  const chosen = new Set(keys.map(({ table, id }) => `${table}/${id}`))
  const will = (table: TableName, id: string): boolean =>
    now.tables[table].has(id) || (chosen.has(`${table}/${id}`) && then(table, id) !== undefined)
  const texts = new Map<string, string | undefined>()
  const textThen = (id: string): string | undefined => {
    const article = chosen.has(`articles/${id}`) ? (then('articles', id) as Article | undefined) : undefined
    if (!article) return textOf(id)
    if (!texts.has(id)) texts.set(id, plainText(article.doc).text)
    return texts.get(id)
  }
  const targets = new Map<string, Target | undefined>()
  const targetOf = (id: string): Target | undefined => {
    if (!targets.has(id)) {
      const was = then('articles', id) as Article | undefined
      targets.set(id, target(textThen(id), was && plainText(was.doc).text))
    }
    return targets.get(id)
  }
  const result: TakenBack = { commands: [], left: [] }
  const ordered = keys.toSorted((a, b) => tableNames.indexOf(a.table) - tableNames.indexOf(b.table))
  for (const { table, id } of ordered) {
    const [mine, theirs] = [now.tables[table].get(id) as Rec | undefined, then(table, id)]
    if (!theirs) {
      if (mine && !mine.gone) result.commands.push({ do: 'remove', table, id })
      continue
    }
    const fitting =
      table !== 'marks' || stays(mine as Mark | undefined, theirs as Mark, chosen)
        ? theirs
        : placed(theirs as Mark, will, targetOf)
    const link = theirs as Link
    const whole = fitting && (table !== 'links' || [link.from, link.to].every((end) => will('marks', end)))
    if (!whole) result.left.push({ table, id })
    // Where today has the mark, the rest of it can be taken all the same.
    const target = whole ? fitting : table === 'marks' && mine ? keepPlace(theirs as Mark, mine as Mark) : undefined
    const command = target && toward(table, mine, target)
    if (command) result.commands.push(command)
  }
  result.commands.push(...followers(now, then, ordered, chosen, (id) => target(textThen(id), textOf(id))))
  return result
}

function toward(table: TableName, mine: Rec | undefined, theirs: Rec): Simple | undefined {
  const { id, stamp: _, stamps: __, also: ___, gone: ____, ...fields } = theirs
  if (!mine) return { do: 'add', table, record: { id, ...fields } } as Simple
  const names = differing(table, mine, theirs)
  const values = theirs as unknown as Record<string, unknown>
  if (names.length)
    return { do: 'set', table, id, fields: Object.fromEntries(names.map((name) => [name, values[name]])) } as Simple
  return mine.gone && (mine as Partial<Mark>).kind === (theirs as Partial<Mark>).kind
    ? { do: 'restore', table, id }
    : undefined
}

/** Does the mark stay where it is, in a text that stays as it is? Then nobody need look at the text, which costs the most. */
const stays = (mine: Mark | undefined, theirs: Mark, chosen: ReadonlySet<string>): boolean =>
  mine !== undefined &&
  !mine.gone &&
  !chosen.has(`articles/${theirs.article}`) &&
  !differing('marks', mine, theirs).some((name) => PLACES.has(name))

const PLACES = new Set(['article', 'spans', 'lost', 'cue', 'source'])

type Has = (table: TableName, id: string) => boolean

/** The text that a mark will stand in, and what finds its words there. */
interface Target {
  text: string
  /** Is it the very text that the mark comes from, as far as is known? */
  same: boolean
  finder: Finder
}

const target = (text: string | undefined, was: string | undefined): Target | undefined =>
  text === undefined ? undefined : { text, same: was === undefined || text === was, finder: prepare(text, was) }

type TargetOf = (article: string) => Target | undefined

/** The mark where its words are in the text that its article will have; words whose place is in doubt, or gone, are lost ones. */
function placed(mark: Mark, will: Has, targetOf: TargetOf): Mark | undefined {
  if (!will('articles', mark.article)) return undefined
  const to = targetOf(mark.article)
  const { cue, source } = mark as { cue?: Span | null; source?: Span | null }
  if (!to || (to.same && [...mark.spans, ...[cue ?? [], source ?? []].flat()].every((span) => holds(to.text, span))))
    return mark
  return { ...mark, ...settled(seek([mark], to.finder)[0]!, () => undefined) } as Mark
}

const keepPlace = (theirs: Mark, { article, spans, lost, ...mine }: Mark): Mark => {
  const { cue = null, source = null } = mine as { cue?: Span | null; source?: Span | null }
  return { ...theirs, article, spans, lost, ...('cue' in theirs && { cue, source }) } as Mark
}

/** Today's marks in articles that get another text: they go where their words are. */
function followers(now: Project, then: Look, keys: readonly Key[], chosen: Set<string>, targetOf: TargetOf): Simple[] {
  return keys.flatMap(({ table, id }) => {
    const [mine, theirs] = [now.tables.articles.get(id), then(table, id)]
    if (table !== 'articles' || !mine || !theirs || !differing('articles', mine, theirs).includes('doc')) return []
    const to = targetOf(id)
    return [...(now.marksByArticle.get(id) ?? [])].flatMap((markId): Simple[] => {
      const mark = find(now, 'marks', markId)
      if (!mark || chosen.has(`marks/${markId}`)) return []
      // As it was in that version it fits that version's text.
      const before = then('marks', markId)
      if (before && differing('marks', mark, before).length === 0) return []
      const here = (): boolean => true
      const moved = placed(mark, here, () => to)
      const command = moved && toward('marks', mark, moved)
      return command ? [command] : []
    })
  })
}
