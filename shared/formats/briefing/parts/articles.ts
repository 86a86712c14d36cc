import { kindList } from '../../../kinds/list'
import { ofKind, type Source } from '../../numbered'
import { placeIds, type PrintedBlock, type Run } from '../composition'
import { paragraph, text } from '../runs'
import { definePart } from './part'

export const articles = definePart({
  name: 'articles',
  label: 'Annotated articles',
  about: 'The articles in full, with their marks drawn and numbered.',
  options: [
    {
      name: 'marks',
      label: 'Marks',
      choices: [
        { value: 'all', label: 'All' },
        { value: 'cited', label: 'Those used in the text' },
      ],
    },
  ],
  make: ({ sources, options, cited }) => {
    if (sources.length === 0) return { blocks: [] }
    const chosen = options['marks'] === 'cited'
    const shown = sources.map((source) => ({
      ...source,
      marks: chosen ? source.marks.filter(({ mark }) => cited.has(mark.id)) : source.marks,
    }))
    return {
      blocks: [
        ...legend(shown),
        ...shown.map(({ marks }, i): PrintedBlock => ({
          is: 'article',
          source: sources[i]!,
          whole: true,
          from: 0,
          to: sources[i]!.article.doc.content.length,
          marks,
        })),
      ],
      parts: sources.map(({ label, article }) => ({
        id: placeIds.article(label),
        title: article.title.trim() || 'Untitled',
      })),
    }
  },
})

/** How each kind that occurs is drawn. */
function legend(sources: readonly Source[]): PrintedBlock[] {
  const kinds = kindList.filter((kind) => ofKind(sources, kind.name).length > 0)
  if (kinds.length === 0) return []
  const samples = kinds.flatMap((kind): Run[] => [{ is: 'sample', text: kind.label, kind: kind.name }, text(' ')])
  return [paragraph([...samples, text('Raised numbers refer to the lists, margin numbers count paragraphs.')], 'small')]
}
