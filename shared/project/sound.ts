import type * as z from 'zod'

type Schema = z.core.$ZodTypes
type Check = z.core.$ZodChecks | z.core.$ZodCustom

/** True only for a value that the schema takes and gives back as it is. */
type Look = (value: unknown) => boolean

/** What is not known here is never sound: then the schema itself is asked. */
const never: Look = () => false

/**
 * Recognises, in a small part of the time that the schema takes, values which a schema for a record takes as they stand,
 * fields with an empty value left out. It is compiled from the schema's own description, so no fact of it stands here
 * again. False says nothing: the schema decides then, and has the words for what is wrong.
 */
export function soundness(schema: z.ZodType): Look {
  const look = lookOf(schema, true)
  return (value) => {
    try {
      return look(value)
    } catch {
      // Nested so deeply that there was no room to look at it.
      return false
    }
  }
}

const known = new WeakMap<Schema, Look>()

/** `record`: fields with a default may be missing. Inside a record they may not, because only its own fields are filled in. */
function lookOf(given: z.core.SomeType, record = false): Look {
  const schema = given as Schema
  const there = record ? undefined : known.get(schema)
  if (there) return there
  let made: Look | undefined
  // By name before it is made, because blocks hold blocks.
  const look: Look = (value) => (made ??= all([typeLook(schema, record), ...checksOf(schema)]))(value)
  if (!record) known.set(schema, look)
  return look
}

const all = ([first = never, second, ...rest]: Look[]): Look =>
  !second
    ? first
    : rest.length
      ? (v) => first(v) && second(v) && rest.every((look) => look(v))
      : (v) => first(v) && second(v)

function typeLook(schema: Schema, record: boolean): Look {
  const { def } = schema._zod
  switch (def.type) {
    case 'string':
      return (value) => typeof value === 'string'
    case 'number':
      return Number.isFinite
    case 'boolean':
      return (value) => typeof value === 'boolean'
    case 'literal':
    case 'enum': {
      const values = schema._zod.values as ReadonlySet<unknown>
      return (value) => values.has(value)
    }
    case 'nullable': {
      const inner = lookOf(def.innerType)
      return (value) => value === null || inner(value)
    }
    case 'optional':
    case 'default':
      return lookOf(def.innerType)
    case 'lazy':
      return lookOf(def.getter())
    case 'array': {
      const item = lookOf(def.element)
      return (value) => Array.isArray(value) && value.every(item)
    }
    case 'object':
      return def.catchall ? never : objectLook(def.shape, record)
    case 'record':
      return recordLook(lookOf(def.keyType), lookOf(def.valueType))
    case 'union':
      return 'discriminator' in def ? choiceLook(def as z.core.$ZodDiscriminatedUnionDef, record) : never
    default:
      return never
  }
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function objectLook(shape: z.core.$ZodShape, record: boolean): Look {
  const fields = new Map(Object.entries(shape).map(([name, field]) => [name, lookOf(field)]))
  const mayMiss = (type: string): boolean => type === 'optional' || (record && type === 'default')
  const needed = Object.keys(shape).filter((name) => !mayMiss((shape[name] as Schema)._zod.def.type))
  return (value) => {
    if (!isPlain(value)) return false
    for (const name in value) {
      const look = fields.get(name)
      if (!look || !look(value[name])) return false
    }
    for (const name of needed) if (!Object.hasOwn(value, name)) return false
    return true
  }
}

const recordLook =
  (key: Look, item: Look): Look =>
  (value) => {
    if (!isPlain(value)) return false
    for (const name in value) if (!key(name) || !item(value[name])) return false
    return true
  }

function choiceLook({ discriminator, options }: z.core.$ZodDiscriminatedUnionDef, record: boolean): Look {
  const looks = new Map<unknown, Look>()
  for (const option of options) {
    const look = lookOf(option, record)
    for (const value of option._zod.propValues?.[discriminator] ?? []) looks.set(value, look)
  }
  return (value) => isPlain(value) && (looks.get(value[discriminator]) ?? never)(value)
}

/** A schema such as that of a whole number is its own first check. */
const checksOf = (schema: Schema): Look[] =>
  [...('check' in schema._zod.def ? [schema] : []), ...(schema._zod.def.checks ?? [])].map((check) =>
    checkLook(check as Check),
  )

function checkLook(check: Check): Look {
  const { def } = check._zod
  switch (def.check) {
    case 'max_length':
      return (value) => (value as string | unknown[]).length <= def.maximum
    case 'min_length': {
      // Of a string it counts characters, each of which may be two units long.
      const enough = def.minimum > 1 ? def.minimum * 2 : def.minimum
      return (value) => (value as string | unknown[]).length >= (typeof value === 'string' ? enough : def.minimum)
    }
    case 'string_format': {
      const { pattern } = def
      return def.format === 'regex' && pattern && !pattern.global && !pattern.sticky
        ? (value) => pattern.test(value as string)
        : never
    }
    case 'number_format':
      return def.format === 'safeint' ? Number.isSafeInteger : never
    case 'greater_than':
      return (value) => (def.inclusive ? (value as number) >= Number(def.value) : (value as number) > Number(def.value))
    case 'less_than':
      return (value) => (def.inclusive ? (value as number) <= Number(def.value) : (value as number) < Number(def.value))
    case 'custom':
      return (value) => def.fn(value as never) === true
    default:
      return never
  }
}
