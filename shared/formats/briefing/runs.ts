import type { KindName } from '../../kinds/list'
import type { Project } from '../../project/model'
import { personOf, wordsOf } from '../../project/select'
import { placeOf, statementOf, type Numbered } from '../numbered'
import { nameInText } from '../values'
import { placeIds, type Cell, type PrintedBlock, type Run, type RunStyle } from './composition'

/** Short ways to write what parts of a briefing are made of. */

export const text = (words: string, ...styles: RunStyle[]): Run => ({
  is: 'text',
  text: words,
  ...(styles.length && { styles }),
})

/** A link; `to` may name several places, in the order of preference. */
export const go = (to: string, words: string, kind?: KindName): Run => ({
  is: 'go',
  to,
  text: words,
  ...(kind && { kind }),
})

type Words = string | readonly Run[]
const runsOf = (words: Words): Run[] => (typeof words === 'string' ? [text(words)] : [...words])

export const paragraph = (
  words: Words,
  as?: 'words' | 'exact' | 'small' | 'warning',
): PrintedBlock & { is: 'paragraph' } => ({ is: 'paragraph', runs: runsOf(words), ...(as && { as }) })

/** The source's words, in its language and direction. */
export const sourceWords = (words: string, { source }: Numbered, as: 'words' | 'exact'): PrintedBlock => ({
  ...paragraph(words, as),
  language: source.article.language,
  direction: source.article.direction,
})

/** Parts of a line with something between them; empty ones are left out. */
export const joined = (parts: readonly Words[], between = ' · '): Run[] =>
  parts.filter((part) => part.length > 0).flatMap((part, i) => (i ? [text(between), ...runsOf(part)] : runsOf(part)))

export const cell = (...blocks: (PrintedBlock | Words)[]): Cell => ({
  blocks: blocks
    .filter((block) => !(typeof block === 'string' || Array.isArray(block)) || block.length > 0)
    .map((block) => (typeof block === 'string' || Array.isArray(block) ? paragraph(block) : (block as PrintedBlock))),
})

export const heads = (...words: string[]): { cells: Cell[] } => ({
  cells: words.map((word) => ({ ...cell(word), head: true })),
})

/** "12", leading to where the mark is listed, else to its words in the annotated article. */
export const numberRun = ({ number, mark }: Numbered): Run =>
  go(`${placeIds.entry(number)} ${placeIds.mark(number)} ${placeIds.use(number)}`, String(number), mark.kind)

/** "S1, ¶ 6", leading to the words in the annotated article, else to the article, else to the source. */
export const placeRun = (numbered: Numbered): Run => {
  const { number, source } = numbered
  return go(
    `${placeIds.mark(number)} ${placeIds.article(source.label)} ${placeIds.source(source.label)}`,
    placeOf(numbered),
  )
}

/** "S1", leading to the source's entry, else to its article. */
export const labelRun = ({ source }: Pick<Numbered, 'source'>): Run =>
  go(`${placeIds.source(source.label)} ${placeIds.article(source.label)}`, source.label)

/** Whose it is; empty when nobody is named. */
export function whoOf(project: Project, { mark }: Numbered): string {
  const speaker = personOf(project, mark)
  return speaker ? nameInText(speaker) : ''
}

/** Characters of a mark where it is only pointed at: its words stand in full elsewhere. */
const GIST = 240

/** The analyst's statement, or the words marked where there is none; a long one is cut, and shows it. */
export function gistOf(numbered: Numbered): string {
  const words = statementOf(numbered) || wordsOf(numbered.mark)
  return words.length <= GIST ? words : `${words.slice(0, GIST).replace(/\s+\S*$|[\ud800-\udbff]$/, '')} […]`
}
