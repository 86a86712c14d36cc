import { kindList } from '../../kinds/list'
import { about, type Project } from '../../project/model'
import { find } from '../../project/select'
import type { ExportOptions } from '../format'
import { collect, ofKind, type Numbered, type Source } from '../numbered'
import { titleOf } from '../title'
import { count, dateOf, listed } from '../words'
import type { Composition } from './composition'
import type { Draft } from './draft'
import { settlePlaces } from './places'
import { referencesIn } from './references'
import { writeBlocks } from './write'
import type { Writing } from './write-references'

/**
 * A briefing with everything in it looked up in the project. Sections with nothing to show are left out. `options.articles`
 * limits it to some; an article that the analyst's text refers to is always among them.
 */
export function compose(project: Project, { briefing, sections }: Draft, options: ExportOptions): Composition {
  const cited = new Set(
    sections.flatMap(({ body }) => [...referencesIn(body)].flatMap(({ table, id }) => (table === 'marks' ? [id] : []))),
  )
  const sources = collect(project, chosen(project, options.articles ?? briefing.articles, cited))
  const byMark = new Map(sources.flatMap(({ marks }) => marks.map((n): [string, Numbered] => [n.mark.id, n])))
  const writing: Writing = {
    project,
    sources,
    briefing,
    cited,
    numbered: (mark) => byMark.get(mark),
    footnotes: [],
    judgments: 0,
    headings: 0,
  }
  const printed = sections
    .map(({ title, body }, i) => ({
      id: `section-${i + 1}`,
      title: title.trim(),
      ...writeBlocks(body?.content ?? [], writing),
    }))
    .filter(({ blocks }) => blocks.length > 0)
  return {
    title: briefing.title.trim() || titleOf(project, options.name),
    handling: briefing.handling.trim(),
    preparedFor: briefing.preparedFor.trim(),
    version: briefing.version.trim(),
    cutOff: dateOf(briefing.cutOff.trim()),
    bottomLine: briefing.bottomLine.trim(),
    lead: about(project).description.trim(),
    author: options.author?.trim() ?? '',
    now: options.now,
    counts: countsOf(sources),
    cover: briefing.cover || 'head',
    contents: briefing.contents !== 'no',
    notes: briefing.notes || 'foot',
    paper: briefing.paper || 'A4',
    sections: printed,
    footnotes: writing.footnotes,
    sources,
    places: settlePlaces(printed),
  }
}

/** Ids of the articles a briefing is about; undefined for all of them. */
function chosen(project: Project, given: readonly string[], cited: ReadonlySet<string>): string[] | undefined {
  if (given.length === 0) return undefined
  const referred = [...cited].flatMap((id) => find(project, 'marks', id)?.article ?? [])
  return [...new Set([...given, ...referred])]
}

/** "3 sources, 12 quotes and 4 claims." */
export function countsOf(sources: readonly Source[]): string {
  if (sources.length === 0)
    return 'There are no articles in this project yet. Import one, mark quotes and claims in it, and export again.'
  const kinds = kindList.flatMap((kind) => {
    const marks = ofKind(sources, kind.name)
    return marks.length ? [count(marks.length, kind.label.toLowerCase(), kind.plural.toLowerCase())] : []
  })
  return `${listed([count(sources.length, 'source'), ...kinds])}${kinds.length ? '.' : '. Nothing is marked yet.'}`
}
