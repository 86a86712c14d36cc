import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byPlace, endOf, startOf } from '../../shared/project/select'
import { newMark, type Mark } from '../../shared/project/tables'
import { makeSpan } from '../../shared/text/anchor'
import { marksNear } from './draw'

const text = 'x'.repeat(400)
const marks = fc.array(fc.tuple(fc.nat(350), fc.integer({ min: 1, max: 50 })), { maxLength: 40 }).map((ranges) =>
  ranges
    .map(([start, size], i): Mark => ({
      id: `m_${i}`,
      stamp: '1.test.1',
      ...newMark('claim', { article: 'a_1', spans: [makeSpan(text, start, start + size)] }),
    }))
    .sort(byPlace),
)

describe('marks near the viewport', () => {
  it('are exactly those that reach into it', () => {
    fc.assert(
      fc.property(marks, fc.nat(400), fc.nat(100), (all, start, size) => {
        const near = { start, end: start + size }
        expect(marksNear(all, near)).toEqual(all.filter((mark) => startOf(mark) < near.end && endOf(mark) > near.start))
      }),
    )
  })
})
