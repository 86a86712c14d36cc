import { kindList, kindOf } from '../kinds/list'
import { about, type Project } from '../project/model'
import { personOf } from '../project/select'
import { tables, type Speaker } from '../project/tables'
import { isBlank } from '../text/rich'
import { defineFormat } from './format'
import { lineOf, richMarkdown } from './markdown-text'
import { formatNames } from './names'
import {
  bySpeaker,
  collect,
  exactWords,
  isWhole,
  markedWords,
  MISSING,
  ofKind,
  placeOf,
  SPEAKERLESS,
  wordsToPrint,
  type Numbered,
  type Source,
} from './numbered'
import { titleOf } from './title'
import { describeSpeaker, factsOf, nameInText, typeOf, valueText } from './values'
import { count, dateOf, longDate, momentOf } from './words'

/** The briefing as Markdown: title, sources, quotes by speaker, claims, and the marks of each source in reading order. */
export const markdown = defineFormat({
  name: 'md',
  label: formatNames.md,
  extension: 'md',
  *write(project, { articles, now, author, name }) {
    const sources = collect(project, articles)
    const { description } = about(project)
    const parts = [
      `# ${lineOf(titleOf(project, name))}`,
      lineOf(listedBy([longDate(now), author ?? ''])),
      lineOf(description),
      section(
        'Sources',
        sources.map((source) => sourceEntry(source)),
      ),
      ...kindList.flatMap((kind) => kindSection(project, kind.plural, ofKind(sources, kind.name))),
      places(project, sources),
    ]
    yield `${parts.filter(Boolean).join('\n\n')}\n`
  },
})

const listedBy = (parts: readonly string[]): string => parts.filter(Boolean).join(' · ')

const section = (title: string, entries: readonly string[]): string =>
  entries.length ? [`## ${title}`, ...entries].join('\n\n') : ''

function sourceEntry({ label, article }: Source): string {
  const { title, outlet, author, published, retrieved, url, source, corrections } = article
  const facts = [
    outlet,
    author,
    dateOf(published),
    retrieved && `retrieved ${momentOf(retrieved)}`,
    source.sha256 && `SHA-256 ${source.sha256}`,
    corrections.length > 0 && `text corrected in ${count(corrections.length, 'place')}`,
  ]
  const lines = [
    `**${label}** ${lineOf(title) || 'Untitled'}`,
    address(url),
    lineOf(listedBy(facts.filter((f) => f !== false))),
  ]
  return lines.filter(Boolean).join('  \n')
}

/** A web address stands as a link where no letter in it could end the link. */
const address = (url: string): string => (/^https?:\/\/[^\s<>]+$/i.test(url) ? `<${url}>` : lineOf(url))

function kindSection(project: Project, plural: string, marks: readonly Numbered[]): string[] {
  const entries =
    marks[0]?.mark.kind === 'quote'
      ? bySpeaker(project, marks).flatMap(({ speaker, marks }) => [
          ...(speaker ? speakerHead(speaker) : [`### ${SPEAKERLESS.title}`, SPEAKERLESS.sentence]),
          ...marks.map((n) => entry(project, n, ['speaker'])),
        ])
      : marks.map((n) => entry(project, n, ['statement']))
  const title = marks[0]?.mark.kind === 'quote' ? 'Quotes by speaker' : plural
  return entries.length ? [section(title, entries)] : []
}

function speakerHead(speaker: Speaker): string[] {
  const type = typeOf(speaker).toLowerCase()
  return [`### ${lineOf(speaker.name)}${type && ` (${type})`}`, lineOf(listedBy(describeSpeaker(speaker)))].filter(
    Boolean,
  )
}

/** The words as the analyst may print them: a statement as written, direct speech in quotation marks, else as they stand. */
function entry(project: Project, numbered: Numbered, skip: readonly string[]): string {
  const { mark, number } = numbered
  const exact = exactWords(numbered)
  const facts = factsOf(project, mark, skip).map(
    ({ label, text, hint }) => `${label.toLowerCase()}: ${text}${hint ? ` (${hint})` : ''}`,
  )
  const lines = [
    `${number}\\. ${lineOf(wordsToPrint(numbered))}  `,
    exact && `   In the article: ${lineOf(exact)}  `,
    `   ${lineOf(listedBy([placeOf(numbered), ...facts, valueText(project, tables.marks.fields.tags, mark.tags)]))}`,
    isWhole(numbered) ? '' : `   **${MISSING}**`,
    isBlank(mark.note) || !mark.note ? '' : `\n${richMarkdown(mark.note).replace(/^(?=.)/gm, '   ')}`,
  ]
  return lines.filter(Boolean).join('\n')
}

function places(project: Project, sources: readonly Source[]): string {
  const marked = sources.filter((source) => source.marks.length > 0)
  return section(
    'Marks in reading order',
    marked.flatMap((source) => [
      `### ${source.label} ${lineOf(source.article.title) || 'Untitled'}`,
      source.marks.map((n) => placeLine(project, n)).join('\n'),
    ]),
  )
}

function placeLine(project: Project, numbered: Numbered): string {
  const { mark, number } = numbered
  const person = personOf(project, mark)
  const what = `${kindOf(mark.kind).label.toLowerCase()} ${number}${person ? `, ${lineOf(nameInText(person))}` : ''}`
  return `- ${placeOf(numbered)}: ${what}: ${lineOf(markedWords(numbered))}`
}
