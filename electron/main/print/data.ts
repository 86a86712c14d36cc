import { kindOf } from '../../../shared/kinds/list'
import type { Composition } from '../../../shared/formats/briefing/composition'
import { placeIds } from '../../../shared/formats/briefing/composition'
import { placeOf, statementOf, type Numbered } from '../../../shared/formats/numbered'
import { factsOf, nameInText } from '../../../shared/formats/values'
import type { Project } from '../../../shared/project/model'
import { personOf } from '../../../shared/project/select'

/**
 * What a program that reads the PDF can check: every mark of the briefing with its exact words and its place, and every
 * source with the hash of the file it came from. Offsets are UTF-16 units of the source's plain text, half-open.
 */
export function briefingData(project: Project, composition: Composition): string {
  const { title, author, now, handling, version, cutOff, sections, sources, places } = composition
  const data = {
    format: 'quoin-briefing',
    formatVersion: 1,
    title,
    author,
    created: new Date(now).toISOString(),
    handling,
    version,
    cutOff,
    sections: sections.map((section) => section.title),
    sources: sources.map(({ label, article }) => ({
      label,
      id: article.id,
      title: article.title,
      outlet: article.outlet,
      author: article.author,
      published: article.published,
      retrieved: article.retrieved,
      url: article.url,
      language: article.language,
      file: article.source.name,
      sha256: article.source.sha256,
      corrections: article.corrections.length,
    })),
    marks: sources.flatMap(({ marks }) => marks).map((numbered) => markData(project, numbered, places)),
  }
  return `${JSON.stringify(data, null, 1)}\n`
}

function markData(project: Project, numbered: Numbered, places: ReadonlySet<string>) {
  const { number, mark, source, held } = numbered
  const speaker = personOf(project, mark)
  return {
    number,
    id: mark.id,
    kind: mark.kind,
    source: source.label,
    place: placeOf(numbered),
    speaker: speaker ? nameInText(speaker) : '',
    statement: statementOf(numbered),
    // Exact words as marked; `found` says whether they still stand there.
    spans: mark.spans.map(({ start, end, exact }) => ({
      start,
      end,
      exact,
      found: held.some((span) => span.start === start && span.end === end),
    })),
    facts: Object.fromEntries(
      factsOf(project, mark, ['statement', 'speaker', 'assertedBy'])
        .filter(({ name }) => name in kindOf(mark.kind).fields)
        .map(({ name, text }) => [name, text]),
    ),
    usedInText: places.has(placeIds.use(number)),
  }
}
