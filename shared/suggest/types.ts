/** A half-open range of UTF-16 code units of the text. */
export type Range = readonly [start: number, end: number]

export type AttributionKind = 'direct' | 'indirect' | 'mixed'

/** Who said what, with what words: source, cue and content never overlap, each list is in the order of the text. */
export interface Attribution {
  /** direct: all of the content stands between quotation marks; mixed: some of it. */
  kind: AttributionKind
  /** What was said, quotation marks included; several ranges when it is broken ("…," she said, "…"). */
  content: Range[]
  /** The words that name the source, where they stand; empty when nobody is named. */
  source: Range[]
  /** The words that report: "said", "according to". */
  cue: Range[]
  /** The source's name as the article gives it in full; '' when nobody is named. */
  speaker: string
  /** What the article says that the speaker is: "US Secretary of State". */
  role: string
  /** 0..1: of suggestions at 0.8, about eight in ten are right. */
  confidence: number
  /** Why it is suggested, in words: “said Rubio” follows. */
  reason: string
}

export interface ClaimSuggestion {
  span: Range
  /** Who asserts it, when it stands inside an attribution; '' for the article itself. */
  speaker: string
  numbers: Range[]
  dates: Range[]
  places: Range[]
  /** Words by which the author steps back: "reportedly", "likely". */
  hedges: Range[]
  confidence: number
  reason: string
}

export interface Suggestions {
  /** The language whose rules were used; '' when only quotation marks were looked at. */
  language: string
  attributions: Attribution[]
  claims: ClaimSuggestion[]
}

export interface SuggestOptions {
  /** As in an article's `language` ("en", "de-AT"); found out from the text when it is left out or ''. */
  language?: string
  /** Ranges of the paragraphs; without them each line of the text is one. */
  paragraphs?: readonly Range[]
}
