import { expect, it } from 'vitest'
import { nextScale } from './scale'

it('goes through the sizes one by one, and stops at the ends', () => {
  expect(nextScale(1, 1)).toBe(1.1)
  expect(nextScale(1, -1)).toBe(0.9)
  expect(nextScale(1.17, 1)).toBe(1.25)
  expect(nextScale(2, 1)).toBe(2)
  expect(nextScale(0.8, -1)).toBe(0.8)
  expect(nextScale(1.6, 0)).toBe(1)
})
