/**
 * The words of estimative language and of source grading, each with its definition. ICD 203 (Analytic Standards,
 * 2 January 2015) has two rows of likelihood words with the same ranges; the two are not to be mixed in one product.
 */
export const LIKELIHOOD = [
  { value: 'almost no chance', label: 'Almost no chance', hint: '1–5 %' },
  { value: 'very unlikely', label: 'Very unlikely', hint: '5–20 %' },
  { value: 'unlikely', label: 'Unlikely', hint: '20–45 %' },
  { value: 'roughly even chance', label: 'Roughly even chance', hint: '45–55 %' },
  { value: 'likely', label: 'Likely', hint: '55–80 %' },
  { value: 'very likely', label: 'Very likely', hint: '80–95 %' },
  { value: 'almost certain', label: 'Almost certain', hint: '95–99 %' },
] as const

export const CONFIDENCE = [
  { value: 'low', label: 'Low', hint: 'Scant, fragmentary or poorly corroborated information' },
  { value: 'moderate', label: 'Moderate', hint: 'Credibly sourced and plausible, not enough for more' },
  { value: 'high', label: 'High', hint: 'High-quality information from several sources' },
] as const

/** Admiralty code, first half: how reliable the source is. */
export const RELIABILITY = [
  { value: 'A', label: 'A', hint: 'Completely reliable' },
  { value: 'B', label: 'B', hint: 'Usually reliable' },
  { value: 'C', label: 'C', hint: 'Fairly reliable' },
  { value: 'D', label: 'D', hint: 'Not usually reliable' },
  { value: 'E', label: 'E', hint: 'Unreliable' },
  { value: 'F', label: 'F', hint: 'Reliability cannot be judged' },
] as const

/** Admiralty code, second half: how credible the single item is, judged apart from its source. */
export const CREDIBILITY = [
  { value: '1', label: '1', hint: 'Confirmed by other sources' },
  { value: '2', label: '2', hint: 'Probably true' },
  { value: '3', label: '3', hint: 'Possibly true' },
  { value: '4', label: '4', hint: 'Doubtful' },
  { value: '5', label: '5', hint: 'Improbable' },
  { value: '6', label: '6', hint: 'Truth cannot be judged' },
] as const

export const STATUS = [
  { value: 'unchecked', label: 'Unchecked', hint: 'Not yet compared with anything else' },
  { value: 'supported', label: 'Supported', hint: 'Other evidence points the same way' },
  { value: 'disputed', label: 'Disputed', hint: 'Others say otherwise; it is open who is right' },
  { value: 'refuted', label: 'Refuted', hint: 'Better evidence shows that it is not so' },
  { value: 'unverifiable', label: 'Cannot be verified', hint: 'Nothing can be found to check it against' },
] as const

/** How a quotation gives what was said. */
export const FORM = [
  { value: 'direct', label: 'Direct', hint: 'The exact words, in quotation marks' },
  { value: 'indirect', label: 'Indirect', hint: 'Reported in the article’s own words' },
  { value: 'mixed', label: 'Mixed', hint: 'Reported, with some exact words' },
] as const
