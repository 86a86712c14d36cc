import { expect, test } from 'vitest'
import { within } from './bounds'

const screen = { x: 0, y: 0, width: 1920, height: 1080 }
const at = (x: number, y: number) => ({ x, y, width: 1000, height: 700, maximised: false })

test('a window comes back where it was, unless that screen is gone', () => {
  expect(within(at(100, 50), [screen])).toEqual({ x: 100, y: 50, width: 1000, height: 700 })
  expect(within(at(2000, 50), [screen])).toBeUndefined()
  expect(within(at(2000, 50), [screen, { ...screen, x: 1920 }])).toBeDefined()
  expect(within(at(100, -600), [screen])).toBeUndefined()
  expect(within(undefined, [screen])).toBeUndefined()
})
