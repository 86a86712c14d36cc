import type { KindName } from '../../kinds/list'
import type { Numbered, Source } from '../numbered'

/**
 * A briefing with everything looked up: what each output (print, Word, web page, Markdown) writes down. The outputs
 * look nothing up themselves, so that all of them say the same.
 */
export interface Composition {
  title: string
  handling: string
  preparedFor: string
  version: string
  /** As it is to be read. */
  cutOff: string
  bottomLine: string
  /** The project's description, for a briefing that nobody has composed. */
  lead: string
  author: string
  /** Milliseconds since 1970. */
  now: number
  /** "3 sources, 12 quotes and 4 claims." */
  counts: string
  cover: 'page' | 'head'
  contents: boolean
  notes: 'foot' | 'end'
  paper: 'A4' | 'Letter'
  sections: PrintedSection[]
  /** In the order of their numbers, from 1. */
  footnotes: string[]
  sources: Source[]
  /** Every id that a link may lead to. */
  places: ReadonlySet<string>
}

export interface PrintedSection {
  id: string
  title: string
  /** What stands indented under it in the contents. */
  parts: { id: string; title: string }[]
  blocks: PrintedBlock[]
}

export type RunStyle =
  | 'bold'
  | 'italic'
  | 'underline'
  | 'strike'
  | 'code'
  | 'superscript'
  | 'subscript'
  /** In grey. */
  | 'quiet'

/** What stands in a line. */
export type Run =
  | {
      is: 'text'
      text: string
      styles?: RunStyle[]
      link?: string
      /** Marks of an article on these words, outer before inner (article-blocks.ts). */
      marks?: readonly { number: number; kind: KindName }[]
      /** Places that begin here. */
      ids?: readonly string[]
    }
  | { is: 'break' }
  /** A link to a place in this document. While one is being made: several, in the order of preference, with spaces between. */
  | { is: 'go'; to: string; text: string; styles?: RunStyle[]; kind?: KindName }
  /** The source's words: in its language and direction, never hyphenated. `id`: where a link to its use leads. */
  | { is: 'words'; text: string; language: string; direction: string; id?: string }
  | { is: 'footnote'; number: number }
  /** A word drawn as marks of its kind are in the annotated articles: for their legend. */
  | { is: 'sample'; text: string; kind: KindName }

export interface Cell {
  blocks: PrintedBlock[]
  head?: boolean
  columns?: number
  rows?: number
}

export interface PrintedFact {
  label: string
  text: string
  /** Range or meaning of a chosen word. */
  hint?: string
  /** Its own place among the fields of its kind, filled or not, so that one can read down a column through many marks. */
  place: number
}

export type PrintedBlock =
  /** `as`: `words` are the source's or stand for it, `exact` the source's words under the analyst's. */
  | {
      is: 'paragraph'
      runs: Run[]
      as?: 'words' | 'exact' | 'small' | 'warning'
      language?: string
      direction?: string
      /** Of an article's paragraph: what it is cited by. */
      number?: number
      /** On one page with what follows. */
      keep?: boolean
    }
  | { is: 'heading'; level: 3 | 4 | 5; id: string; runs: Run[] }
  | { is: 'list'; ordered: boolean; start: number; items: PrintedBlock[][] }
  | { is: 'blockquote' | 'note'; blocks: PrintedBlock[] }
  | { is: 'code'; text: string }
  | { is: 'rule' }
  | { is: 'image'; src: string; alt: string }
  /** The first `heads` rows are repeated on every page. `widths`: shares of the whole, one a column. */
  | { is: 'table'; caption?: string; heads: number; widths?: number[]; rows: { id?: string; cells: Cell[] }[] }
  /** Something with a number or a label beside it: a quote in a list, a source. */
  | { is: 'item'; id: string; tag: string; kind?: KindName; blocks: PrintedBlock[] }
  | { is: 'facts'; facts: PrintedFact[] }
  /** Who says what follows; the name and the first item stay on one page. */
  | { is: 'speaker'; id: string; name: string; type: string; about: string[]; blocks: PrintedBlock[] }
  /** A mark set apart in the analyst's text: the words, and a line that says whose and from where. */
  | { is: 'evidence'; id: string; kind: KindName; words: Run[]; line: Run[]; warning?: string }
  | {
      is: 'judgment'
      number: number
      judgment: Run[]
      confidence: string
      because: Run[]
      claims: Run[]
      change: Run[]
    }
  /** An article with its marks drawn and numbered: all of it, or the top blocks of its text from `from` up to `to`. */
  | { is: 'article'; source: Source; whole: boolean; from: number; to: number; marks: Numbered[] }
  /** Words of judgement with what they mean; `range` in percent. */
  | {
      is: 'scale'
      caption: string
      half: boolean
      words: { word: string; hint: string; range?: [number, number]; used: boolean }[]
    }

/** Names of places: one rule for all who link to them. */
export const placeIds = {
  source: (label: string): string => `source-${label.toLowerCase()}`,
  entry: (n: number): string => `entry-${n}`,
  mark: (n: number): string => `mark-${n}`,
  use: (n: number): string => `use-${n}`,
  article: (label: string): string => `article-${label.toLowerCase()}`,
}
