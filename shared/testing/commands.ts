import * as fc from 'fast-check'
import type { Field } from '../kinds/field'
import { kindList, type KindName } from '../kinds/list'
import type { Command, Simple } from '../project/commands'
import { fieldsOf, tableNames, type TableName } from '../project/tables'
import { anyId, TEXT, valueOf } from './values'

/**
 * Every command there is, for property tests: any table, any field, from the same descriptions as the schema. Some are
 * refused (a record that is there already, a mark without its article): refusing is part of what is tested.
 */
const anyKind = fc.constantFrom<KindName>(...kindList.map((kind) => kind.name))

const valuesOf = (fields: Record<string, Field>): Record<string, fc.Arbitrary<unknown>> =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, valueOf(field)]))

const shapes = (table: TableName): fc.Arbitrary<{ kind?: KindName; values: Record<string, fc.Arbitrary<unknown>> }> =>
  table === 'marks'
    ? anyKind.map((kind) => ({ kind, values: valuesOf(fieldsOf(table, kind)) }))
    : fc.constant({ values: valuesOf(fieldsOf(table)) })

export const addTo = (table: TableName): fc.Arbitrary<Simple> =>
  fc
    .tuple(anyId(table), shapes(table))
    .chain(([id, { kind, values }]) =>
      fc
        .record(values)
        .map((fields) => ({ do: 'add', table, record: { id, ...(kind && { kind }), ...fields } }) as Simple),
    )

export const setIn = (table: TableName): fc.Arbitrary<Simple> =>
  shapes(table).chain(({ values }) =>
    fc
      .tuple(
        anyId(table),
        fc.subarray(Object.keys(values), { minLength: 1, maxLength: Math.min(3, Object.keys(values).length) }),
      )
      .chain(([id, names]) =>
        fc
          .record(Object.fromEntries(names.map((name) => [name, values[name]!])))
          .map((fields) => ({ do: 'set', table, id, fields }) as Simple),
      ),
  )

const aliveIn = (table: TableName): fc.Arbitrary<Simple> =>
  fc.record({
    do: fc.constantFrom('remove' as const, 'restore' as const),
    table: fc.constant(table),
    id: anyId(table),
  }) as fc.Arbitrary<Simple>

/** Typing errors put right: of the text most articles have, so that many fit. */
export const correctText: fc.Arbitrary<Simple> = fc.record({
  do: fc.constant('correct' as const),
  table: fc.constant('articles' as const),
  id: anyId('articles'),
  edits: fc.array(
    fc
      .tuple(fc.nat(TEXT.length), fc.nat(8), fc.constantFrom('', 'a', 'not ', 'é 😀'))
      .map(([at, length, inserted]) => ({ at, removed: TEXT.slice(at, at + length), inserted })),
    { minLength: 1, maxLength: 2 },
  ),
})

export const simpleCommand: fc.Arbitrary<Simple> = fc
  .constantFrom<TableName>(...tableNames, 'marks', 'marks', 'articles')
  .chain((table) =>
    fc.oneof(
      { weight: table === 'articles' ? 3 : 0, arbitrary: correctText },
      { weight: 3, arbitrary: addTo(table) },
      { weight: 3, arbitrary: setIn(table) },
      { weight: 2, arbitrary: aliveIn(table) },
    ),
  )

export const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  { weight: 5, arbitrary: simpleCommand },
  {
    weight: 1,
    arbitrary: fc
      .array(simpleCommand, { maxLength: 4 })
      .map((commands) => ({ do: 'all' as const, label: 'Several', commands })),
  },
)

export const manyCommands = fc.array(anyCommand, { maxLength: 25, size: 'max' })
