import type { ComposedText } from '../text/composed'
import type { RichText } from '../text/rich'
import type { Span } from '../text/anchor'

/**
 * What a record is made of, said once: from these descriptions follow the TypeScript types, the schema at the door
 * (project/schema.ts), the JSON Schema that is shipped, the defaults, and the controls in the window.
 */
export type Field<T = unknown> = { label: string; empty: T } & (
  | { is: 'text'; max: number; multiline?: boolean }
  | { is: 'choice'; choices: readonly Choice[] }
  | { is: 'ref'; table: RefTable }
  | { is: 'refs'; table: RefTable }
  | { is: 'span' }
  | { is: 'spans' }
  | { is: 'rich' }
  | { is: 'composed' }
  | { is: 'number'; min: number; max: number }
  | { is: 'texts'; max: number }
  | { is: 'record'; shape: Record<string, Field> }
  | { is: 'records'; shape: Record<string, Field> }
)

export type RefTable = 'articles' | 'marks' | 'speakers' | 'tags' | 'briefings'

export interface Choice {
  value: string
  label: string
  /** A definition or a range, shown beside the word. */
  hint?: string
}

/** The plain record type that a set of fields describes. */
export type Values<F extends Record<string, Field>> = {
  -readonly [K in keyof F]: F[K] extends { empty: infer T } ? T : never
}

export const text = (label: string, max = 500, multiline = false) => ({
  is: 'text' as const,
  label,
  max,
  multiline,
  empty: '' as string,
})

export const texts = (label: string, max = 200) => ({ is: 'texts' as const, label, max, empty: [] as string[] })

/** One of a few words; the empty string says "not judged" and is always allowed. */
export const choice = <const C extends readonly Choice[]>(label: string, choices: C) => ({
  is: 'choice' as const,
  label,
  choices,
  empty: '' as C[number]['value'] | '',
})

export const ref = (label: string, table: RefTable) => ({
  is: 'ref' as const,
  label,
  table,
  empty: null as string | null,
})

export const refs = (label: string, table: RefTable) => ({ is: 'refs' as const, label, table, empty: [] as string[] })

export const span = (label: string) => ({ is: 'span' as const, label, empty: null as Span | null })

export const spans = (label: string) => ({ is: 'spans' as const, label, empty: [] as Span[] })

export const rich = (label: string) => ({ is: 'rich' as const, label, empty: null as RichText | null })

export const composed = (label: string) => ({ is: 'composed' as const, label, empty: null as ComposedText | null })

export const number = (label: string, min = 0, max = Number.MAX_SAFE_INTEGER) => ({
  is: 'number' as const,
  label,
  min,
  max,
  empty: 0,
})

export const record = <F extends Record<string, Field>>(label: string, shape: F) => ({
  is: 'record' as const,
  label,
  shape,
  empty: emptyValues(shape),
})

export const records = <F extends Record<string, Field>>(label: string, shape: F) => ({
  is: 'records' as const,
  label,
  shape,
  empty: [] as Values<F>[],
})

/** Every field at its empty value. */
export function emptyValues<F extends Record<string, Field>>(fields: F): Values<F> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, emptyOf(field)])) as Values<F>
}

/** The empty value; lists and records are made anew, so that no two records share one. */
export const emptyOf = ({ empty }: Field): unknown =>
  Array.isArray(empty) ? [] : empty !== null && typeof empty === 'object' ? { ...empty } : empty
