import type { Choice } from '../../../shared/kinds/field'
import { matching, type Option } from '../../ui/options'

/** What fits side by side in the narrowest pane; more, or longer words, go into a list. */
const FITS = 30

export const fitsInRow = (choices: readonly Choice[]): boolean =>
  choices.length <= 6 && choices.reduce((sum, choice) => sum + choice.label.length + 2, 0) <= FITS

/** A letter or a figure says nothing by itself: its definition is shown all the time. */
export const isCode = (choices: readonly Choice[]): boolean => choices.every((choice) => choice.label.length <= 2)

/** A range or a few words of definition that can stand under the choice; sentences are left to the list. */
export function meaningOf(choices: readonly Choice[], value: string): string {
  const hint = choices.find((choice) => choice.value === value)?.hint ?? ''
  return hint.length <= 30 ? hint : ''
}

/** True for an empty value, and for a word that says the same: emptying it would change nothing. */
export const saysNothing = (value: string): boolean => value === '' || value === 'unchecked'

export const labelOf = (choices: readonly Choice[], value: string): string =>
  choices.find((choice) => choice.value === value)?.label ?? ''

export const choiceOptions = (choices: readonly Choice[], typed: string): Option[] =>
  matching(
    choices.map(({ value, label, hint }) => ({ id: value, label, ...(hint && { hint }) })),
    typed,
  )
