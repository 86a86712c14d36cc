import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextSentence, stepCharacter, stepSentence, stepToWord, stepWord } from './step'

const TEXT = 'He came, saw 👍🏽 and left. “It is late,” she said.\n\nNobody was hurt.'
const at = (words: string): number => TEXT.indexOf(words)

describe('a step along a text', () => {
  it('goes over whole characters', () => {
    const sign = at('👍🏽')
    expect(stepCharacter(TEXT, sign, 1)).toBe(sign + 4)
    expect(stepCharacter(TEXT, sign + 4, -1)).toBe(sign)
  })

  it('takes the end of a mark to where words end, and its start to where they begin', () => {
    expect(stepToWord(TEXT, at('came'), 1, 'end')).toBe(at(', saw'))
    expect(stepToWord(TEXT, at(' 👍🏽'), -1, 'end')).toBe(at(', saw'))
    expect(stepToWord(TEXT, at('left'), 1, 'start')).toBe(at('It is'))
    expect(stepToWord(TEXT, at('It is'), -1, 'start')).toBe(at('left'))
  })

  it('goes to the end of the sentence and then of the next, and back to their beginnings', () => {
    const first = at('left.') + 5
    const second = at('said.') + 5
    expect(stepSentence(TEXT, 3, 1)).toBe(first)
    expect(stepSentence(TEXT, first, 1)).toBe(second)
    expect(stepSentence(TEXT, second, 1)).toBe(TEXT.length)
    expect(stepSentence(TEXT, TEXT.length, -1)).toBe(at('Nobody'))
    expect(stepSentence(TEXT, at('Nobody'), -1)).toBe(at('“It'))
    expect(stepSentence(TEXT, 3, -1)).toBe(0)
    expect(nextSentence(TEXT, 3)).toBe(at('“It'))
    expect(nextSentence(TEXT, first)).toBe(at('Nobody'))
  })

  it('goes the way it is told, stays in the text, and gets to its ends', () => {
    const piece = fc.constantFrom('Word', ' ', '. ', '\n', '\n\n', '👍🏽', 'é', '“', '”', 'Mr. ', 'قال', '?', ' lower')
    const steps = [stepCharacter, stepWord, stepSentence, nextSentenceEither]
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.nat(), (pieces, somewhere) => {
        const text = pieces.join('')
        const from = somewhere % (text.length + 1)
        for (const step of steps) {
          const on = step(text, from, 1)
          const back = step(text, from, -1)
          expect(on > from || from === text.length || on === text.length).toBe(true)
          expect(back < from || from === 0).toBe(true)
          expect(on).toBeLessThanOrEqual(text.length)
          expect(back).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })
})

const nextSentenceEither = (text: string, offset: number, direction: 1 | -1): number =>
  direction === 1 ? nextSentence(text, offset) : stepSentence(text, offset, -1)
