import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { outside } from './outside'

const range = fc
  .tuple(fc.nat(30), fc.integer({ min: 1, max: 10 }))
  .map(([start, size]) => ({ start, end: start + size }))

test('is what no other covers, each place once and in order', () => {
  fc.assert(
    fc.property(range, fc.array(range, { maxLength: 6 }), (own, others) => {
      const sorted = others.toSorted((a, b) => a.start - b.start)
      const places = (ranges: { start: number; end: number }[]) =>
        ranges.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i))
      const covered = new Set(places(others))
      expect(places(outside(own, sorted))).toEqual(places([own]).filter((at) => !covered.has(at)))
    }),
  )
})
