import { describe, expect, it } from 'vitest'
import type { Mark } from '../../../shared/project/tables'
import { fresh, isChosen, markedAs, turn } from './choice'

const at = (start: number) => ({ start, end: start + 4 })
const mark = (kind: string, ...spans: object[]) => ({ kind, spans }) as unknown as Mark

describe('which places become marks', () => {
  it('leaves out those that are marked already, and takes what is turned by hand', () => {
    expect(isChosen(fresh, at(1), false)).toBe(true)
    expect(isChosen(fresh, at(1), true)).toBe(false)
    const turned = turn(turn(fresh, at(1)), at(9))
    expect(isChosen(turned, at(1), false)).toBe(false)
    expect(isChosen(turned, at(9), true)).toBe(true)
    expect(isChosen(turn(turned, at(1)), at(1), false)).toBe(true)
  })

  it('can be all or none', () => {
    expect(isChosen({ all: true, turned: new Set() }, at(1), true)).toBe(true)
    expect(isChosen({ all: false, turned: new Set([1]) }, at(1), true)).toBe(true)
    expect(isChosen({ all: false, turned: new Set() }, at(1), false)).toBe(false)
  })

  it('takes a place as marked only by the same words and kind', () => {
    const isMarked = markedAs('quote', [mark('quote', at(1)), mark('claim', at(5)), mark('quote', at(9), at(20))])
    expect([1, 5, 9, 20].map((start) => isMarked(at(start)))).toEqual([true, false, false, false])
    expect(isMarked({ start: 1, end: 9 })).toBe(false)
  })
})
