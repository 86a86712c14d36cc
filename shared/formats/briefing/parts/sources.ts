import type { Project } from '../../../project/model'
import type { Source } from '../../numbered'
import { gradeOf } from '../../values'
import { count, dateOf, momentOf } from '../../words'
import { placeIds, type PrintedBlock, type Run } from '../composition'
import { go, joined, paragraph, text } from '../runs'
import { definePart } from './part'

export const sources = definePart({
  name: 'sources',
  label: 'Sources',
  about: 'Each article with its outlet, author and dates, how reliable it is, what was corrected, and its SHA-256.',
  options: [
    {
      name: 'detail',
      label: 'Detail',
      choices: [
        { value: 'full', label: 'Full' },
        { value: 'short', label: 'Short' },
      ],
    },
  ],
  make: ({ project, sources, options }) => ({
    blocks: sources.map((source) => entry(project, source, options['detail'] === 'short')),
  }),
})

function entry(project: Project, { label, article }: Source, short: boolean): PrintedBlock {
  const { title, outlet, author, published, updated, retrieved, url, source, corrections } = article
  const grade = gradeOf(project, [outlet, author])
  const head: Run = go(placeIds.article(label), title.trim() || 'Untitled')
  const origin = [outlet.trim(), author.trim(), dateOf(published).trim()]
  const reliability = grade ? `Reliability ${grade.label}, ${grade.hint?.toLowerCase() ?? ''}` : ''
  const blocks = short
    ? [paragraph([head]), ...line([...origin, grade ? `Reliability ${grade.label}` : ''])]
    : [
        paragraph([head]),
        ...line(origin),
        ...line([url ? [addressRun(url)] : '']),
        ...line([
          updated ? `Updated ${dateOf(updated)}` : '',
          retrieved ? `Retrieved ${momentOf(retrieved)}` : '',
          reliability,
          corrections.length > 0 ? `Text corrected in ${count(corrections.length, 'place')}` : '',
        ]),
        ...line([source.sha256 ? [text('SHA-256 '), text(source.sha256, 'code')] : '']),
      ]
  return { is: 'item', id: placeIds.source(label), tag: label, blocks }
}

const line = (parts: readonly (string | Run[])[]): PrintedBlock[] => {
  const runs = joined(parts)
  return runs.length ? [paragraph(runs, 'small')] : []
}

/** Only web addresses can be followed; anything else is words. */
const addressRun = (url: string): Run => (/^https?:\/\//i.test(url) ? { is: 'text', text: url, link: url } : text(url))
