import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import * as z from 'zod'
import { addTo } from '../testing/commands'
import { nestedLists } from '../testing/rich'
import { filled } from './file'
import { recordSchemas } from './schema'
import { soundness } from './sound'
import { tableNames, type Rec, type TableName } from './tables'

const isSound = Object.fromEntries(tableNames.map((table) => [table, soundness(recordSchemas[table])]))
const stamp = '1.desk.1'

type Raw = Record<string, unknown>

/** Records as files hold them: some edited, some removed, some with fields left out. */
const anyRecord = fc
  .constantFrom<TableName>(...tableNames, 'marks', 'marks')
  .chain((table) =>
    fc.tuple(fc.constant(table), addTo(table), fc.boolean(), fc.boolean(), fc.array(fc.nat(), { maxLength: 3 })),
  )
  .map(([table, command, edited, gone, without]): [TableName, Raw] => {
    const record: Raw = { ...(command as unknown as { record: Raw }).record, stamp }
    if (edited) record['stamps'] = { note: '2.desk.1', gone: '3.other.zz' }
    if (gone) record['gone'] = true
    const mayMiss = Object.keys(record).filter(
      (name) => !['id', 'kind', 'stamp', 'article', 'from', 'to', 'briefing'].includes(name),
    )
    for (const n of without) delete record[mayMiss[n % mayMiss.length]!]
    return [table, record]
  })

/** What becomes of a record that is found sound, without the schema and by it. */
const taken = (table: TableName, raw: unknown): unknown => isSound[table]!(raw) && filled(table, raw as Rec)
const decoded = (table: TableName, raw: unknown): unknown =>
  isSound[table]!(raw) && recordSchemas[table].safeParse(raw).data

it('finds ordinary records sound', () => {
  fc.assert(
    fc.property(anyRecord, ([table, raw]) => {
      expect(taken(table, raw)).toEqual(recordSchemas[table].parse(raw))
    }),
    { numRuns: 500 },
  )
})

const json = (text: string): unknown => JSON.parse(text)
const words = [
  '',
  'x',
  '\ud800',
  'direct',
  'doc',
  'x'.repeat(1001),
  '😀'.repeat(300),
  '1.desk.1\n',
  'm_000000001test\n',
]
const numbers = [-1, 0.5, -0, 1e21, 2 ** 53]
const also = [{ form: [{ value: 'direct', stamp }] }, { form: [{ value: 5, stamp }] }, { value: 'x', stamp }]
const strange = [json('{"__proto__":{}}'), { constructor: 1 }, { gone: '1.desk.1' }, { Gone: '1.desk.1' }]
const values = [null, true, false, [], {}, [[]], [null], nestedLists(30), nestedLists(60), ...words, ...numbers]
const hostile = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom<unknown>(...values, ...also, ...strange))

it('finds nothing sound that the schema refuses or alters, whatever stands in a record', () => {
  const damages = fc.array(
    fc.tuple(fc.nat(), fc.option(hostile, { nil: undefined }), fc.constantFrom('', 'also', 'extra', '__proto__')),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  fc.assert(
    fc.property(anyRecord, damages, ([table, record], changes) => {
      const raw = JSON.parse(JSON.stringify(record)) as Raw
      for (const [where, put, name] of changes) damage(raw, where, put, name)
      expect(taken(table, raw)).toEqual(decoded(table, raw))
    }),
    { numRuns: 3000 },
  )
  for (const table of tableNames)
    fc.assert(fc.property(fc.jsonValue(), (value) => void expect(taken(table, value)).toEqual(decoded(table, value))))
})

/** Puts a value at one of all places in a record, under another name there, or takes out what stands there. */
function damage(root: Raw, where: number, put: unknown, name: string): void {
  const places: [Raw, string][] = []
  const walk = (parent: object): void => {
    for (const [key, child] of Object.entries(parent)) {
      places.push([parent as Raw, key])
      if (child !== null && typeof child === 'object') walk(child)
    }
  }
  walk(root)
  const place = places[where % Math.max(1, places.length)]
  if (!place) return
  const [parent, key] = place
  if (put !== undefined)
    Object.defineProperty(parent, Array.isArray(parent) ? key : name || key, {
      value: structuredClone(put),
      enumerable: true,
      configurable: true,
      writable: true,
    })
  else if (Array.isArray(parent)) parent.splice(Number(key), 1)
  else delete parent[key]
}

it('finds nothing sound by a schema it does not know all of', () => {
  const unknown: z.ZodType[] = [
    z.date(),
    z.string().trim(),
    z.string().transform(String),
    z.email(),
    z.string().regex(/x/g),
    z.number().multipleOf(2),
    z.union([z.string(), z.number()]),
    z.strictObject({}),
    z.looseObject({}),
    z.object({ a: z.string().default('x') }).catchall(z.number()),
    z.string().catch('x'),
    z.string().prefault('x'),
    z.string().length(1),
    z.string().overwrite((text) => text.toUpperCase()),
  ]
  for (const schema of unknown)
    for (const value of ['x', 'a@b.org', 2, {}, new Date(), { a: 'x' }])
      expect([schema, soundness(schema)(value)]).toEqual([schema, false])
})
