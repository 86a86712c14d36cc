import type { Field } from '../kinds/field'
import { kindOf, type KindName } from '../kinds/list'
import { compare, type Difference, type Key } from '../project/compare'
import type { Project } from '../project/model'
import { alive, articles, byPlace, find, summaryOf, wordsOf } from '../project/select'
import {
  fieldsOf,
  tableNames,
  tables,
  type Article,
  type Link,
  type Mark,
  type Rec,
  type TableName,
} from '../project/tables'
import { valueText } from './values'

/** How an earlier version of a project differs from today's, in words a person reads. */
export interface Differences {
  /** "3 marks and 1 article fewer; 2 marks differ", empty when nothing differs. */
  summary: string
  total: number
  /** Articles that differ or have marks that do, in the library's order. */
  articles: DifferingArticle[]
  /** Speakers, tags and whatever else belongs to no article. */
  others: DifferenceWords[]
  /** Differences beyond the number that is listed. */
  more: number
}

export interface DifferingArticle {
  id: string
  title: string
  /** The article's own difference, where it has one. */
  own?: DifferenceWords
  marks: DifferenceWords[]
}

export interface DifferenceWords extends Key {
  is: Difference['is']
  kind?: KindName
  /** The words marked, or the name. */
  title: string
  /** Who said it, or what sort of thing it is. */
  about: string
  /** What the fields say there (`was`) and in today's project; both are empty where the difference cannot be said in words. */
  fields: { label: string; was: string; now: string }[]
}

/** As many differences as anybody will read through. */
const MOST = 2000
const LONG = 160

export function differences(now: Project, then: Project): Differences {
  const all = compare(now, then)
  const listed = all.slice(0, MOST)
  const groups = new Map<string, DifferingArticle>()
  const group = (id: string): DifferingArticle => {
    let found = groups.get(id)
    if (!found) {
      const article = find(now, 'articles', id) ?? find(then, 'articles', id)
      groups.set(id, (found = { id, title: article ? titleOf(article) : 'An article that is in neither', marks: [] }))
    }
    return found
  }
  const others: DifferenceWords[] = []
  for (const difference of listed) {
    const words = inWords(difference, now, then)
    if (difference.table === 'articles') group(difference.id).own = words
    else if (difference.table === 'marks') group(recordOf(difference, now, then).article).marks.push(words)
    else others.push(words)
  }
  const place = ({ id, table }: Key): Mark => recordOf({ id, table, is: 'there', fields: [] }, now, then) as Mark
  for (const { marks } of groups.values()) marks.sort((a, b) => byPlace(place(a), place(b)))
  return {
    summary: summaryWords(all),
    total: all.length,
    articles: [...groups.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    others,
    more: all.length - listed.length,
  }
}

const recordOf = ({ table, id, is }: Difference, now: Project, then: Project): Mark =>
  (is === 'there' ? (find(then, table, id) ?? find(now, table, id)) : find(now, table, id)) as Mark

function inWords(difference: Difference, now: Project, then: Project): DifferenceWords {
  const { table, id, is, fields } = difference
  const from = is === 'there' ? then : now
  const record = find(from, table, id) as Rec
  const all: Record<string, Field> = fieldsOf(table, (record as Partial<Mark>).kind)
  const value = (project: Project, name: string): string =>
    valueText(project, all[name]!, (find(project, table, id) as unknown as Record<string, unknown>)[name])
  return {
    table,
    id,
    is,
    ...(table === 'marks' && { kind: (record as Mark).kind }),
    ...titled(table, record, from),
    fields: fields.map((name) => ({ label: all[name]!.label, ...excerpts(value(then, name), value(now, name)) })),
  }
}

function titled(table: TableName, record: Rec, project: Project): { title: string; about: string } {
  if (table === 'marks') {
    const mark = record as Mark
    return { title: clip(wordsOf(mark)), about: clip(summaryOf(project, mark)) || kindOf(mark.kind).label }
  }
  const about = tables[table].label
  if (table === 'links') {
    const { from, to } = record as Link
    const words = (id: string): string => clip(wordsOf(find(project, 'marks', id) ?? ({ spans: [] } as never)), 60)
    return { title: `${words(from)} – ${words(to)}`, about }
  }
  if (table === 'dismissals') return { title: clip((record as Rec<'dismissals'>).words?.exact ?? ''), about }
  const { name, title } = record as { name?: string; title?: string }
  return { title: name || title || (table === 'project' ? 'Title and description' : 'Without a name'), about }
}

const titleOf = (article: Article): string => article.title || article.source.name || 'Untitled'

const clip = (text: string, length = 240): string => (text.length > length ? `${text.slice(0, length - 1)}…` : text)

/** Two long texts from a little before the place where they part. */
function excerpts(was: string, now: string): { was: string; now: string } {
  // What cannot be told apart in words (emphasis, a list of roles) is only said to differ.
  if (was === now) return { was: '', now: '' }
  let at = 0
  if (Math.max(was.length, now.length) > LONG) {
    while (at < was.length && was[at] === now[at]) at++
    at = Math.max(0, at - 40)
    at = at && Math.max(was.lastIndexOf(' ', at), 0)
  }
  const part = (text: string): string => clip((at > 0 ? '… ' : '') + text.slice(at).trim(), LONG + 2)
  return { was: part(was), now: part(now) }
}

/** How many articles, marks and speakers a project shows. */
export const countsOf = (project: Project): Counts => ({
  articles: articles(project).length,
  marks: alive(project, 'marks').filter((mark) => find(project, 'articles', mark.article)).length,
  speakers: alive(project, 'speakers').length,
})

export interface Counts {
  articles: number
  marks: number
  speakers: number
}

/** "12 articles, 1 mark, no speakers" */
export const countWords = ({ articles, marks, speakers }: Counts): string =>
  [many(articles, 'article'), many(marks, 'mark'), many(speakers, 'speaker')].join(', ')

/** "1 mark", "3 articles and 2 marks": things by table. */
export function thingsWords(keys: readonly Key[]): string {
  const counts = new Map<TableName, number>()
  for (const { table } of keys) counts.set(table, (counts.get(table) ?? 0) + 1)
  const order = (table: TableName): number => (table === 'marks' ? -1 : tableNames.indexOf(table))
  const words = [...counts]
    .sort(([a], [b]) => order(a) - order(b))
    .map(([table, count]) => many(count, table === 'project' ? 'project detail' : tables[table].label.toLowerCase()))
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : (words[0] ?? '')
}

const many = (count: number, thing: string): string =>
  `${count === 0 ? 'no' : count.toLocaleString('en-GB')} ${thing}${count === 1 ? '' : 's'}`

/** As the earlier version stands to today's: what it has more, what fewer, what differs. */
export function summaryWords(all: readonly Difference[]): string {
  const of = (is: Difference['is']): Difference[] => all.filter((difference) => difference.is === is)
  const [more, fewer, other] = [of('there'), of('here'), of('different')]
  return [
    more.length > 0 && `${thingsWords(more)} more`,
    fewer.length > 0 && `${thingsWords(fewer)} fewer`,
    other.length > 0 && `${thingsWords(other)} ${other.length === 1 ? 'differs' : 'differ'}`,
  ]
    .filter(Boolean)
    .join('; ')
}
