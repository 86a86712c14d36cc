import { describe, expect, it } from 'vitest'
import { context } from './context'

describe('what stands around words', () => {
  it('is one line, with whole words at its ends', () => {
    const text = `${'many words before it '.repeat(9)}\n\nthe water\nof ${'many words after it '.repeat(9)}`
    const start = text.indexOf('water')
    const { before, words, after, direction } = context(text, { start, end: start + 5 })
    expect(words).toBe('water')
    expect(before).toMatch(/^\S.* the $/)
    expect(text).toContain(` ${before.split(' ')[0]!} `)
    expect(after).toMatch(/^ of many .*\s$/)
    expect(before.length).toBeLessThanOrEqual(90)
    expect(direction).toBe('ltr')
  })

  it('keeps all of a short text, and runs the way its words do', () => {
    expect(context('قال ماء', { start: 4, end: 7 })).toEqual({
      before: 'قال ',
      words: 'ماء',
      after: '',
      direction: 'rtl',
    })
  })
})
