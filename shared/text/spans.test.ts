import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Range } from './snap'
import { withoutWords, withWords, wordAt } from './spans'

const TEXT = '“We wait,” she said, “until the ice is gone.” Nobody asked her why.'
const at = (words: string): Range => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })
const words = (parts: readonly Range[]): string[] => parts.map(({ start, end }) => TEXT.slice(start, end))

describe('words added to a mark', () => {
  it('stand in the order of the text', () => {
    const two = withWords(TEXT, [at('until the ice is gone')], at('We wait'))
    expect(words(two)).toEqual(['We wait', 'until the ice is gone'])
  })
  it('that overlap a part, or only have a space before it, make one with it', () => {
    expect(words(withWords(TEXT, [at('until the ice')], at('ice is gone')))).toEqual(['until the ice is gone'])
    expect(words(withWords(TEXT, [at('until')], at('the ice')))).toEqual(['until the ice'])
    expect(words(withWords(TEXT, [at('We wait'), at('until the ice')], at('wait,” she said, “until')))).toEqual([
      'We wait,” she said, “until the ice',
    ])
  })
})

describe('words taken out of a mark', () => {
  it('leave two parts, without the marks and commas that stood beside them', () => {
    expect(words(withoutWords(TEXT, [at('We wait,” she said, “until the ice')], at(',” she said, “')))).toEqual([
      'We wait',
      'until the ice',
    ])
    expect(words(withoutWords(TEXT, [at('We wait,” she said')], at('We wait')))).toEqual([',” she said'])
    expect(words(withoutWords(TEXT, [at('We wait,”')], at('We wait')))).toEqual([])
  })
})

it('the word at a caret may be touched from either side', () => {
  for (const offset of [TEXT.indexOf('said'), TEXT.indexOf('said') + 2, TEXT.indexOf('said') + 4])
    expect(wordAt(TEXT, offset)).toEqual(at('said'))
  expect(wordAt('a  b', 2)).toBeNull()
  expect(wordAt('', 0)).toBeNull()
})

it('parts stay in order, apart and inside the text, whatever is added and taken away', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '😀', 'é'), minLength: 1, maxLength: 40 })
  const step = fc.record({ add: fc.boolean(), a: fc.nat(40), b: fc.nat(40) })
  fc.assert(
    fc.property(text, fc.array(step, { maxLength: 8 }), (of, steps) => {
      let parts: Range[] = []
      for (const { add, a, b } of steps) {
        // Offsets as a selection gives them: on whole characters.
        const whole = [0, ...[...of].map((_, i) => [...of].slice(0, i + 1).join('').length)]
        const [start, end] = [whole[a % whole.length]!, whole[b % whole.length]!].toSorted((x, y) => x - y)
        if (start === end || !/\S/.test(of.slice(start, end))) continue
        const had = parts
        parts = add
          ? withWords(of, parts, { start: start!, end: end! })
          : withoutWords(of, parts, { start: start!, end: end! })
        for (const [i, part] of parts.entries()) {
          expect(part.start).toBeLessThan(part.end)
          expect(part.end).toBeLessThanOrEqual(of.length)
          if (i) expect(part.start).toBeGreaterThanOrEqual(parts[i - 1]!.end)
        }
        const covers = (offset: number, list: readonly Range[]): boolean =>
          list.some((part) => part.start <= offset && offset < part.end)
        for (let offset = start!; offset < end!; offset++) expect(covers(offset, parts)).toBe(add)
        if (add) for (const part of had) expect(covers(part.start, parts)).toBe(true)
      }
    }),
  )
})
