/**
 * Everything the engine knows of a language: one value, one file. Words are lower-case, separated by white space; a
 * word may be in several classes, and the words around it decide.
 */
export interface Language {
  /** ISO 639-1. */
  code: string
  /** Words so frequent that a page of text is told by them. */
  signature: string
  /** Words by class. */
  classes: Partial<Record<ClassName, string>>
  /** Verbs that report, by what may follow them. A verb may be in several rows. */
  cues: readonly CueRow[]
  /** Verbs that report nothing: known so that sentences can be taken apart. */
  verbs: string
  /** All forms of a verb given as `base` or as `base|3rd person|past|participle|-ing form`. */
  inflect: (verb: string) => Forms
  /** Nouns that report ("claim", "warning"), by what may follow them. */
  nouns: readonly NounRow[]
  /** Adjectives that report ("sure", "worried"). */
  adjectives: string
  /** Phrases that name a source: before it ("according to") and after it (German "zufolge"). */
  phrases: { before: readonly string[]; after: readonly string[] }
  /** Words that end in a full stop without ending a sentence, without the stop. */
  abbreviations: string
  /** Words and phrases by which an author steps back, with commas between them. */
  hedges: string
  months: string
  /** Prepositions before the name of a place. */
  places: string
  /** Words that set something above all others. */
  superlatives: string
  /** What the ending of a word in no list tells of its class: `ending:class`, the longest first. */
  endings: string
  /** Pronouns that may speak: whom they can mean. "nobody" is the author or the reader. */
  pronouns: Readonly<Record<string, 'male' | 'female' | '' | 'plural' | 'nobody'>>
  /** "As Lee noted, …". */
  as: string
  /** Determiners that speak of somebody known. */
  definite: readonly string[]
  /** Words that lose their last vowel and are set to the next one: French l’, d’, qu’. */
  elisions?: string
  /** Pronouns set to the end of a verb, with their hyphen: -t-il, -elle. */
  enclitics?: readonly string[]
  /** A comma stands between the reporting verb and the clause. */
  commaBeforeClause?: boolean
  /** The subject may be left out: Spanish “…”, añadió. */
  proDrop?: boolean
  /** Every noun begins with a capital letter. */
  capitalNouns?: boolean
}

export interface Forms {
  base: string[]
  third: string[]
  past: string[]
  participle: string[]
  ing: string[]
}

/**
 * What may follow a reporting verb.
 * quote: words in quotation marks, or before it ("…", she said). that: a clause. wh: a question. to: an infinitive.
 * object: a noun phrase is what was said or thought of. tell: a listener first. objectTo: "urged him to go".
 * A preposition in `after` makes its object the content: "called for calm".
 */
export type Frame = 'quote' | 'that' | 'wh' | 'to' | 'object' | 'tell' | 'objectTo'

export interface CueRow {
  frames: readonly Frame[]
  after?: string
  verbs: string
}

export interface NounRow {
  frames: readonly ('that' | 'to' | 'of')[]
  after?: string
  nouns: string
}

export type ClassName =
  | 'determiner'
  | 'possessive'
  | 'subject'
  | 'object'
  | 'preposition'
  | 'coordinator'
  | 'subordinator'
  | 'relative'
  | 'question'
  | 'that'
  | 'to'
  | 'modal'
  | 'be'
  | 'have'
  | 'do'
  | 'not'
  | 'adverb'
  | 'number'
  | 'time'
  | 'adjective'
  | 'noun'
  | 'person'
  | 'organisation'
  | 'title'
  | 'male'
  | 'female'
  | 'plural'
  | 'place'
  | 'base'
  | 'third'
  | 'past'
  | 'participle'
  | 'ing'
