import type { Language } from './language'

/** For languages without rules: quotation marks, and names before a colon, are all that is looked at. */
export const other: Language = {
  code: '',
  signature: '',
  classes: {},
  cues: [],
  verbs: '',
  inflect: (verb) => ({ base: [verb], third: [], past: [], participle: [], ing: [] }),
  nouns: [],
  adjectives: '',
  phrases: { before: [], after: [] },
  abbreviations: '',
  hedges: '',
  months: '',
  places: '',
  superlatives: '',
  endings: '',
  pronouns: {},
  as: '',
  definite: [],
}
