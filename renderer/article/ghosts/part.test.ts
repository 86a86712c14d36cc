import { expect, test } from 'vitest'
import { partAround } from './part'

const paragraphs = Array.from({ length: 1000 }, (_, i) => [i * 1000, i * 1000 + 999] as const)

test('a short text is read whole', () => {
  expect(partAround(paragraphs.slice(0, 50), 0, 50_000)).toBeNull()
})

test('of a long one whole paragraphs around what is on the screen come first', () => {
  expect(partAround(paragraphs, 0, 1_000_000)).toEqual({ start: 0, end: 23_999 })
  const part = partAround(paragraphs, 500_500, 1_000_000)!
  expect(part.start).toBeLessThan(497_000)
  expect(part.end).toBeGreaterThan(515_000)
  expect([part.start % 1000, part.end % 1000]).toEqual([0, 999])
  expect(partAround(paragraphs, 999_000, 1_000_000)!.end).toBe(999_999)
})

test('one paragraph without an end is left to the whole', () => {
  expect(partAround([[0, 3_000_000]], 0, 3_000_000)).toBeNull()
})
