import { getSchema } from '@tiptap/core'
import { describe, expect, it } from 'vitest'
import { fromLines } from '../../shared/text/rich'
import { firstNear } from './firstNear'
import { articleExtensions } from './nodes'
import { offsetsOf } from './offsets'
import { inSections } from './sections'

const schema = getSchema(articleExtensions)
const docOf = (lines: number) =>
  schema.nodeFromJSON(
    inSections(
      fromLines(Array.from({ length: lines }, (_, i) => `Minute ${i} was read out and agreed to.`).join('\n')),
    ),
  )
const SCREEN = 40

describe('the part of a text that is drawn first', () => {
  it('is the beginning of a long one, a little more than is seen', () => {
    const doc = docOf(2000)
    const { start, end } = firstNear(doc, 0, SCREEN)
    expect(start).toBe(0)
    const lines = doc.textBetween(0, offsetsOf(doc).toPosition(end), '\n').split('\n').length
    expect(lines * 2.36).toBeGreaterThan(2 * SCREEN)
    expect(lines * 2.36).toBeLessThan(4 * SCREEN)
  })

  it('reaches to both sides of the place where it was left, and to the end', () => {
    const doc = docOf(2000)
    const { length } = offsetsOf(doc)
    const middle = firstNear(doc, length / 2, SCREEN)
    expect(middle.start).toBeGreaterThan(0)
    expect(middle.start).toBeLessThan(length / 2 - 500)
    expect(middle.end).toBeGreaterThan(length / 2 + 500)
    expect(firstNear(doc, length, SCREEN).end).toBeGreaterThan(length)
  })

  it('is all of a short one, also where there is nothing', () => {
    const doc = docOf(3)
    expect(firstNear(doc, 0, SCREEN)).toEqual({ start: 0, end: offsetsOf(doc).length + 1 })
    expect(firstNear(docOf(0), 0, SCREEN).start).toBe(0)
  })
})
