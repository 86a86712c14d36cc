import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitting, thin } from './thin'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const NOW = Date.UTC(2026, 10, 22, 12, 34, 56)

/** Ages over two years, close together as well as far apart. */
const ages = fc.uniqueArray(
  fc.oneof(
    fc.integer({ min: 0, max: HOUR }),
    fc.integer({ min: 0, max: 3 * DAY }),
    fc.integer({ min: 0, max: 70 * DAY }),
    fc.integer({ min: 0, max: 800 * DAY }),
  ),
  { minLength: 1, maxLength: 120 },
)
const times = ages.map((all) => all.map((age) => NOW - age))
const later = fc.integer({ min: 0, max: 500 * DAY })

test('the newest always stays, and with it something', () => {
  fc.assert(
    fc.property(times, later, (all, more) => {
      expect(thin(all, NOW + more)).toContain(Math.max(...all))
    }),
  )
})

test('nothing of the last hour goes', () => {
  fc.assert(
    fc.property(times, (all) => {
      const kept = new Set(thin(all, NOW))
      expect(all.filter((at) => NOW - at <= HOUR && !kept.has(at))).toEqual([])
    }),
  )
})

test('what stays grows less with time, and thinning early loses nothing that thinning later would keep', () => {
  fc.assert(
    fc.property(times, later, (all, more) => {
      const early = thin(all, NOW)
      const late = thin(all, NOW + more)
      expect(early).toEqual(expect.arrayContaining(late))
      expect(thin(early, NOW + more)).toEqual(late)
    }),
  )
})

test('wherever there was a version in an hour, day or month of its age, there still is one', () => {
  fc.assert(
    fc.property(times, (all) => {
      const kept = thin(all, NOW)
      for (const at of all) {
        const age = NOW - at
        const span = age <= DAY ? HOUR : age <= 31 * DAY ? DAY : age <= 365 * DAY ? 31 * DAY : Infinity
        expect(kept.some((other) => other >= at && other - at < span)).toBe(true)
      }
    }),
  )
})

test('every five minutes for a year comes to fewer than 150 versions', () => {
  const all = Array.from({ length: (365 * DAY) / 300_000 }, (_, i) => NOW - i * 300_000)
  expect(thin(all, NOW).length).toBeLessThan(150)
})

test('a bound on number and size drops the oldest, never the newest', () => {
  const versions = [3, 1, 2].map((at) => ({ at, size: 10 }))
  const ats = (count: number, bytes: number) => fitting(versions, { count, bytes }).map(({ at }) => at)
  expect([ats(2, 1000), ats(9, 25), ats(9, 1), ats(0, 0)]).toEqual([[3, 2], [3, 2], [3], [3]])
})
