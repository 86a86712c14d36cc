import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shareOf, sketchOf } from './sketch'

const word = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnop'), minLength: 2, maxLength: 9 })
const words = (minLength: number) => fc.array(word, { minLength, maxLength: minLength * 4, size: 'max' })

describe('how much of one text stands in another', () => {
  test('all of it in itself, however it is spaced, cased and set off', () => {
    fc.assert(
      fc.property(words(8), (list) => {
        const dressed = list.map((w, i) => (i % 2 ? w.toUpperCase() : `“${w},”`)).join('\n ')
        expect(shareOf(sketchOf(list.join(' ')), sketchOf(dressed))).toBe(1)
      }),
    )
  })

  test('it is the same from both sides, and never more than all', () => {
    fc.assert(
      fc.property(words(4), words(4), (a, b) => {
        const [one, two] = [sketchOf(a.join(' ')), sketchOf(b.join(' '))]
        expect(shareOf(one, two)).toBe(shareOf(two, one))
        expect(shareOf(one, two)).toBeGreaterThanOrEqual(0)
        expect(shareOf(one, two)).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('a text that has grown, or was edited a little, is known again; another one is not', () => {
    fc.assert(
      fc.property(words(150), words(150), fc.nat(), (list, others, seed) => {
        const text = sketchOf(list.join(' '))
        const grown = [...others.slice(0, 60), ...list, ...others.slice(60, 150)]
        // One word in fifty is another one.
        const edited = list.map((w, i) => ((i + seed) % 50 === 0 ? `${w}x` : w))
        expect(shareOf(text, sketchOf(grown.join(' ')))).toBeGreaterThan(0.7)
        expect(shareOf(text, sketchOf(edited.join(' ')))).toBeGreaterThan(0.7)
        expect(shareOf(text, sketchOf(others.join(' ')))).toBeLessThan(0.3)
      }),
      { numRuns: 60 },
    )
  })

  test('scripts without our letters have words, too', () => {
    const text = 'تقول الحكومة إن الجسر سيفتح في الربيع بعد سنوات من العمل'
    expect(shareOf(sketchOf(text), sketchOf(`${text}.`))).toBe(1)
    expect(sketchOf('— … !').size).toBe(0)
  })
})
