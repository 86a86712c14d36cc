import { fromLines } from '../../shared/text/rich'
import type { Reference, ReferenceForm } from '../../shared/text/composed'

/** What a reference to something is; undefined when that is not there. */
export type Refer = (table: Reference['table'], id: string, as?: ReferenceForm) => Reference | undefined

type Raw = Record<string, unknown>
const isRaw = (value: unknown): value is Raw => value !== null && typeof value === 'object' && !Array.isArray(value)

const TABLES: Record<string, Reference['table']> = { m: 'marks', s: 'speakers', a: 'articles' }

/**
 * The text of a briefing's section as a person or a script writes it: a plain string, or the text with references of
 * which only the `id` need be said. What is not as it should be is left for the schema to judge.
 */
export function completeComposed(value: unknown, refer: Refer): unknown {
  if (typeof value === 'string') return value === '' ? null : fromLines(value.replace(/\r\n?/g, '\n'))
  const node = (one: unknown): unknown => {
    if (!isRaw(one)) return one
    const { type, attrs, content } = one
    const whole = { ...one }
    if (Array.isArray(content)) whole['content'] = content.map(node)
    if ((type === 'reference' || type === 'evidence') && isRaw(attrs) && typeof attrs['id'] === 'string') {
      const made = refer(TABLES[attrs['id'][0]!] ?? 'marks', attrs['id'], attrs['as'] as ReferenceForm | undefined)
      whole['attrs'] = { ...made, ...attrs }
    }
    return whole
  }
  return node(value)
}
