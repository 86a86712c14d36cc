import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { ID, makeId } from './ids'
import { compareStamps, covers, makeStamp, parseStamp, REPLICA, STAMP } from './stamps'

const replica = fc.stringMatching(/^[0-9a-z]{4,16}$/)
const stamp = fc
  .tuple(fc.nat(), replica, fc.nat(4_102_444_800_000))
  .map(([count, name, time]) => makeStamp(count, name, time))

it('a stamp says what it was made of, and the schema takes it', () => {
  fc.assert(
    fc.property(fc.nat(), replica, fc.nat(4_102_444_800_000), (count, name, time) => {
      expect(parseStamp(makeStamp(count, name, time))).toEqual({ count, replica: name, time })
      expect(makeStamp(count, name, time)).toMatch(STAMP)
      expect(name).toMatch(REPLICA)
    }),
  )
})

it('stamps have one order: by time, then replica, then count', () => {
  fc.assert(
    fc.property(stamp, stamp, stamp, (a, b, c) => {
      expect(Math.sign(compareStamps(a, b))).toBe(-Math.sign(compareStamps(b, a)) + 0)
      expect(compareStamps(a, b) === 0).toBe(a === b)
      if (compareStamps(a, b) <= 0 && compareStamps(b, c) <= 0) expect(compareStamps(a, c)).toBeLessThanOrEqual(0)
    }),
  )
  const inOrder = [makeStamp(9, 'zzzz', 1), makeStamp(9, 'aaaa', 2), makeStamp(10, 'aaaa', 2), makeStamp(1, 'bbbb', 2)]
  expect(inOrder.toReversed().toSorted(compareStamps)).toEqual(inOrder)
})

it('a clock covers what its copy has seen of each replica', () => {
  const clock = { desk: 5 }
  expect([4, 5, 6].map((count) => covers(clock, makeStamp(count, 'desk', 1)))).toEqual([true, true, false])
  expect(covers(clock, makeStamp(1, 'other', 1))).toBe(false)
  expect(covers({}, makeStamp(0, 'other', 1))).toBe(true)
})

it('ids are taken by the schema and sort by age', () => {
  const bytes = fc.uint8Array({ minLength: 8, maxLength: 16 })
  fc.assert(
    fc.property(fc.nat(4_102_444_800_000), fc.nat(4_102_444_800_000), bytes, bytes, (a, b, x, y) => {
      expect(makeId('m', a, x)).toMatch(ID)
      if (a < b) expect(makeId('m', a, x) < makeId('m', b, y)).toBe(true)
    }),
  )
})
