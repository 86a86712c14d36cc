import { sorts, UNTUNED, type Sort, type Tuning } from '../../../shared/project/tuning'
import type { Ghost } from './ghost'

/** How a suggestion is spoken of. */

const FORMS: Record<Ghost['form'], string> = {
  direct: 'Direct quote',
  indirect: 'Indirect quote',
  mixed: 'Partly quoted',
  '': 'Claim',
}
export const sortOf = ({ form }: Ghost): string => FORMS[form]

/** What the confidence says, from which per cent on: the words and steps that analysts use for likelihoods (kinds/words.ts). */
const STEPS: readonly [percent: number, words: string][] = [
  [95, 'Almost certainly right'],
  [80, 'Very likely right'],
  [55, 'Likely right'],
  [45, 'As likely right as wrong'],
  [20, 'Likely wrong'],
  [0, 'Very likely wrong'],
]

/** "Likely right", as the measured shares of right ones bear out. */
export const confidenceWords = ({ confidence }: Pick<Ghost, 'confidence'>): string =>
  STEPS.find(([percent]) => Math.round(confidence * 100) >= percent)![1]

/** "Suggestion 1 of 4: quote by Marco Rubio, “said Rubio” follows." */
export const spokenOf = (ghost: Ghost, at: number, count: number, speaker: string): string =>
  `Suggestion ${at + 1} of ${count}: ${ghost.kind}${speaker ? ` by ${speaker}` : ''}, ${ghost.reason}.`

const SORTS: Record<Sort, string> = {
  direct: 'direct quotes',
  indirect: 'indirect quotes',
  mixed: 'partly quoted ones',
  claim: 'claims',
}

/** "In this project: 42 accepted, 3 dismissed; direct quotes shown from 0.55, all others from 0.60." */
export function tuningWords({ accepted, dismissed, from }: Tuning): string {
  const judged = `In this project: ${accepted} accepted, ${dismissed} dismissed`
  const usual = UNTUNED.from.direct
  const moved = sorts.filter((sort) => from[sort] !== usual)
  if (!moved.length) return `${judged}; shown from ${usual.toFixed(2)}.`
  const levels = [...new Set(moved.map((sort) => from[sort]))].map((level) => {
    const names = moved.filter((sort) => from[sort] === level).map((sort) => SORTS[sort])
    return `${names.join(' and ')} shown from ${level.toFixed(2)}`
  })
  const rest = moved.length < sorts.length ? `, all others from ${usual.toFixed(2)}` : ''
  return `${judged}; ${levels.join(', ')}${rest}.`
}
