import * as z from 'zod'
import { emptyOf, type Field } from '../kinds/field'
import { kindList, type KindName } from '../kinds/list'
import { REFERENCE_FORMS, type ComposedBlock, type ComposedInline, type ComposedText } from '../text/composed'
import { deeperThan, MAX_DEPTH, type Block, type Inline, type RichText } from '../text/rich'
import type { Command, Join } from './commands'
import { ID } from './ids'
import { REPLICA, STAMP } from './stamps'
import { fieldsOf, tableNames, tables, type Rec, type TableName } from './tables'

// No code is made from strings, and none has to be made while the program starts; 50,000 marks are read no slower.
z.config({ jitless: true })

/** Everything that comes from outside is decoded here. Derived from the field descriptions; no fact of theirs stands here again. */

const id = z.string().regex(ID)
const stamp = z.string().regex(STAMP)
const fieldName = z.string().regex(/^[a-z][a-zA-Z]{0,40}$/)
const int = z.int().min(0)

const span = z
  .object({
    start: int,
    end: int,
    exact: z.string().max(2_000_000),
    prefix: z.string().max(64),
    suffix: z.string().max(64),
  })
  .refine((s) => s.end - s.start === s.exact.length, 'its words are not as long as its range')

const inlineMark = z.discriminatedUnion('type', [
  z.object({ type: z.enum(['bold', 'italic', 'underline', 'strike', 'code', 'superscript', 'subscript']) }),
  z.object({
    type: z.literal('link'),
    attrs: z.object({
      href: z
        .string()
        .max(4000)
        .regex(/^(https?:|mailto:)/i),
    }),
  }),
])

const inline: z.ZodType<Inline> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: z.string().min(1), marks: z.array(inlineMark).max(20).optional() }),
  z.object({ type: z.literal('hardBreak') }),
])

const image = z.object({
  type: z.literal('image'),
  attrs: z.object({
    src: z.string().regex(/^data:image\/(png|jpeg|gif|webp);base64,[\w+/=]*$/),
    alt: z.string().max(5000),
  }),
})

/** The schemas of all blocks that hold `line` or, again, `block`. */
const blocksOf = <I, B>(line: z.ZodType<I>, block: z.ZodType<B>) => {
  const words = { content: z.array(line).optional() }
  const content = z.lazy(() => z.array(block).min(1))
  const span = int.max(1000)
  return [
    z.object({ type: z.literal('paragraph'), ...words }),
    z.object({ type: z.literal('heading'), attrs: z.object({ level: int.min(1).max(6) }), ...words }),
    z.object({ type: z.literal('codeBlock'), ...words }),
    z.object({ type: z.literal('horizontalRule') }),
    image,
    z.object({ type: z.enum(['blockquote', 'bulletList', 'listItem', 'table', 'tableRow']), content }),
    z.object({ type: z.literal('orderedList'), attrs: z.object({ start: int }).optional(), content }),
    z.object({
      type: z.enum(['tableCell', 'tableHeader']),
      attrs: z.object({ colspan: span, rowspan: span }).optional(),
      content,
    }),
  ] as const
}

const block: z.ZodType<Block> = z.discriminatedUnion(
  'type',
  blocksOf(
    inline,
    z.lazy(() => block),
  ),
)

const comment = z.object({ type: z.literal('comment'), attrs: z.object({ text: z.string().max(10_000) }) })
const composedMarks = z
  .array(z.discriminatedUnion('type', [inlineMark, comment]))
  .max(20)
  .optional()

const reference = z.object({
  table: z.enum(['marks', 'speakers', 'articles']),
  id,
  as: z.enum(REFERENCE_FORMS),
  used: z.record(fieldName, z.string().max(2_000_000)),
  cuts: z.array(z.object({ start: int, end: int, by: z.string().max(1000) })).max(1000),
  kept: z.string().max(2_000_000),
})

const composedInline: z.ZodType<ComposedInline> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: z.string().min(1), marks: composedMarks }),
  z.object({ type: z.literal('hardBreak') }),
  z.object({ type: z.literal('reference'), attrs: reference, marks: composedMarks }),
  z.object({ type: z.literal('footnote'), attrs: z.object({ text: z.string().max(10_000) }) }),
])

const composedBlock: z.ZodType<ComposedBlock> = z.discriminatedUnion('type', [
  ...blocksOf(
    composedInline,
    z.lazy(() => composedBlock),
  ),
  z.object({ type: z.literal('evidence'), attrs: reference }),
  z.object({
    type: z.literal('part'),
    attrs: z.object({ name: z.string().max(60), options: z.record(fieldName, z.string().max(1000)) }),
  }),
  z.object({
    type: z.literal('judgment'),
    attrs: z.object({
      confidence: z.enum(['', 'low', 'moderate', 'high']),
      claims: z.array(id).max(1000),
      used: z.record(id, z.string().max(1000)).optional(),
    }),
    content: z.lazy(() => z.array(composedBlock).min(3).max(3)),
  }),
])

/** In a document the block at depth n stands 2n values deep, and its words' marks five more. */
export const richText: z.ZodType<RichText> = z
  .object({ type: z.literal('doc'), content: z.array(block).min(1) })
  .refine((doc) => !deeperThan(doc, MAX_DEPTH * 2 + 5), 'nested too deeply')

export const composedText: z.ZodType<ComposedText> = z
  .object({ type: z.literal('doc'), content: z.array(composedBlock).min(1) })
  .refine((doc) => !deeperThan(doc, MAX_DEPTH * 2 + 5), 'nested too deeply')

/** What the shipped JSON Schema calls the schemas that stand in it more than once. */
export const named = { richText, block, composedText, composedBlock, reference }

/** The schema of one field's value. */
function valueOf(field: Field): z.ZodType {
  switch (field.is) {
    case 'text':
      return z.string().max(field.max)
    case 'texts':
      return z.array(z.string().max(field.max)).max(1000)
    case 'choice':
      return z.enum(['', ...field.choices.map((c) => c.value)])
    case 'ref':
      return field.empty === null ? id.nullable() : id
    case 'refs':
      return z.array(id).max(1000)
    case 'span':
      return span.nullable()
    case 'spans':
      return z.array(span).max(1000)
    case 'rich':
      return field.empty === null ? richText.nullable() : richText
    case 'composed':
      return composedText.nullable()
    case 'number':
      return z.number().min(field.min).max(field.max)
    case 'record':
      return z.object(shapeOf(field.shape))
    case 'records':
      return z.array(z.object(shapeOf(field.shape))).max(10_000)
  }
}

type Shape = Record<string, z.ZodType>

/** A field that is missing has its empty value: files leave empty fields out. An empty string is not a place to point to, so such a reference must be given. */
const shapeOf = (fields: Record<string, Field>): Shape =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const value = valueOf(field)
      return [name, field.is === 'ref' && field.empty === '' ? value : value.default(() => emptyOf(field))]
    }),
  )

const partialShapeOf = (fields: Record<string, Field>): Shape =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, valueOf(field).optional()]))

const envelope = {
  stamp,
  stamps: z.record(fieldName, stamp).optional(),
  also: z.record(fieldName, z.array(z.object({ value: z.json(), stamp })).max(100)).optional(),
  gone: z.literal(true).optional(),
}

/** Values kept beside the one that shows may be chosen one day: they must be as sound as that one. */
const alsoFits = (shape: Shape, { also = {} }: Pick<Rec, 'also'>): boolean =>
  Object.entries(also).every(([name, values]) =>
    values.every(({ value }) => (name === 'gone' ? typeof value === 'boolean' : shape[name]?.safeParse(value).success)),
  )

const recordWith = (shape: Shape, more: Shape): z.ZodObject =>
  z
    .object({ id, ...shape, ...more })
    .refine((record) => alsoFits(shape, record as Pick<Rec, 'also'>), 'a value in also does not fit its field')

const kindNames = kindList.map((kind) => kind.name)

/** Table `marks` has one schema a kind. */
const withShape = (table: TableName, more: Shape): z.ZodType =>
  table === 'marks'
    ? z.discriminatedUnion(
        'kind',
        kindNames.map((kind) =>
          recordWith(shapeOf(fieldsOf('marks', kind)), { kind: z.literal(kind), ...more }),
        ) as unknown as [z.ZodObject, ...z.ZodObject[]],
      )
    : recordWith(shapeOf(tables[table].fields), more)

/** One schema a table for records as they stand in a file. */
export const recordSchemas = Object.fromEntries(tableNames.map((name) => [name, withShape(name, envelope)])) as {
  [T in TableName]: z.ZodType<Rec<T>>
}

const piece = z.string().max(1_000_000)
const edit = z.object({ at: int, removed: piece, inserted: piece })

const setFields = (table: TableName): z.ZodType =>
  z.strictObject(
    table === 'marks'
      ? Object.assign({}, ...kindNames.map((kind: KindName) => partialShapeOf(fieldsOf('marks', kind))))
      : partialShapeOf(tables[table].fields),
  )

const perTable = (make: (table: TableName) => z.ZodObject): z.ZodDiscriminatedUnion =>
  z.discriminatedUnion('table', tableNames.map(make) as [z.ZodObject, ...z.ZodObject[]])

/** Made when the first command comes: the program starts with records, and every schema costs it time. */
const anyCommand = z.lazy(() => {
  const simple = z.discriminatedUnion('do', [
    perTable((table) => z.object({ do: z.literal('add'), table: z.literal(table), record: withShape(table, {}) })),
    perTable((table) => z.object({ do: z.literal('set'), table: z.literal(table), id, fields: setFields(table) })),
    perTable((table) => z.object({ do: z.enum(['remove', 'restore']), table: z.literal(table), id })),
    z.object({ do: z.literal('correct'), table: z.literal('articles'), id, edits: z.array(edit).min(1).max(10_000) }),
  ])
  const batch = z.object({
    do: z.literal('all'),
    label: z.string().max(200),
    commands: z.array(simple).max(1_000_000),
  })
  return z.discriminatedUnion('do', [simple, batch])
})

/** Depth comes first: the schemas recurse, and what a command leaves in a record must be read back from the file. */
export const commandSchema = z
  .unknown()
  .refine((value) => !deeperThan(value, MAX_DEPTH * 2 + 20), 'nested too deeply')
  .pipe(anyCommand) as unknown as z.ZodType<Command>

/** What a copy of a project holds beside its records. */
const copy = {
  clock: z.record(z.string().regex(REPLICA), int).default({}),
  people: z
    .record(z.string().regex(REPLICA), z.object({ name: z.string().max(200), initials: z.string().max(10) }))
    .default({}),
  quarantine: z
    .array(z.object({ table: z.string().max(40), raw: z.unknown(), reason: z.string().max(1000) }))
    .default([]),
}

const join = z.lazy(() =>
  z.object({
    do: z.literal('join'),
    ...copy,
    records: z.object(Object.fromEntries(tableNames.map((name) => [name, z.array(recordSchemas[name]).optional()]))),
  }),
) as unknown as z.ZodType<Join>

/** A line of the journal. What a window may ask for is `commandSchema` alone. */
export const stampedSchema = z.object({ stamp, command: z.union([commandSchema, join]) })

/** What stands around the records in a project file. */
export const headerSchema = z.object({ quoin: z.int().min(1), id, ...copy })

/** The whole file, for the JSON Schema that is shipped; reading goes record by record (decode.ts). */
export const fileSchema = (): z.ZodObject =>
  headerSchema.extend(Object.fromEntries(tableNames.map((name) => [name, z.array(recordSchemas[name]).default([])])))

/** The first problem of a decoded value as words: "spans.0.start: expected a number". */
export const firstProblem = (error: z.ZodError): string => {
  const issue = error.issues[0]
  return issue ? `${issue.path.join('.') || 'value'}: ${issue.message}` : 'not readable'
}
