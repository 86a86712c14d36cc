import { holds, type Span } from '../text/anchor'
import { prepare } from '../text/find-again'
import { plainText } from '../text/plain'
import type { Simple } from './commands'
import type { Project } from './model'
import { placing, seek } from './places'
import { alive } from './select'
import type { Article, Mark } from './tables'

/**
 * After two copies were joined: a mark made in one of them may point into a text that the other has corrected. Each is
 * sought in today's text; what is not found beyond doubt goes to the lost words, where a person finds its place.
 *
 * @param copies as they were before, or as far as they are known: in whose text a mark stood tells where it should be
 */
export function placeMisplaced(
  project: Project,
  copies: readonly { tables: Pick<Project['tables'], 'articles'> }[],
): Simple[] {
  return alive(project, 'articles').flatMap((article): Simple[] => {
    const { id } = article
    // Marks in what nobody has corrected cannot be misplaced: no text is made of it.
    const others = copies
      .flatMap((copy) => copy.tables.articles.get(id) ?? [])
      .filter((other) => textStamp(other) !== textStamp(article))
    if (!others.length) return []
    const { text } = plainText(article.doc)
    const marks = [...(project.marksByArticle.get(id) ?? [])]
      .flatMap((mark) => project.tables.marks.get(mark) ?? [])
      .filter((mark) => placesOf(mark).some((span) => !holds(text, span)))
    if (!marks.length) return []
    const texts = others.map(({ doc }) => plainText(doc).text)
    const groups = new Map<string | undefined, Mark[]>()
    for (const mark of marks) {
      const was = texts.find((one) => placesOf(mark).every((span) => holds(one, span)))
      groups.set(was, [...(groups.get(was) ?? []), mark])
    }
    return [...groups].flatMap(([was, group]) => placing(seek(group, prepare(text, was)), () => undefined))
  })
}

/** When the text was last written. */
const textStamp = ({ stamp, stamps }: Article): string => stamps?.['doc'] ?? stamp

const placesOf = (mark: Mark): Span[] => [
  ...mark.spans,
  ...(mark.kind === 'quote' ? [mark.cue, mark.source].filter((span) => span !== null) : []),
]
