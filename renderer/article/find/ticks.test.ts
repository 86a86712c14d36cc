import { describe, expect, it } from 'vitest'
import { nearestTick, ticksOf } from './ticks'

const places = [0, 1, 50, 99].map((start) => ({ start: start * 100, end: start * 100 + 5 }))
const where = (offset: number): number => 20 + offset / 100

describe('ticks on the scroll bar', () => {
  it('stand at the place’s share of the height, and never over each other', () => {
    expect(ticksOf(places, where)).toEqual([20, 70, 119])
  })

  it('are few, however many places there are', () => {
    const many = Array.from({ length: 20_000 }, (_, i) => ({ start: i, end: i + 1 }))
    expect(ticksOf(many, (offset) => (offset / 20_000) * 900).length).toBeLessThanOrEqual(301)
  })

  it('lead to the place that is nearest to a press', () => {
    expect([0, 68, 73, 500].map((y) => nearestTick(places, where, y))).toEqual([0, 2, 2, 3])
    expect(nearestTick([], where, 3)).toBe(-1)
  })
})
