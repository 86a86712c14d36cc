import { countWords, paragraphNumber, plainText, type PlainText } from '../../shared/text/plain'
import type { RichText } from '../../shared/text/rich'
import {
  alive,
  articles,
  byPlace,
  endOf,
  find,
  marksOf,
  personOf,
  speakers,
  startOf,
  wordsOf,
  sectionsOf,
} from '../../shared/project/select'
import { valueText } from '../../shared/formats/values'
import { conflictsOf } from '../../shared/project/join'
import { about, type Project } from '../../shared/project/model'
import { tableNames, tables, type Article, type Mark, type Rec } from '../../shared/project/tables'
import type { Span } from '../../shared/text/anchor'
import { pageAt } from '../../shared/text/pages'

/** What `list --json` prints: rows with stable keys, described in resources/help/command-line.md. Removed records do not show. */
export function rowsOf(project: Project) {
  const plain = new Map(articles(project).map((article) => [article.id, plainText(article.doc)]))
  const marks = articles(project).flatMap((article) => marksOf(project, article.id))
  // A mark whose article was removed is still somebody's work.
  const homeless = alive(project, 'marks').filter((mark) => !plain.has(mark.article))
  const counts = new Map<string, number>()
  for (const mark of alive(project, 'marks')) {
    const person = personOf(project, mark)
    if (person) counts.set(person.id, (counts.get(person.id) ?? 0) + 1)
  }
  return {
    project: { id: project.id, title: about(project).title, description: about(project).description },
    articles: articles(project).map((article) => articleRow(project, article, plain.get(article.id)!)),
    marks: [...marks, ...homeless.sort(byPlace)].map((mark) => markRow(project, mark, plain.get(mark.article))),
    speakers: speakers(project).map((speaker) => ({
      id: speaker.id,
      name: speaker.name,
      type: speaker.type,
      aliases: speaker.aliases,
      reliability: speaker.reliability,
      marks: counts.get(speaker.id) ?? 0,
      note: noteOf(speaker.note),
    })),
    tags: alive(project, 'tags').map((tag) => ({
      id: tag.id,
      name: tag.name,
      parent: tag.parent,
      color: tag.color,
      note: noteOf(tag.note),
    })),
    links: alive(project, 'links').map((link) => ({
      id: link.id,
      type: link.type,
      from: link.from,
      to: link.to,
      note: noteOf(link.note),
    })),
    briefings: alive(project, 'briefings').map((briefing) => ({
      id: briefing.id,
      title: briefing.title,
      template: briefing.template,
      sections: sectionsOf(project, briefing.id).map((section) => ({
        id: section.id,
        title: section.title,
        text: valueText(project, tables.sections.fields.body, section.body),
      })),
    })),
    conflicts: conflictRowsOf(project),
  }
}

export type Rows = ReturnType<typeof rowsOf>

function articleRow(project: Project, article: Article, { text }: PlainText) {
  const { id, title, outlet, author, published, updated, retrieved, url, language, direction, source } = article
  const marks = marksOf(project, id).length
  return {
    id,
    title,
    outlet,
    author,
    published,
    updated,
    url,
    words: countWords(text),
    marks,
    sha256: source.sha256,
    file: source.name,
    format: source.type,
    encoding: source.encoding,
    language,
    direction,
    retrieved,
  }
}

function markRow(project: Project, mark: Mark, plain: PlainText | undefined) {
  const person = personOf(project, mark)
  const quote = mark.kind === 'quote' ? mark : undefined
  const claim = mark.kind === 'claim' ? mark : undefined
  return {
    id: mark.id,
    kind: mark.kind,
    article: mark.article,
    paragraph: plain ? paragraphNumber(plain, startOf(mark)) : 0,
    page: pageAt(find(project, 'articles', mark.article)?.pages ?? [], startOf(mark)),
    start: startOf(mark),
    end: endOf(mark),
    words: wordsOf(mark),
    speaker: person?.name ?? '',
    speakerId: person?.id ?? null,
    form: quote?.form ?? '',
    addressedTo: quote?.addressedTo ?? '',
    saidOn: quote?.saidOn ?? '',
    cue: wordsAt(quote?.cue),
    source: wordsAt(quote?.source),
    statement: claim?.statement ?? '',
    aboutWhen: claim?.aboutWhen ?? '',
    likelihood: claim?.likelihood ?? '',
    confidence: claim?.confidence ?? '',
    credibility: claim?.credibility ?? '',
    status: claim?.status ?? '',
    tags: mark.tags.map((id) => find(project, 'tags', id)?.name).filter((name) => name !== undefined),
    note: noteOf(mark.note),
    spans: mark.spans.map(({ start, end, exact }) => ({ start, end, exact })),
  }
}

const wordsAt = (span: Span | null | undefined): string => span?.exact ?? ''

const noteOf = (note: RichText | null): string => (note ? plainText(note).text : '')

/** Every field for which people wrote different values at the same time, with all of them. */
export const conflictRowsOf = (project: Project) =>
  tableNames.flatMap((table) => alive(project, table).flatMap((record) => conflictRows(table, record)))

const conflictRows = (table: string, record: Rec) =>
  Object.entries(conflictsOf(record)).map(([field, others]) => ({
    table,
    id: record.id,
    field,
    value: (record as unknown as Record<string, unknown>)[field] ?? null,
    others: others.map((other) => other.value),
  }))
