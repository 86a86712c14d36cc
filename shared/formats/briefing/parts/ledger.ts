import type { Fact } from '../../values'
import type { PrintedBlock } from '../composition'

/** What is known of a mark as a quiet table; `fields` are all of its kind, in their order. Nothing when nothing is known. */
export const ledgerOf = (fields: readonly string[], facts: readonly Fact[]): PrintedBlock[] =>
  facts.length
    ? [
        {
          is: 'facts',
          facts: facts.map(({ name, label, text, hint }) => ({
            label,
            text,
            place: fields.indexOf(name),
            ...(hint && { hint }),
          })),
        },
      ]
    : []
