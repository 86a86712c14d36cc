import { fromLines } from '../../shared/text/rich'
import { BadCommand } from './bad-command'
import type { Reference, ReferenceForm } from '../../shared/text/composed'

/** What a reference to something is; undefined when that is not there. */
export type Refer = (table: Reference['table'], id: string, as?: ReferenceForm) => Reference | undefined

type Raw = Record<string, unknown>
const isRaw = (value: unknown): value is Raw => value !== null && typeof value === 'object' && !Array.isArray(value)

const TABLES: Record<string, Reference['table']> = { m: 'marks', s: 'speakers', a: 'articles' }
const THING = { marks: 'mark', speakers: 'speaker', articles: 'article' } as const

/**
 * The text of a briefing's section as a person or a script writes it: a plain string, or the text with references of
 * which only the `id` need be said. Throws `BadCommand` for one to nothing;
 * what else is not as it should be is left for the schema to judge.
 */
export function completeComposed(value: unknown, refer: Refer): unknown {
  if (typeof value === 'string') return value === '' ? null : fromLines(value.replace(/\r\n?/g, '\n'))
  const node = (one: unknown): unknown => {
    if (!isRaw(one)) return one
    const { type, attrs, content } = one
    const whole = { ...one }
    if (Array.isArray(content)) whole['content'] = content.map(node)
    if ((type === 'reference' || type === 'evidence') && isRaw(attrs) && typeof attrs['id'] === 'string') {
      const table = TABLES[attrs['id'][0]!] ?? 'marks'
      const made = refer(table, attrs['id'], attrs['as'] as ReferenceForm | undefined)
      // A reference that says all of itself may lead to what was deleted since.
      if (!made && !isRaw(attrs['used']))
        throw new BadCommand(`There is no ${THING[table]} with the id ${attrs['id']}.`)
      whole['attrs'] = { ...made, ...attrs }
    }
    return whole
  }
  return node(value)
}
