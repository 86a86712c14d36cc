import { markup, type Child } from '../../html'
import type { PrintedSection } from '../composition'

type Entry = Pick<PrintedSection, 'id' | 'title' | 'parts'>

/** From how many lines on the contents have a page of their own behind a cover. */
const PAGE = 18

/**
 * The contents list. Its page numbers are not known before the document has been printed once: the place for them is
 * empty, of a fixed width, and whoever prints fills it by a style rule on the link's address.
 */
export function contentsHtml(sections: readonly Entry[], cover: boolean): Child {
  const named = sections.filter(({ title }) => title)
  if (named.length < 2) return ''
  const lines = named.reduce((sum, { parts }) => sum + 1 + parts.length, 0)
  const line = (id: string, title: string): Child =>
    markup`<a href="#${id}"><bdi class="entry">${shortened(title)}</bdi></a>`
  return markup`<nav class="contents${cover && lines >= PAGE && ' page'}" aria-label="Contents">
<p class="label" id="contents">Contents</p>
<ol>
${named.map(
  ({ id, title, parts }) =>
    markup`<li>${line(id, title)}${
      parts.length > 0 && markup`<ol>\n${parts.map((part) => markup`<li>${line(part.id, part.title)}</li>\n`)}</ol>`
    }</li>\n`,
)}</ol>
</nav>
`
}

/** Two lines at most: a list is there to find things. */
const LONGEST = 120

const shortened = (title: string): string => {
  const letters = [...title]
  return letters.length <= LONGEST ? title : `${letters.slice(0, LONGEST).join('').trimEnd()}…`
}
