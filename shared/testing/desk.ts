import { apply, type TextOf } from '../project/apply'
import type { Command, Stamped } from '../project/commands'
import { noHistory, remember, typedIn, type History, type redo, type undo } from '../project/history'
import { describe } from '../project/labels'
import { newProject, write, type Project } from '../project/model'
import { alive } from '../project/select'
import { makeStamp } from '../project/stamps'
import { newArticle, newMark, newSpeaker, tableNames } from '../project/tables'
import { makeSpan } from '../text/anchor'
import { plainText } from '../text/plain'
import { fromLines } from '../text/rich'
import { idsOf, TEXT } from './values'

/** A project with its history and journal, run as the main process runs it, but for disk and clock. */
export interface Desk {
  project: Project
  history: History
  journal: Stamped[]
  now: number
}

export const textsOf =
  (project: Project): TextOf =>
  (id) => {
    const article = project.tables.articles.get(id)
    return article && plainText(article.doc).text
  }

/** An article, a speaker, a tag, a quote and a claim to begin with. */
export function newDesk(): Desk {
  const [article, speaker, tag] = (['articles', 'speakers', 'tags'] as const).map((table) => idsOf(table)[0]!) as [
    string,
    string,
    string,
  ]
  const [quote, claim] = idsOf('marks') as [string, string]
  const desk: Desk = {
    project: newProject(idsOf('project')[0]!, 'A desk', makeStamp(1, 'desk', 1)),
    history: noHistory,
    journal: [],
    now: 10_000,
  }
  const spans = [makeSpan(TEXT, 18, 31)]
  for (const command of [
    { do: 'add', table: 'articles', record: { id: article, ...newArticle({ title: 'One', doc: fromLines(TEXT) }) } },
    { do: 'add', table: 'speakers', record: { id: speaker, ...newSpeaker('Irena Dahl') } },
    { do: 'add', table: 'tags', record: { id: tag, name: 'Water', parent: null, color: '', note: null } },
    { do: 'add', table: 'marks', record: { id: quote, ...newMark('quote', { article, spans, speaker, tags: [tag] }) } },
    { do: 'add', table: 'marks', record: { id: claim, ...newMark('claim', { article, spans }) } },
  ] satisfies Command[])
    if (!run(desk, command)) throw new Error('The desk could not be laid')
  return { ...desk, history: noHistory }
}

/** Carries a command out without a trace in the history; false when it was refused. */
export function carryOut(desk: Desk, command: Command): ReturnType<typeof apply> {
  const stamp = makeStamp((desk.project.clock['desk'] ?? 0) + 1, 'desk', desk.now)
  const applied = apply(desk.project, { stamp, command }, textsOf(desk.project))
  if (!applied.ok) return applied
  write(desk.project, stamp, applied.value)
  desk.journal.push({ stamp, command })
  return applied
}

/** A person's command, `later` milliseconds after the one before, as a bit of a `deed` or alone; true when it was done. */
export function run(desk: Desk, command: Command, later = 10_000, deed?: string): boolean {
  desk.now += later
  const label = describe(command, desk.project)
  const applied = carryOut(desk, command)
  const also = { ...typedIn(command), ...(deed && { deed }) }
  if (applied.ok) desk.history = remember(desk.history, { label, changes: applied.value, at: desk.now, ...also })
  return applied.ok
}

/** Takes the last step back, or does it again; false when there is none. Throws when the history's command is refused. */
export function step(desk: Desk, direction: typeof undo | typeof redo): boolean {
  const next = direction(desk.history)
  if (!next) return false
  desk.now += 10_000
  const applied = carryOut(desk, next.command)
  if (!applied.ok) throw new Error(applied.failure.message)
  desk.history = next.next
  return true
}

/** What a person can see: the fields of all records that are not removed, by id. */
export const visible = (project: Project): object =>
  Object.fromEntries(
    tableNames.map((table) => [
      table,
      Object.fromEntries(
        alive(project, table)
          .map(({ stamp: _, stamps: __, also: ___, gone: ____, ...fields }): [string, object] => [fields.id, fields])
          .toSorted(([a], [b]) => (a < b ? -1 : 1)),
      ),
    ]),
  )

/** The index that `write` keeps, made anew from the marks. Articles without marks are left out. */
export function marksIndex(project: Project): Record<string, string[]> {
  const index: Record<string, string[]> = {}
  for (const mark of project.tables.marks.values()) (index[mark.article] ??= []).push(mark.id)
  return sortedIndex(Object.entries(index))
}

export const keptIndex = (project: Project): Record<string, string[]> =>
  sortedIndex(
    [...project.marksByArticle]
      .map(([article, ids]): [string, string[]] => [article, [...ids]])
      .filter(([, ids]) => ids.length > 0),
  )

const sortedIndex = (entries: [string, string[]][]): Record<string, string[]> =>
  Object.fromEntries(
    entries
      .map(([article, ids]): [string, string[]] => [article, ids.toSorted()])
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )
