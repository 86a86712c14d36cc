import { STATUS } from '../../../kinds/words'
import { alive } from '../../../project/select'
import type { Claim } from '../../../project/tables'
import { placed } from '../../../text/corrections'
import { paragraphNumber } from '../../../text/plain'
import { ofKind, type Numbered, type Source } from '../../numbered'
import { dateOf } from '../../words'
import { placeIds, type Cell, type PrintedBlock } from '../composition'
import { cell, gistOf, go, heads, joined, numberRun, paragraph, placeRun, sourceWords, text, whoOf } from '../runs'
import { noteOf } from './note'
import { definePart, type PartContext } from './part'

export const disagreements = definePart({
  name: 'disagreements',
  label: 'Disagreements and corrections',
  about:
    'Marks that contradict or correct each other, claims that are disputed or refuted, and what was put right in texts.',
  make: (context) => ({
    blocks: [...opposed(context), ...doubted(context), ...corrections(context.sources)],
  }),
})

const VERB = { contradicts: 'contradicts', corrects: 'corrects' } as const

function opposed(context: PartContext): PrintedBlock[] {
  const { project, numbered } = context
  const pairs = alive(project, 'links').flatMap((link) => {
    const [from, to] = [numbered(link.from), numbered(link.to)]
    const verb = link.type === 'contradicts' || link.type === 'corrects' ? VERB[link.type] : undefined
    return verb && from && to && from !== to ? [{ verb, from, to, note: link.note }] : []
  })
  if (pairs.length === 0) return []
  pairs.sort((a, b) => a.from.number - b.from.number || a.to.number - b.to.number)
  return [
    {
      is: 'table',
      caption: 'Said against each other',
      heads: 0,
      widths: [41, 18, 41],
      rows: pairs.map(({ verb, from, to, note }) => ({
        cells: [side(context, from), cell([text(verb, 'italic')], ...noteOf(note)), side(context, to)],
      })),
    },
  ]
}

function side({ project }: PartContext, n: Numbered): Cell {
  const { mark, source } = n
  const said = mark.kind === 'quote' && mark.saidOn ? mark.saidOn : source.article.published
  return cell(
    paragraph([numberRun(n), text(` ${gistOf(n)}`)]),
    paragraph(joined([whoOf(project, n), dateOf(said.trim()), [placeRun(n)]]), 'small'),
  )
}

function doubted({ project, sources }: PartContext): PrintedBlock[] {
  const claims = ofKind(sources, 'claim').filter(
    (n): n is Numbered & { mark: Claim } =>
      n.mark.kind === 'claim' && (n.mark.status === 'disputed' || n.mark.status === 'refuted'),
  )
  if (claims.length === 0) return []
  return [
    {
      is: 'table',
      caption: 'Claims in doubt',
      heads: 0,
      widths: [7, 57, 22, 14],
      rows: claims.map((n) => ({
        cells: [
          cell([numberRun(n)]),
          cell(gistOf(n)),
          cell(joined([whoOf(project, n), [placeRun(n)]])),
          cell(STATUS.find(({ value }) => value === n.mark.status)?.label ?? ''),
        ],
      })),
    },
  ]
}

/** What was put right in the texts themselves since they were brought in. */
function corrections(sources: readonly Source[]): PrintedBlock[] {
  const rows = sources.flatMap((source) =>
    placed(source.article.corrections).map(({ start, removed, inserted }) => {
      const paragraphOf = paragraphNumber(source.plain, start)
      const where = paragraphOf ? `${source.label}, ¶\u00a0${paragraphOf}` : source.label
      const words = (of: string): Cell =>
        of.trim() ? cell(sourceWords(of, { source } as Numbered, 'words')) : cell([text('nothing', 'quiet')])
      return {
        cells: [
          cell([go(`${placeIds.article(source.label)} ${placeIds.source(source.label)}`, where)]),
          words(removed),
          words(inserted),
        ],
      }
    }),
  )
  if (rows.length === 0) return []
  return [
    {
      is: 'table',
      caption: 'Corrections made to the texts',
      heads: 1,
      widths: [14, 43, 43],
      rows: [heads('Where', 'As it came in', 'As it stands'), ...rows],
    },
  ]
}
