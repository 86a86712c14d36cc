import { markup, type Child } from '../html'
import type { Section } from './section'

/**
 * The contents list. Its page numbers are not known before the document has been printed once: the place for them is
 * empty, of a fixed width, and whoever prints fills it by a style rule on the link's address.
 */
export function contents(sections: readonly Section[]): Child {
  if (sections.length < 2) return ''
  const line = (id: string, title: string): Child =>
    markup`<a href="#${id}"><bdi class="entry">${shortened(title)}</bdi></a>`
  return markup`<nav class="contents" aria-label="Contents">
    <p class="label" id="contents">Contents</p>
    <ol>
      ${sections.map(
        (section) =>
          markup`<li>
            ${line(section.id, section.title)}
            ${
              section.parts.length > 0 &&
              markup`<ol>
                ${section.parts.map((part) => markup`<li>${line(part.id, part.title)}</li>\n`)}
              </ol>`
            }
          </li>
`,
      )}
    </ol>
  </nav>
`
}

/** Two lines at most: a list is there to find things. */
const LONGEST = 120

const shortened = (title: string): string => {
  const letters = [...title]
  return letters.length <= LONGEST ? title : `${letters.slice(0, LONGEST).join('').trimEnd()}…`
}
