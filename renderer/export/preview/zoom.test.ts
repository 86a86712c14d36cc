import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GAP, nextZoom, pageAt, scaleOf, topOf } from './zoom'

test('a page that is gone to is the page that is seen', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 300 }),
      fc.integer({ min: 1, max: 300 }),
      fc.integer({ min: 200, max: 3000 }),
      (page, more, height) => {
        // A window that shows less than two pages; the last page may not come to the top of it.
        expect(pageAt(topOf(page, height), height + GAP, height, page + more)).toBe(page)
      },
    ),
  )
})

test('the page number stays within the document, however far one scrolls', () => {
  expect(pageAt(-50, 100, 1000, 3)).toBe(1)
  expect(pageAt(1e7, 100, 1000, 3)).toBe(3)
})

test('every step up can be taken down again', () => {
  for (let scale = 0.25; scale < 4; scale = nextZoom(scale, 1)) expect(nextZoom(nextZoom(scale, 1), -1)).toBe(scale)
  expect([nextZoom(4, 1), nextZoom(0.25, -1)]).toEqual([4, 0.25])
  expect(nextZoom(0.917, 1)).toBe(1)
})

test('a page fits the room, and is never blown up by itself', () => {
  expect(scaleOf('fit', 794 + 48, 794)).toBe(1)
  expect(scaleOf('fit', 5000, 794)).toBe(1.25)
  expect(scaleOf(2, 300, 794)).toBe(2)
})
