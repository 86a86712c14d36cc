import { isWhole, wordsToPrint, type Numbered } from '../../numbered'
import { dateOf } from '../../words'
import { cell, heads, numberRun, paragraph, placeRun, text, whoOf } from '../runs'
import { definePart } from './part'

export const timeline = definePart({
  name: 'timeline',
  label: 'Timeline',
  about: 'Marks in the order of when it was said, when it is about, or when it was published.',
  options: [
    {
      name: 'by',
      label: 'In the order of',
      choices: [
        { value: 'said', label: 'When it was said' },
        { value: 'about', label: 'When it is about' },
        { value: 'published', label: 'When it was published' },
      ],
    },
  ],
  make: ({ project, sources, options }) => {
    const events = sources
      .flatMap(({ marks }) => marks)
      .flatMap((numbered) => eventsOf(numbered, options['by'] ?? 'said'))
      .sort((a, b) => compare(a.key, b.key) || a.numbered.number - b.numbered.number)
    if (events.length === 0) return { blocks: [] }
    return {
      blocks: [
        {
          is: 'table',
          heads: 1,
          widths: [20, 50, 20, 10],
          rows: [
            heads('When', 'What', 'Who', 'Where'),
            ...events.map(({ when, how, numbered }) => ({
              cells: [
                cell(when, paragraph(how, 'small')),
                cell(
                  [numberRun(numbered), text(` ${wordsToPrint(numbered)}`)],
                  ...(isWhole(numbered) ? [] : [paragraph('Words no longer in the article', 'warning')]),
                ),
                cell(whoOf(project, numbered) || [text('Nobody named', 'quiet')]),
                cell([placeRun(numbered)]),
              ],
            })),
          ],
        },
      ],
    }
  },
})

interface Event {
  /** Sorts as the dates do; empty for a date in words, which comes last. */
  key: string
  when: string
  how: string
  numbered: Numbered
}

function eventsOf(numbered: Numbered, by: string): Event[] {
  const { mark, source } = numbered
  const said = mark.kind === 'quote' ? mark.saidOn.trim() : ''
  const aboutWhen = mark.kind === 'claim' ? mark.aboutWhen.trim() : ''
  const published = source.article.published.trim()
  const choices: [string, string][] =
    by === 'about'
      ? [[aboutWhen, 'about']]
      : by === 'published'
        ? [[published, 'published']]
        : [
            [said, 'said'],
            [published, 'published'],
          ]
  const [given, how] = choices.find(([date]) => date) ?? ['', '']
  if (!given) return []
  // A range counts from its first day. What is vague stays as it is written.
  const key = /^\d{4}(-\d{2}(-\d{2}(T[\d:.]+(Z|[+-][\d:]+)?)?)?)?(?=\/|$)/.exec(given)?.[0] ?? ''
  return [{ key, when: dateOf(given), how, numbered }]
}

const compare = (a: string, b: string): number => (a && b ? (a < b ? -1 : Number(a > b)) : Number(!a) - Number(!b))
