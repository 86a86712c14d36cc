import { describe, expect, it } from 'vitest'
import { quote } from '../../../shared/kinds/quote'
import { CONFIDENCE, CREDIBILITY, LIKELIHOOD, RELIABILITY, STATUS } from '../../../shared/kinds/words'
import { choiceOptions, fitsInRow, isCode, labelOf, meaningOf } from './choices'

describe('how a choice is shown', () => {
  it('stands in a row when its words are few and short, else in a list', () => {
    expect([quote.fields.form.choices, CONFIDENCE, CREDIBILITY, RELIABILITY].map(fitsInRow)).toEqual([
      true,
      true,
      true,
      true,
    ])
    expect([LIKELIHOOD, STATUS].map(fitsInRow)).toEqual([false, false])
  })
  it('explains codes, not words', () => {
    expect([CREDIBILITY, RELIABILITY, CONFIDENCE].map(isCode)).toEqual([true, true, false])
  })
  it('shows a range under the word, and nothing for what is not judged', () => {
    expect([labelOf(LIKELIHOOD, 'likely'), meaningOf(LIKELIHOOD, 'likely')]).toEqual(['Likely', '55–80 %'])
    expect([labelOf(LIKELIHOOD, ''), meaningOf(LIKELIHOOD, '')]).toEqual(['', ''])
  })
  it('finds a word by its beginning first', () => {
    expect(choiceOptions(LIKELIHOOD, 'lik').map((o) => o.id)).toEqual([
      'likely',
      'very likely',
      'very unlikely',
      'unlikely',
    ])
  })
})
