import type { Project } from '../../project/model'
import { markup, join, type Child, type Html } from '../html'
import type { Source } from '../numbered'
import { gradeOf } from '../values'
import { count, dateOf, momentOf } from '../words'
import { section, type Section } from './section'

export const sourcesSection = (project: Project, sources: readonly Source[]): Section | null =>
  sources.length === 0
    ? null
    : section(
        'sources',
        'Sources',
        markup`<ol class="sources">
          ${sources.map((source) => entry(project, source))}
        </ol>`,
      )

function entry(project: Project, { label, article }: Source): Html {
  const { title, outlet, author, published, retrieved, url, source, corrections } = article
  const grade = gradeOf(project, [outlet, author])
  const facts: Child[] = [
    retrieved && `Retrieved ${momentOf(retrieved)}`,
    source.sha256 && markup`SHA-256 <span class="hash">${source.sha256.slice(0, 12)}</span>`,
    grade && `Reliability ${grade.label}, ${grade.hint?.toLowerCase() ?? ''}`,
    corrections.length > 0 && `Text corrected in ${count(corrections.length, 'place')}`,
  ]
  return markup`<li class="item">
    <span class="tag">${label}</span>
    <p class="source-title">
      <a href="#${articleId(label)}"><bdi>${title.trim() || 'Untitled'}</bdi></a>
    </p>
    ${origin({ outlet, author, published })} ${url && markup`<p class="small address">${address(url)}</p>`}
    <p class="small">${join(facts, ' · ')}</p>
  </li>
`
}

/** "Reuters · A. Writer · 14 February 2026": an ISO date in words, any other as the article gives it. */
export function origin({ outlet, author, published }: { outlet: string; author: string; published: string }): Child {
  const parts = [outlet, author, dateOf(published)].filter((part) => part.trim() !== '')
  return (
    parts.length > 0 &&
    markup`<p class="origin">
      ${join(
        parts.map((part) => markup`<bdi>${part}</bdi>`),
        ' · ',
      )}
    </p>`
  )
}

/** Only web addresses can be followed; anything else is words. */
const address = (url: string): Child => (/^https?:\/\//i.test(url) ? markup`<a href="${url}">${url}</a>` : url)

export const articleId = (label: string): string => `article-${label.toLowerCase()}`
