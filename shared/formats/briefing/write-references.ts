import { kindOf } from '../../kinds/list'
import type { Project } from '../../project/model'
import { find, personOf, wordsOf } from '../../project/select'
import type { Reference } from '../../text/composed'
import { plainText } from '../../text/plain'
import { statementOf, type Numbered } from '../numbered'
import { nameInText, rolesOf } from '../values'
import { dateOf, quoted } from '../words'
import { placeIds, type PrintedBlock, type Run } from './composition'
import type { PartContext } from './parts/part'
import { wordsInText } from './references'
import { NO_WORDS, otherWords } from './used'

/** What is known while the text of a briefing is written out; notes, judgments and headings are counted through all of it. */
export interface Writing extends Omit<PartContext, 'options'> {
  footnotes: string[]
  judgments: number
  headings: number
}

/** A footnote's number; its text is kept for the foot of the page or the end. */
export function footnote(text: string, { footnotes }: Writing): Run {
  footnotes.push(text)
  return { is: 'footnote', number: footnotes.length }
}

/** A reference in the line. One to what is deleted says so in the text: nobody shall take it for sourced. */
export function referenceRuns(reference: Reference, writing: Writing): Run[] {
  const { project } = writing
  const { table, id, as, used } = reference
  if (table === 'speakers') {
    const speaker = find(project, 'speakers', id)
    return [{ is: 'text', text: speaker ? nameInText(speaker) : (used['name'] ?? DELETED) }]
  }
  if (table === 'articles') {
    const source = writing.sources.find(({ article }) => article.id === id)
    if (!source) return [{ is: 'text', text: used['title'] ?? DELETED, styles: ['italic'] }]
    const title: Run = { is: 'text', text: source.article.title.trim() || 'Untitled', styles: ['italic'] }
    return [
      title,
      { is: 'text', text: ' ' },
      { is: 'go', to: `${placeIds.source(source.label)} ${placeIds.article(source.label)}`, text: source.label },
    ]
  }
  const numbered = writing.numbered(id)
  if (!numbered)
    return [
      { is: 'text', text: as === 'statement' ? (used['statement'] ?? '') : wordsInText(reference, undefined, '') },
      { is: 'text', text: ` [${DELETED}]`, styles: ['quiet'] },
    ]
  if (as === 'number') return [numberRun(numbered)]
  if (as === 'statement')
    return [{ is: 'text', text: statementOf(numbered) || wordsOf(numbered.mark) }, numberRun(numbered)]
  return [...wordsRuns(reference, numbered, writing), numberRun(numbered)]
}

const DELETED = 'mark deleted'

/** Raised, as the number stands in the annotated article. */
const numberRun = ({ number, mark }: Numbered): Run => ({
  is: 'go',
  to: `${placeIds.entry(number)} ${placeIds.mark(number)}`,
  text: String(number),
  styles: ['superscript'],
  kind: mark.kind,
})

/** The words used, to the letter; where the source reads differently by now, a note says so. */
function wordsRuns(reference: Reference, { number, mark, source }: Numbered, writing: Writing): Run[] {
  const { language, direction } = source.article
  const now = otherWords(reference, mark, source.plain.text)
  return [
    { is: 'words', text: wordsInText(reference, mark, language), language, direction, id: placeIds.use(number) },
    ...(now === undefined ? [] : [footnote(differs(now, language), writing)]),
  ]
}

const differs = (now: string, language: string): string =>
  now === NO_WORDS
    ? 'These words are no longer in the source.'
    : `The source reads differently now: ${quoted(now, language)}`

/** A mark set apart in the analyst's text. */
export function evidenceOf(reference: Reference, writing: Writing): PrintedBlock {
  const numbered = reference.table === 'marks' ? writing.numbered(reference.id) : undefined
  if (!numbered) return { is: 'paragraph', runs: referenceRuns(reference, writing) }
  if (reference.as === 'passage') return passageOf(numbered)
  const statement = reference.as === 'statement' ? statementOf(numbered) : ''
  return {
    is: 'evidence',
    id: placeIds.use(numbered.number),
    kind: numbered.mark.kind,
    words: statement ? [{ is: 'text', text: statement }] : wordsRuns(reference, numbered, writing),
    line: evidenceLine(numbered, writing.project),
  }
}

/** "Irena Dahl, Minister · The Example, 12 March 2026 · S1, ¶ 6 · 12" */
function evidenceLine(numbered: Numbered, project: Project): Run[] {
  const { number, mark, source, paragraph } = numbered
  const speaker = personOf(project, mark)
  const who = speaker
    ? [nameInText(speaker), rolesOf(speaker)[0]].filter(Boolean).join(', ')
    : `${kindOf(mark.kind).label}, nobody named`
  const where = [source.article.outlet.trim(), dateOf(source.article.published)].filter(Boolean).join(', ')
  const place = paragraph ? `${source.label}, ¶\u00a0${paragraph}` : source.label
  const parts: Run[][] = [
    [{ is: 'text', text: who }],
    ...(where ? [[{ is: 'text', text: where } as Run]] : []),
    [{ is: 'go', to: `${placeIds.mark(number)} ${placeIds.article(source.label)}`, text: place }],
    [{ is: 'go', to: placeIds.entry(number), text: String(number), kind: mark.kind }],
  ]
  return parts.flatMap((runs, i) => (i ? [{ is: 'text', text: ' · ' } as Run, ...runs] : runs))
}

/** The top blocks of the article that hold the mark, with this mark alone drawn in them. */
function passageOf(numbered: Numbered): PrintedBlock {
  const { source, held } = numbered
  const starts = topStarts(source)
  const last = (at: number): number =>
    Math.max(
      0,
      starts.findLastIndex((start) => start <= at),
    )
  const from = held[0] ? last(held[0].start) : 0
  const to = held.length ? last(held.at(-1)!.end - 1) + 1 : Math.min(1, starts.length)
  return { is: 'article', source, whole: false, from, to, marks: [numbered] }
}

/** Where each top block of an article begins in its plain text. */
function topStarts({ article }: Numbered['source']): number[] {
  let at = 0
  return article.doc.content.map((block) => {
    const start = at
    const { blocks, text } = plainText({ type: 'doc', content: [block] })
    if (blocks.length) at += text.length + 1
    return start
  })
}
