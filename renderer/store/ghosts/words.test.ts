import { expect, test } from 'vitest'
import { confidenceWords } from './words'

test.each([
  [0.97, 'Almost certainly right'],
  [0.93, 'Very likely right'],
  [0.6, 'Likely right'],
  [0.5, 'As likely right as wrong'],
  [0.3, 'Likely wrong'],
])('%d is: %s', (confidence, words) => expect(confidenceWords({ confidence })).toBe(words))
