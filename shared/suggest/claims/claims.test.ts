import { describe, expect, test } from 'vitest'
import { suggest } from '../suggest'

const claims = (text: string) => {
  const at = (ranges: readonly (readonly [number, number])[]): string[] =>
    ranges.map(([start, end]) => text.slice(start, end))
  return suggest(text, { language: 'en' }).claims.map((one) => ({
    words: text.slice(...one.span),
    speaker: one.speaker,
    numbers: at(one.numbers),
    dates: at(one.dates),
    places: at(one.places),
    hedges: at(one.hedges),
    reason: one.reason,
  }))
}

describe('claims', () => {
  test('the article’s own: numbers, dates, places and hedges, with a reason', () => {
    expect(claims('About 4,000 people reportedly left Larne on 14 February 2025. It was cold.')).toEqual([
      {
        words: 'About 4,000 people reportedly left Larne on 14 February 2025.',
        speaker: '',
        numbers: ['4,000'],
        dates: ['14 February 2025'],
        places: [],
        hedges: ['About', 'reportedly'],
        reason: 'a number to check (“4,000”), a date (“14 February 2025”), hedged by “About”, “reportedly”',
      },
    ])
  })

  test('somebody’s: no more than what they said, and who they are', () => {
    expect(claims('Minister Ann Lee said on Friday that 30 men had died in Larne.')[0]).toMatchObject({
      words: 'that 30 men had died in Larne',
      speaker: 'Ann Lee',
      places: ['Larne'],
    })
  })

  test('inside quotation marks', () => {
    expect(claims('“It was late. We lost 30 per cent of our men,” Ann Lee said.')[0]).toMatchObject({
      words: 'We lost 30 per cent of our men,',
      speaker: 'Ann Lee',
    })
  })

  test.each(['Did 30 men die?', 'The sky is blue.', 'What a day it was!', 'One of them left.'])('none in: %s', (text) =>
    expect(claims(text)).toEqual([]),
  )
})
