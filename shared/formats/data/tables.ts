import { kindList } from '../../kinds/list'
import type { Project } from '../../project/model'
import { alive, find, wordsOf } from '../../project/select'
import { tables as projectTables, type Link, type Speaker } from '../../project/tables'
import { articlesFor } from '../briefing/draft-for'
import type { ExportOptions } from '../format'
import { collect, ofKind, statementOf, type Numbered, type Source } from '../numbered'
import { choiceOf, gradeOf, rolesOf, valueText } from '../values'
import { allColumns, columnsOf, isoColumn, markRow } from './marks'
import { tableOf, type Column, type DataTable } from './table'

interface Data {
  project: Project
  sources: readonly Source[]
  byMark: ReadonlyMap<string, Numbered>
}

/** Every table there is, by name, in the order of the sheets. `marks`, all kinds in one, is for formats that hold one table. */
const makers: Record<string, (data: Data) => DataTable> = {
  ...Object.fromEntries(
    kindList.map((kind) => [
      kind.plural.toLowerCase(),
      ({ project, sources }: Data) =>
        tableOf(
          kind.plural.toLowerCase(),
          kind.plural,
          columnsOf(kind),
          ofKind(sources, kind.name).map((n) => markRow(project, n)),
        ),
    ]),
  ),
  sources: (data) => tableOf('sources', 'Sources', sourceColumns(data), data.sources),
  speakers: (data) => tableOf('speakers', 'Speakers', speakerColumns(data), speakersOf(data)),
  links: (data) => tableOf('links', 'Links', linkColumns(data), linksOf(data)),
  marks: ({ project, sources }) =>
    tableOf(
      'marks',
      'Marks',
      allColumns,
      sources.flatMap(({ marks }) => marks.map((n) => markRow(project, n))),
    ),
}

export const tableNames: readonly string[] = Object.keys(makers)

/** The tables of an export with these names, all but `marks` without. */
export function dataTables(
  project: Project,
  options: ExportOptions,
  names: readonly string[] = tableNames.filter((name) => name !== 'marks'),
): DataTable[] {
  const sources = collect(project, articlesFor(project, options))
  const byMark = new Map(sources.flatMap(({ marks }) => marks.map((n): [string, Numbered] => [n.mark.id, n])))
  return names.flatMap((name) => makers[name]?.({ project, sources, byMark }) ?? [])
}

function sourceColumns({ project }: Data): Column<Source>[] {
  const published: Column<Source> = { head: 'Published', width: 14, value: ({ article }) => article.published }
  const retrieved: Column<Source> = { head: 'Retrieved', width: 20, value: ({ article }) => article.retrieved }
  return [
    { head: 'Source', width: 8, value: ({ label }) => label },
    { head: 'Title', width: 50, value: ({ article }) => article.title },
    { head: 'Outlet', width: 20, value: ({ article }) => article.outlet },
    { head: 'Author', width: 20, value: ({ article }) => article.author },
    published,
    isoColumn(published),
    retrieved,
    {
      head: 'Reliability',
      width: 10,
      value: ({ article }) => gradeOf(project, [article.outlet, article.author])?.label ?? '',
    },
    { head: 'Language', width: 10, value: ({ article }) => article.language },
    ...kindList.map((kind): Column<Source> => ({
      head: kind.plural,
      width: 10,
      is: 'number',
      value: (source) => String(ofKind([source], kind.name).length),
    })),
    {
      head: 'Places corrected',
      width: 10,
      is: 'number',
      value: ({ article }) => String(article.corrections.length),
    },
    { head: 'Web address', width: 40, is: 'link', value: ({ article }) => article.url },
    { head: 'File name', width: 24, value: ({ article }) => article.source.name },
    { head: 'SHA-256', width: 24, value: ({ article }) => article.source.sha256 },
    { head: 'Article id', width: 18, value: ({ article }) => article.id },
  ]
}

/** Those who are heard in the sources of the export, and those who are not in any. */
function speakersOf({ project, byMark }: Data): { speaker: Speaker; marks: Numbered[] }[] {
  const heard = new Map<string, Numbered[]>()
  for (const numbered of byMark.values()) {
    const id = markRow(project, numbered).speaker?.id
    if (id) heard.set(id, [...(heard.get(id) ?? []), numbered])
  }
  return alive(project, 'speakers')
    .map((speaker) => ({ speaker, marks: heard.get(speaker.id) ?? [] }))
    .sort((a, b) => (a.speaker.name < b.speaker.name ? -1 : a.speaker.name > b.speaker.name ? 1 : 0))
}

function speakerColumns({ project }: Data): Column<{ speaker: Speaker; marks: Numbered[] }>[] {
  const { type, reliability, note } = projectTables.speakers.fields
  return [
    { head: 'Name', width: 26, value: ({ speaker }) => speaker.name },
    { head: 'Type', width: 14, value: ({ speaker }) => choiceOf(type, speaker.type)?.label ?? '' },
    { head: 'Roles', width: 40, value: ({ speaker }) => rolesOf(speaker).join('; ') },
    { head: 'Also called', width: 26, value: ({ speaker }) => speaker.aliases.join('; ') },
    { head: 'Reliability', width: 10, value: ({ speaker }) => choiceOf(reliability, speaker.reliability)?.label ?? '' },
    ...kindList
      .filter(({ name }) => name !== 'passage')
      .map((kind): Column<{ speaker: Speaker; marks: Numbered[] }> => ({
        head: kind.plural,
        width: 10,
        is: 'number',
        value: ({ marks }) => String(marks.filter(({ mark }) => mark.kind === kind.name).length),
      })),
    { head: 'Note', width: 40, value: ({ speaker }) => valueText(project, note, speaker.note) },
    { head: 'Speaker id', width: 18, value: ({ speaker }) => speaker.id },
  ]
}

/** Links both of whose ends are in the export. */
const linksOf = ({ project, byMark }: Data): Link[] =>
  alive(project, 'links').filter(({ from, to }) => byMark.has(from) && byMark.has(to))

function linkColumns({ project, byMark }: Data): Column<Link>[] {
  const { type, note } = projectTables.links.fields
  const words = (id: string): string => {
    const numbered = byMark.get(id)
    const mark = find(project, 'marks', id)
    return numbered && mark ? statementOf(numbered) || wordsOf(mark) : ''
  }
  const number = (id: string): string => String(byMark.get(id)?.number ?? '')
  return [
    { head: 'From', width: 8, is: 'number', value: ({ from }) => number(from) },
    { head: 'From words', width: 50, value: ({ from }) => words(from) },
    { head: 'Link', width: 14, value: (link) => choiceOf(type, link.type)?.label ?? '' },
    { head: 'To', width: 8, is: 'number', value: ({ to }) => number(to) },
    { head: 'To words', width: 50, value: ({ to }) => words(to) },
    { head: 'Note', width: 40, value: (link) => valueText(project, note, link.note) },
    { head: 'From mark id', width: 18, value: ({ from }) => from },
    { head: 'To mark id', width: 18, value: ({ to }) => to },
    { head: 'Link id', width: 18, value: ({ id }) => id },
  ]
}
