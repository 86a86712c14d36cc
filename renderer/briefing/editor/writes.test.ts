import type { Node } from '@tiptap/pm/model'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SetFields } from '../../../shared/project/commands'
import { newSection, type Section } from '../../../shared/project/tables'
import { composedDoc } from '../../../shared/testing/composed'
import { fromSection } from './convert'
import { schema } from './testing'
import { ordersFor, writesFor, type Known } from './writes'

const B = 'b_000000001'
const section = (n: number, given: Partial<Section> = {}): Section => ({
  id: `x_00000000${n}`,
  stamp: '1.a.1',
  ...newSection({ briefing: B, order: n, title: `Section ${n}`, ...given }),
})

function opened(records: Section[]): { doc: Node; known: Map<string, Known> } {
  const known = new Map(records.map((record) => [record.id, { record, node: fromSection(schema, record) }]))
  return {
    doc: schema.node(
      'doc',
      null,
      [...known.values()].map(({ node }) => node),
    ),
    known,
  }
}
const typed = (node: Node, words: string): Node =>
  node.replace(node.content.size - 1, node.content.size - 1, textSlice(words))
const textSlice = (words: string) => schema.node('paragraph', null, schema.text(words)).slice(0, words.length)

describe('what is written of a briefing', () => {
  it('is nothing while nothing changed, whatever it holds', () => {
    fc.assert(
      fc.property(composedDoc, (body) => {
        const { doc, known } = opened([section(1, { body }), section(2)])
        expect(writesFor(doc, known, B).commands).toEqual([])
        // Nor after everything was drawn anew.
        const anew = [...known.values()].map(({ record }) => fromSection(schema, record))
        expect(writesFor(schema.node('doc', null, anew), known, B).commands).toEqual([])
      }),
    )
  })

  it('is the one section that changed, and of it what changed', () => {
    const { doc, known } = opened([section(1), section(2), section(3)])
    const next = doc.copy(doc.content.replaceChild(1, typed(doc.child(1), 'Forty ships wait.')))
    const { commands, label } = writesFor(next, known, B)
    expect(commands).toHaveLength(1)
    expect(commands[0]).toMatchObject({ do: 'set', table: 'sections', id: section(2).id })
    expect(Object.keys((commands[0] as SetFields<'sections'>).fields)).toEqual(['body'])
    expect(label).toBe('Write in “Section 2”')
  })

  it('is an addition, a removal and a move, each of its record alone', () => {
    const { doc, known } = opened([section(1), section(2), section(3)])
    const fresh = fromSection(schema, section(9, { title: '' }))
    const { commands } = writesFor(schema.node('doc', null, [doc.child(2), doc.child(0), fresh]), known, B)
    expect(commands.map((one) => one.do).toSorted()).toEqual(['add', 'remove', 'set'])
    expect(commands.find((one) => one.do === 'remove')).toMatchObject({ id: section(2).id })
  })
})

describe('the order of sections', () => {
  it('always ascends, and changes for those that moved', () => {
    expect(ordersFor([1, 2, 3])).toEqual([1, 2, 3])
    expect(ordersFor([3, 1, 2])).toEqual([0, 1, 2])
    expect(ordersFor([1, undefined, 2])).toEqual([1, 1.5, 2])
    expect(ordersFor([1, 1, 1])).toEqual([1, 2, 3])
    fc.assert(
      fc.property(fc.array(fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { nil: undefined })), (given) => {
        const orders = ordersFor(given)
        expect(orders.every((order, i) => i === 0 || order > orders[i - 1]!)).toBe(true)
      }),
    )
  })
})
