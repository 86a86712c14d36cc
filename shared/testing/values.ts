import * as fc from 'fast-check'
import type { Field } from '../kinds/field'
import { tables, type TableName } from '../project/tables'
import { makeSpan, type Span } from '../text/anchor'
import { fromLines } from '../text/rich'
import { composedDoc } from './composed'
import { richDoc } from './rich'

/** The text most generated articles have, so that most generated spans hold. */
export const TEXT = 'One gate closed.\n“Not one drop,” she said 😀.\nلا قطرة. Two fifths, said he.'

/** A few ids a table, so that commands meet: some records are there, some are not, some are removed. */
export const idsOf = (table: TableName): string[] => [1, 2, 3, 4].map((n) => `${tables[table].prefix}_00000000${n}test`)

export const anyId = (table: TableName): fc.Arbitrary<string> => fc.constantFrom(...idsOf(table))

const edges = [...TEXT].reduce((at, char) => [...at, at.at(-1)! + char.length], [0])

const span: fc.Arbitrary<Span> = fc
  .tuple(fc.nat(edges.length - 2), fc.integer({ min: 1, max: 12 }))
  .map(([from, length]) => makeSpan(TEXT, edges[from]!, edges[Math.min(from + length, edges.length - 1)]!))

/** Spans in order and apart, mostly one. */
const spans = fc.array(span, { minLength: 1, maxLength: 3 }).map((all) => {
  const sorted = all.toSorted((a, b) => a.start - b.start)
  return sorted.filter((s, i) => i === 0 || s.start >= Math.max(...sorted.slice(0, i).map((before) => before.end)))
})

const doc = fc.oneof({ weight: 4, arbitrary: fc.constant(fromLines(TEXT)) }, { weight: 1, arbitrary: richDoc })

const shapeValue = (shape: Record<string, Field>): fc.Arbitrary<object> =>
  fc.record(Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, valueOf(field)])))

/** Any value the schema takes for a field, its empty value often among them. */
export function valueOf(field: Field): fc.Arbitrary<unknown> {
  const empty = fc.constant(field.empty)
  const words = (max: number): fc.Arbitrary<string> =>
    fc
      .oneof(fc.constant(''), fc.string({ unit: 'grapheme', maxLength: 12 }))
      .map((text) => text.slice(0, max).replace(/[\ud800-\udbff]$/, ''))
  switch (field.is) {
    case 'text':
      return words(field.max)
    case 'texts':
      return fc.array(words(field.max), { maxLength: 3 })
    case 'choice':
      return fc.constantFrom('', ...field.choices.map((choice) => choice.value))
    case 'ref':
      return field.empty === null ? fc.oneof(empty, anyId(field.table)) : anyId(field.table)
    case 'refs':
      return fc.uniqueArray(anyId(field.table), { maxLength: 3 })
    case 'span':
      return fc.oneof(empty, span)
    case 'spans':
      return fc.oneof({ weight: 1, arbitrary: empty }, { weight: 4, arbitrary: spans })
    case 'rich':
      return field.empty === null ? fc.oneof(empty, richDoc) : doc
    case 'composed':
      return fc.oneof(empty, composedDoc)
    case 'number':
      return fc.integer({ min: field.min, max: field.max })
    case 'record':
      return shapeValue(field.shape)
    case 'records':
      return fc.array(shapeValue(field.shape), { maxLength: 2 })
  }
}
