import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exactly, fold, matching, type Option } from './options'

const option = (label: string, ...words: string[]): Option => ({ id: label, label, words })
const labels = (options: readonly Option[]): string[] => options.map((o) => o.label)

describe('finding an option by what is typed', () => {
  const people = [
    option('Iranian official'),
    option('Marco Rubio', 'Secretary of State'),
    option('Ali Khamenei'),
    option('José Álvarez'),
    option('Mark Almond'),
  ]

  it('puts the beginning of a name before the beginning of a later word, and that before the middle', () => {
    expect(labels(matching(people, 'al'))).toEqual(['Ali Khamenei', 'José Álvarez', 'Mark Almond', 'Iranian official'])
  })
  it('finds by alias, after those whose name answers as well', () => {
    expect(labels(matching(people, 'secretary'))).toEqual(['Marco Rubio'])
  })
  it('ignores case, accents and space', () => {
    expect(labels(matching(people, ' jose  alv'))).toEqual(['José Álvarez'])
    expect(exactly(people, 'JOSE ALVAREZ ')?.label).toBe('José Álvarez')
    expect(exactly(people, 'secretary of state')?.label).toBe('Marco Rubio')
  })
  it('keeps its order, and everything, while nothing is typed', () => {
    expect(matching(people, '  ')).toEqual(people)
  })
  it('finds every option by its own label', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, unit: 'grapheme' })), (all) => {
        const options = all.map((label) => option(label))
        for (const one of options) expect(matching(options, one.label)).toContain(one)
      }),
    )
  })
  it('folds to the same words when folded again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        expect(fold(fold(words))).toBe(fold(words))
      }),
    )
  })
})
