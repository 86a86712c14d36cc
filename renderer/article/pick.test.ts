import { describe, expect, it } from 'vitest'
import { MarkOrder } from '../../shared/project/mark-order'
import { newMark, type Mark } from '../../shared/project/tables'
import { makeSpan } from '../../shared/text/anchor'
import { marksAt, nextOf } from './pick'

const text = 'The minister said that the bridge would open in May and stay open.'
const mark = (id: string, ...ranges: [number, number][]): Mark => ({
  id,
  stamp: '1.test.1',
  ...newMark('quote', { article: 'a_1', spans: ranges.map(([start, end]) => makeSpan(text, start, end)) }),
})
const picked = (marks: Mark[], offset: number, chosen: string | null): string | undefined =>
  nextOf(marksAt(new MarkOrder(marks), offset), chosen)?.id

describe('picking among marks', () => {
  const outer = mark('outer', [0, 60])
  const inner = mark('inner', [10, 20])
  const broken = mark('broken', [12, 16], [40, 50])
  const marks = [outer, inner, broken]

  it('takes the shortest first and goes on to longer ones, then round again', () => {
    expect(picked(marks, 14, null)).toBe('inner')
    expect(picked(marks, 14, 'inner')).toBe('broken')
    expect(picked(marks, 14, 'broken')).toBe('outer')
    expect(picked(marks, 14, 'outer')).toBe('inner')
  })

  it('finds a mark at both of its edges', () => {
    expect(picked([inner], 10, null)).toBe('inner')
    expect(picked([inner], 20, null)).toBe('inner')
    expect(picked([inner], 21, null)).toBeUndefined()
  })

  it('does not find a broken quote between its parts', () => {
    expect(picked(marks, 30, null)).toBe('outer')
    expect(picked([broken], 30, null)).toBeUndefined()
  })

  it('lets go beside all marks', () => {
    expect(picked(marks, 63, 'outer')).toBeUndefined()
  })
})
