import { expect, it } from 'vitest'
import { pageAt } from './pages'

it('is the last page that has begun: one without words is never it', () => {
  const pages = [0, 10, 10, 25].map((at) => ({ at }))
  expect([0, 9, 10, 24, 25, 400].map((offset) => pageAt(pages, offset))).toEqual([1, 1, 3, 3, 4, 4])
  expect(pageAt([], 7)).toBe(0)
})
