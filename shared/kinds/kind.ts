import type { Field, Values } from './field'
import type { Range } from '../text/snap'

/** One kind of mark: its fields, its key, its words for lists. Adding a kind is one file like quote.ts and a line in list.ts. */
export interface Kind<N extends string = string, F extends Record<string, Field> = Record<string, Field>> {
  /** Stored in the file. */
  name: N
  label: string
  plural: string
  /** The letter that marks it. */
  key: string
  fields: F
  /** Field values that follow from the words marked (`article` is its plain text). */
  derive: (article: string, range: Range) => Partial<Values<F>>
  /** One line for lists. */
  summary: (mark: Values<F>, names: Names) => string
  /** The speaker a mark of this kind belongs to. */
  person: (mark: Values<F>) => string | null
}

export interface Names {
  /** The name to show for a speaker's id, undefined when there is none. */
  speaker: (id: string | null) => string | undefined
}

export const defineKind = <const N extends string, F extends Record<string, Field>>(kind: Kind<N, F>): Kind<N, F> =>
  kind
