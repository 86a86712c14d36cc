import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { cutsFit, shortened } from '../../../shared/text/composed'
import { leavesNothing, withCut } from './cuts'

const WORDS = 'Not one drop fell, and not one word was said.'

it('leaves white space where it is, and makes one of cuts that meet', () => {
  const first = withCut(WORDS, [], 17, 31)
  expect(shortened(WORDS, first)).toBe('Not one drop fell[…] word was said.')
  const both = withCut(WORDS, first, 31, 36)
  expect(both).toHaveLength(1)
  expect(shortened(WORDS, both)).toBe('Not one drop fell[…] was said.')
  expect(withCut(WORDS, [], 3, 4)).toEqual([])
})

it('knows when no word would be left', () => {
  expect(leavesNothing(WORDS, withCut(WORDS, [], 0, WORDS.length - 1))).toBe(true)
  expect(leavesNothing(WORDS, withCut(WORDS, [], 0, WORDS.length - 5))).toBe(false)
})

it('always gives cuts that fit, whatever is left out in whatever order', () => {
  const range = fc.tuple(fc.nat(WORDS.length), fc.nat(WORDS.length))
  fc.assert(
    fc.property(fc.array(range), (ranges) => {
      let cuts = withCut(WORDS, [], 0, 0)
      for (const [a, b] of ranges) cuts = withCut(WORDS, cuts, Math.min(a, b), Math.max(a, b))
      expect(cutsFit(WORDS, cuts)).toBe(true)
      for (const [a, b] of ranges)
        for (let i = Math.min(a, b); i < Math.max(a, b); i++)
          expect(!WORDS[i]!.trim() || cuts.some(({ start, end }) => i >= start && i < end)).toBe(true)
    }),
  )
})
