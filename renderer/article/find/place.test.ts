import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeBeside, placeFrom, placesIn } from './place'

const places = [10, 20, 30].map((start) => ({ start, end: start + 5 }))
const none = { start: 0, end: 0 }

describe('going from place to place', () => {
  it('begins with the first at the caret or after it, and goes on with the first behind the last', () => {
    expect([0, 10, 11, 31].map((offset) => placeFrom(places, offset))).toEqual([0, 0, 1, 0])
    expect(placeFrom([], 3)).toBe(-1)
  })

  it('goes from the words that are selected to others, in both directions, round and round', () => {
    expect(placeBeside(places, places[0]!, 1)).toBe(1)
    expect(placeBeside(places, places[2]!, 1)).toBe(0)
    expect(placeBeside(places, places[1]!, -1)).toBe(0)
    expect(placeBeside(places, places[0]!, -1)).toBe(2)
    expect(placeBeside([places[1]!], places[1]!, 1)).toBe(0)
    expect(placeBeside([], none, -1)).toBe(-1)
  })

  it('counts what begins at a bare caret as the next one', () => {
    expect(placeBeside(places, { start: 20, end: 20 }, 1)).toBe(1)
    expect(placeBeside(places, { start: 20, end: 20 }, -1)).toBe(0)
  })

  it('knows which places reach into a part of the text', () => {
    const cut = fc.uniqueArray(fc.nat(60), { maxLength: 12 }).map((cuts) => cuts.sort((a, b) => a - b))
    fc.assert(
      fc.property(cut, fc.nat(60), fc.nat(30), (cuts, start, size) => {
        const all = cuts.flatMap((from, i) => (i % 2 ? [] : [{ start: from, end: cuts[i + 1] ?? from + 1 }]))
        const near = { start, end: start + size + 1 }
        const { from, to } = placesIn(all, near)
        expect(all.slice(from, to)).toEqual(all.filter((one) => one.end > near.start && one.start < near.end))
      }),
    )
  })
})
