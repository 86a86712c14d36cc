import { expect, test } from 'vitest'
import { HEAD, layOut, placeOf, type Group } from './groups'
import { shiftOf, topFor } from './place'
import type { Row } from './row'

const row = (key: string): Row => ({ key, length: 12 }) as Row
const group = (title: string, keys: string): Group => ({ key: title, title, rows: keys.split(' ').map(row) })
const list = (...groups: Group[]) => layOut(groups, 80)

const was = list(group('B', '1 2 3'), group('C', '4 5 6'))
const now = list(group('A', '7 8'), group('B', '1 3'), group('C', '4 5 6'))
const topIn = (layout: typeof was, key: string): number => layout.items[placeOf(layout, key)]!.top

test('the row that one stands at keeps its place as rows come and go above it', () => {
  const seen = { top: topIn(was, '3') - 50, height: 200 }
  const shift = shiftOf(was, now, '3', seen)
  expect(topIn(now, '3') - (seen.top + shift)).toBe(50)
})

test('else the first that can be seen and is still there', () => {
  const seen = { top: topIn(was, '2'), height: 200 }
  const shift = shiftOf(was, now, '6', seen)
  expect(topIn(now, '3') - shift).toBe(topIn(was, '3'))
  expect(shiftOf(was, list(group('Z', '9')), '3', seen)).toBe(0)
})

test('a row that is stepped to is seen whole, below the heading that stays', () => {
  const item = was.items[placeOf(was, '5')]!
  expect(topFor(item, { top: item.top, height: 500 })).toBe(item.top - HEAD)
  expect(topFor(item, { top: 0, height: 100 })).toBe(item.top + item.height - 100)
  expect(topFor(item, { top: item.top - 100, height: 500 })).toBe(item.top - 100)
})
