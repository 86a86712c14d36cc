import { kindList } from '../../kinds/list'
import { about, type Project } from '../../project/model'
import { join, markup, type Html } from '../html'
import { ofKind, type Source } from '../numbered'
import { UNTITLED } from '../title'
import { count, listed, longDate } from '../words'

/** The head of the first page: what this is, by whom, from when, and how much is in it. */
export function titleBlock(
  project: Project,
  sources: readonly Source[],
  given: { title: string; author?: string | undefined; now: number },
): Html {
  const { description } = about(project)
  const by = given.author?.trim()
  return markup`<header class="title">
    ${given.title !== UNTITLED && markup`<p class="label">Briefing</p>`}
    <h1 dir="auto">${given.title}</h1>
    ${description.trim() && markup`<p class="lead" dir="auto">${description.trim()}</p>`}
    <p class="byline">${join([by && markup`<bdi>${by}</bdi>`, longDate(given.now)], ' · ')}</p>
    <p class="counts">${counts(sources)} Prepared with Quoin.</p>
  </header>
`
}

function counts(sources: readonly Source[]): string {
  if (sources.length === 0)
    return 'There are no articles in this project yet. Import one, mark quotes and claims in it, and export again.'
  const kinds = kindList.flatMap((kind) => {
    const marks = ofKind(sources, kind.name)
    return marks.length ? [count(marks.length, kind.label.toLowerCase(), kind.plural.toLowerCase())] : []
  })
  return `${listed([count(sources.length, 'source'), ...kinds])}${kinds.length ? '.' : '. Nothing is marked yet.'}`
}
