import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeSpan } from '../text/anchor'
import { LANES, MarkOrder } from './mark-order'
import { byPlace, endOf, startOf } from './select'
import { newMark, type Mark } from './tables'

const text = 'x'.repeat(3000)
const claim = (id: number, start: number, size: number): Mark => ({
  id: `m_${id}`,
  stamp: '1.test.1',
  ...newMark(id % 3 ? 'claim' : 'quote', { article: 'a_1', spans: [makeSpan(text, start, start + size)] }),
})
const place = fc.tuple(fc.nat(2800), fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 200 })))
/** Marks that come (or move to another place) and marks that go. */
const steps = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.tuple(fc.nat(200), place) },
    { weight: 1, arbitrary: fc.tuple(fc.nat(200), fc.constant(null)) },
  ),
  { maxLength: 250, size: 'max' },
)

const overlap = (a: Mark, b: Mark): boolean => startOf(a) < endOf(b) && startOf(b) < endOf(a)

describe('marks in reading order', () => {
  it('are as if sorted anew, whatever came, moved and went', () => {
    fc.assert(
      fc.property(
        fc.array(place, { maxLength: 150, size: 'max' }),
        steps,
        fc.nat(3000),
        fc.nat(400),
        (first, steps, start, size) => {
          const all = new Map(first.map(([at, long], i): [string, Mark] => [`m_${i}`, claim(i, at, long)]))
          const order = new MarkOrder(all.values())
          let together = new Map<string, Mark | undefined>()
          for (const [i, [id, where]] of steps.entries()) {
            const mark = where ? claim(id, ...where) : undefined
            // Some one by one, some together.
            if (i % 100 < 60) order.put(`m_${id}`, mark)
            else together.set(`m_${id}`, mark)
            if (i % 100 === 99 || i === steps.length - 1) {
              order.putAll(together)
              together = new Map()
            }
            if (mark) all.set(mark.id, mark)
            else all.delete(`m_${id}`)
          }
          const sorted = [...all.values()].sort(byPlace)
          expect(order.slice(0, Infinity)).toEqual(sorted)
          expect(order.size).toBe(sorted.length)
          sorted.forEach((mark, i) => {
            expect(order.rank(mark.id)).toBe(i)
            expect(order.at(i)).toBe(mark)
          })
          expect(order.slice(size, size + 20)).toEqual(sorted.slice(size, size + 20))
          expect(order.startingBefore(start)).toBe(sorted.filter((mark) => startOf(mark) < start).length)
          const near = sorted.filter((mark) => startOf(mark) < start + size && endOf(mark) > start)
          expect(order.near({ start, end: start + size })).toEqual(near)
          for (const { mark, rank } of order.ranked({ start, end: start + size })) expect(sorted[rank]).toBe(mark)
          for (const kind of ['quote', 'claim'] as const)
            expect(order.count(kind)).toBe(sorted.filter((mark) => mark.kind === kind).length)
          for (const a of sorted)
            for (const b of sorted)
              if (a !== b && overlap(a, b) && order.lane(a.id) < LANES - 1)
                expect(order.lane(a.id)).not.toBe(order.lane(b.id))
        },
      ),
      { numRuns: 25 },
    )
  })

  it('keep their lanes when another comes, and when their own edge moves', () => {
    const order = new MarkOrder([claim(1, 0, 100), claim(2, 10, 20)])
    expect([order.lane('m_1'), order.lane('m_2')]).toEqual([0, 1])
    order.put('m_3', claim(3, 0, 200))
    order.put('m_2', claim(2, 10, 30))
    expect([order.lane('m_1'), order.lane('m_2'), order.lane('m_3')]).toEqual([0, 1, 2])
    order.put('m_1', undefined)
    expect([order.lane('m_2'), order.lane('m_3')]).toEqual([1, 2])
  })

  it('go as deep as people go; past the last lane they share it', () => {
    const order = new MarkOrder(Array.from({ length: 20 }, (_, i) => claim(i, i, 100)))
    expect(order.lane('m_2')).toBe(2)
    expect(order.lane('m_19')).toBe(LANES - 1)
    expect(order.rank('m_99')).toBe(-1)
    expect(order.at(20)).toBeUndefined()
  })
})
