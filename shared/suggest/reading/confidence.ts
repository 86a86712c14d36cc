import type { Draft } from './draft'
import type { Rule } from '../rules/find'
import type { Mention } from '../speakers/mentions'

/**
 * How often a rule's findings are right, in tenths and half-tenths: judgements, checked against hand-labelled articles
 * by bench/suggest.mjs, which prints what became of each step.
 */
const BASE: Record<Rule, number> = {
  quoteBefore: 0.9,
  quoteAfter: 0.8,
  quoteAlone: 0.35,
  quotePart: 0.4,
  transcript: 0.6,
  according: 0.7,
  hanging: 0.65,
  that: 0.75,
  clause: 0.7,
  question: 0.55,
  noun: 0.55,
  adjective: 0.6,
  after: 0.5,
  objectInfinitive: 0.5,
  passive: 0.45,
  object: 0.4,
  infinitive: 0.35,
  adjectiveTo: 0.3,
  nounTo: 0.25,
  nounAfter: 0.25,
}

const LOOSE = new Set<Rule>(['object', 'infinitive', 'objectInfinitive', 'after'])
const QUOTING = new Set<Rule>(['quoteBefore', 'quoteAfter'])

/** A name is the surest source; the author, a "who" and nobody at all are the least. */
export function confidenceOf(draft: Draft, mention: Mention | undefined): number {
  const sure = draft.quoted === 'all' && QUOTING.has(draft.rule)
  let steps = 0
  if (!draft.source.length) steps = draft.rule === 'passive' ? 0 : -4
  else if (!mention || mention.is === 'nobody') steps = -3
  else if (mention.is === 'name') steps = 1
  else if (mention.is === 'description') steps = -1
  if (draft.relative) steps -= 2
  // Quotation marks inside say that words were reported; around a quotation other words leave doubt where it begins.
  if (draft.quoted === 'some') steps += LOOSE.has(draft.rule) ? 4 : QUOTING.has(draft.rule) ? -4 : 1
  return Math.round(Math.min(0.95, Math.max(0.1, BASE[draft.rule] + steps * (sure ? 0.025 : 0.05))) * 100) / 100
}
