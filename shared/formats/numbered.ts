import type { KindName } from '../kinds/list'
import type { Project } from '../project/model'
import { articles, marksOf, personOf, startOf, wordsOf } from '../project/select'
import type { Article, Mark, Speaker } from '../project/tables'
import { holds, type Span } from '../text/anchor'
import { pageAt, placeWords } from '../text/pages'
import { paragraphNumber, plainText, type PlainText } from '../text/plain'
import { quoted } from './words'

/** An article as exports call it: S1, S2, … in the order in which they were brought in. */
export interface Source {
  label: string
  /** The only source of the export: it need not be named on every line. */
  alone: boolean
  article: Article
  plain: PlainText
  marks: Numbered[]
}

/** A mark with the number it has everywhere in one export: reading order, through all sources. */
export interface Numbered {
  number: number
  mark: Mark
  source: Source
  /** The spans whose words still stand where they point; fewer than the mark has when the text was changed. */
  held: Span[]
  /** Paragraph as a person counts, 0 when no part of the mark is found at its place. */
  paragraph: number
  /** Page of its first word, 0 where the article has no pages. */
  page: number
}

/** The sources of an export with their marks, numbered. Removed articles and removed marks are not among them. */
export function collect(project: Project, only?: readonly string[]): Source[] {
  const chosen = articles(project).filter((article) => !only || only.includes(article.id))
  let number = 0
  return chosen.map((article, i) => {
    const source: Source = {
      label: `S${i + 1}`,
      alone: chosen.length === 1,
      article,
      plain: plainText(article.doc),
      marks: [],
    }
    for (const mark of marksOf(project, article.id)) {
      const held = mark.spans.filter((span) => holds(source.plain.text, span) && /\S/.test(span.exact))
      const paragraph = held[0] ? paragraphNumber(source.plain, startOf({ ...mark, spans: held })) : 0
      const page = held[0] ? pageAt(article.pages, held[0].start) : 0
      source.marks.push({ number: ++number, mark, source, held, paragraph, page })
    }
    return source
  })
}

export const ofKind = (sources: readonly Source[], kind: KindName): Numbered[] =>
  sources.flatMap((source) => source.marks.filter(({ mark }) => mark.kind === kind))

/** Are all words of the mark where it points? */
export const isWhole = ({ mark, held }: Numbered): boolean => held.length === mark.spans.length

/** "S1, p. 3, ¶ 6", or "¶ 6" of the only source, without pages; the source alone when the words are not found there. */
export const placeOf = ({ source, paragraph, page }: Numbered): string =>
  paragraph ? `${source.alone ? '' : `${source.label}, `}${placeWords(paragraph, page)}` : source.label

export interface Spoken {
  /** Undefined for the marks whose speaker nobody has named yet. */
  speaker: Speaker | undefined
  marks: Numbered[]
}

/** By speaker, in the order in which they are first heard, so that numbers ascend. What has no speaker comes last. */
export function bySpeaker(project: Project, marks: readonly Numbered[]): Spoken[] {
  const groups = new Map<string | undefined, Spoken>()
  for (const numbered of marks) {
    const speaker = personOf(project, numbered.mark)
    const group = groups.get(speaker?.id)
    if (group) group.marks.push(numbered)
    else groups.set(speaker?.id, { speaker, marks: [numbered] })
  }
  return [...groups.values()].sort((a, b) => Number(!a.speaker) - Number(!b.speaker))
}

/** The heading over quotes without a speaker, and the sentence below it. */
export const SPEAKERLESS = { title: 'Speaker missing', sentence: 'No speaker was given for these quotes.' }

export const MISSING = 'These words are no longer found at their place in the article.'

/** Did the analyst put this mark in words of their own? Then these stand for it in lists. */
export const statementOf = ({ mark }: Numbered): string => (mark.kind === 'claim' ? mark.statement.trim() : '')

/** The words marked. Only direct speech, and quotes not judged, are put in quotation marks. */
export function markedWords({ mark, source }: Numbered): string {
  const spoken = mark.kind === 'quote' && mark.form !== 'indirect' && mark.form !== 'mixed'
  return spoken ? quoted(wordsOf(mark), source.article.language) : wordsOf(mark)
}

/** What stands for a mark in a list: the analyst's statement where there is one. */
export const wordsToPrint = (numbered: Numbered): string => statementOf(numbered) || markedWords(numbered)

/** The article's words that belong under the analyst's statement; empty where they stand for themselves. */
export const exactWords = (numbered: Numbered): string => (statementOf(numbered) ? markedWords(numbered) : '')
