import { describe, expect, it } from 'vitest'
import { choiceTo, choiceWith } from './choosing'

const all = ['a', 'b', 'c', 'd', 'e']

describe('choosing several lines', () => {
  it('takes everything between the anchor and where one is, either way', () => {
    expect(choiceTo(all, 'b', 3)).toEqual({ ids: ['b', 'c', 'd'], lead: 'd' })
    expect(choiceTo(all, 'd', 1)).toEqual({ ids: ['b', 'c', 'd'], lead: 'b' })
    expect(choiceTo(all, 'b', 99)).toEqual({ ids: ['b', 'c', 'd', 'e'], lead: 'e' })
    expect(choiceTo(all, null, 2)).toEqual({ ids: ['c'], lead: 'c' })
    expect(choiceTo(all, 'gone', 2)).toEqual({ ids: ['c'], lead: 'c' })
    expect(choiceTo([], null, 0)).toBeNull()
  })
  it('takes one more, or one less, and is then at the nearest', () => {
    expect(choiceWith(all, ['b'], 'd')).toEqual({ ids: ['b', 'd'], lead: 'd' })
    expect(choiceWith(all, ['b', 'd'], 'd')).toEqual({ ids: ['b'], lead: 'b' })
    expect(choiceWith(all, ['b', 'd'], 'b')).toEqual({ ids: ['d'], lead: 'd' })
    expect(choiceWith(all, ['b'], 'b')).toBeNull()
  })
})
