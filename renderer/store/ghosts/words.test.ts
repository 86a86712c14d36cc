import { expect, test } from 'vitest'
import { UNTUNED } from '../../../shared/project/tuning'
import { confidenceWords, tuningWords } from './words'

test.each([
  [0.97, 'Almost certainly right'],
  [0.93, 'Very likely right'],
  [0.6, 'Likely right'],
  [0.5, 'As likely right as wrong'],
  [0.3, 'Likely wrong'],
])('%d is: %s', (confidence, words) => expect(confidenceWords({ confidence })).toBe(words))

test.each([
  [{}, 'shown from 0.60.'],
  [{ direct: 0.55 }, 'direct quotes shown from 0.55, all others from 0.60.'],
  [
    { direct: 0.55, mixed: 0.55, claim: 0.8 },
    'direct quotes and partly quoted ones shown from 0.55, claims shown from 0.80, all others from 0.60.',
  ],
])('what was learned is one sentence: %o', (moved, words) => {
  const from = { ...UNTUNED.from, ...moved }
  expect(tuningWords({ accepted: 42, dismissed: 3, from })).toBe(`In this project: 42 accepted, 3 dismissed; ${words}`)
})
