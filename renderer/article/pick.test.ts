import { describe, expect, it } from 'vitest'
import { newMark, type Mark } from '../../shared/project/tables'
import { makeSpan } from '../../shared/text/anchor'
import { pickAt } from './pick'

const text = 'The minister said that the bridge would open in May and stay open.'
const mark = (id: string, ...ranges: [number, number][]): Mark => ({
  id,
  stamp: '1.test.1',
  ...newMark('quote', { article: 'a_1', spans: ranges.map(([start, end]) => makeSpan(text, start, end)) }),
})

describe('picking among marks by click', () => {
  const outer = mark('outer', [0, 60])
  const inner = mark('inner', [10, 20])
  const broken = mark('broken', [12, 16], [40, 50])
  const marks = [outer, inner, broken]

  it('takes the shortest first and goes on to longer ones, then round again', () => {
    expect(pickAt(marks, 14, null)).toBe('inner')
    expect(pickAt(marks, 14, 'inner')).toBe('broken')
    expect(pickAt(marks, 14, 'broken')).toBe('outer')
    expect(pickAt(marks, 14, 'outer')).toBe('inner')
  })

  it('does not find a broken quote between its parts', () => {
    expect(pickAt(marks, 30, null)).toBe('outer')
    expect(pickAt([broken], 30, null)).toBeNull()
  })

  it('lets go beside all marks', () => {
    expect(pickAt(marks, 63, 'outer')).toBeNull()
  })
})
