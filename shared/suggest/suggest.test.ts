import { describe, expect, test } from 'vitest'
import { suggest } from './suggest'
import { line, marked, told } from './testing/marked'
import { english, others } from './testing/samples'

/** What is found in a marked sample, and what its marks say. */
const both = (sample: string, language: string) => {
  const { text, ...wanted } = marked(sample)
  return { found: suggest(text, { language }).attributions.map((one) => told(text, one)), wanted }
}

describe('who says what, in English', () => {
  for (const [way, samples] of Object.entries(english))
    test.each(samples)(`${way}: %s`, (sample) => {
      const { found, wanted } = both(sample, 'en')
      expect(found).toContainEqual(wanted)
    })
})

describe('who says what, in other languages', () => {
  for (const [language, samples] of Object.entries(others))
    test.each(samples)(`${language}: %s`, (sample) => {
      const { found, wanted } = both(sample, language)
      expect(found).toContainEqual(wanted)
    })
})

const lines = (text: string, language = 'en'): string[] =>
  suggest(text, { language }).attributions.map((one) => line(text, one))

describe('quotations over several paragraphs', () => {
  test('an opening mark on each and a closing one on the last is one quotation', () => {
    expect(lines('“It was cold,” Lee said.\n\n“We waited for hours.\n\n“Then the boat came.”')).toEqual([
      'direct “It was cold,” … “We waited for hours. … “Then the boat came.” | Lee | said',
    ])
  })

  test('a colon announces the next paragraph', () => {
    expect(lines('Lee went on:\n\n“We waited for hours, and then the boat came.”')).toEqual([
      'direct “We waited for hours, and then the boat came.” | Lee | went on'.replace('went on', 'went'),
    ])
  })
})

describe('what is no quotation', () => {
  test.each([
    'The so-called “green” wall is old.',
    'He plays in “The Long Way Home” this week.',
    'The boys’ and girls’ schools are shut.',
    'It was the ’90s, and rock ’n’ roll was dead.',
    'The beam is 6" wide and 8" long.',
  ])('%s', (text) =>
    expect(suggest(text, { language: 'en' }).attributions.filter((one) => one.kind === 'direct')).toEqual([]),
  )

  test('a mark that nothing closes swallows nothing', () => {
    const text = 'The “new wall is old. It will hold, engineers said.\n\nLee said the tide was high.'
    expect(lines(text)).toContain('indirect the tide was high | Lee | said')
  })
})

test('in an unknown language quotation marks alone are looked at', () => {
  const found = suggest(
    'Borgmesteren: «Broen forblir stengt til mai, dessverre.» Slik er det, og det er ikke bra for byen.',
  )
  expect([found.language, found.attributions.map((one) => one.kind)]).toEqual(['', ['direct']])
})

describe('in an unknown language the speaker before a colon', () => {
  const sources = (text: string): string[] => lines(text, 'it').map((one) => one.split(' | ')[1]!)

  test.each([
    ['Anna Riva: «Il ponte resta chiuso».', 'Anna Riva'],
    ['Maria de la Cruz: «Il ponte resta chiuso».', 'Maria de la Cruz'],
    ['Riva:\n«Il ponte resta chiuso fino a maggio».', 'Riva'],
  ])('is a name: %s', (text, name) => expect(sources(text)).toEqual([name]))

  test.each([
    'Il ministro ha parlato ieri: «Non apriremo il ponte prima di maggio».',
    'Il ministro ha detto: «Non apriremo il ponte prima di maggio».',
    'Si legge nel comunicato:\n«Il ponte resta chiuso fino a maggio».',
    'وقال الوزير أمس: «سيبقى الجسر مغلقا حتى شهر مايو القادم».',
  ])('is never a sentence, and the quotation stays: %s', (text) => expect(sources(text)).toEqual(['']))

  test('stands on each line of a transcript', () => {
    const text = 'ANNA RIVA: Buongiorno.\nMARCO LISO: Fino a quando?\nANNA RIVA: Maggio.\nMARCO LISO: Capisco.'
    expect(sources(text)).toEqual(['ANNA RIVA', 'MARCO LISO', 'ANNA RIVA', 'MARCO LISO'])
  })
})

test('each suggestion says why, in words', () => {
  const [one] = suggest('“The bridge will stay shut,” said Ann Lee.', { language: 'en' }).attributions
  expect(one).toMatchObject({ reason: '“said Ann Lee” follows', confidence: expect.closeTo(0.93, 1) })
})

test('a transcript has a speaker a line, and a list of headings has none', () => {
  const text = 'MR LEE: It is shut.\nMS PARK: For how long?\nMR LEE: Until May.\nMS PARK: I see.'
  expect(suggest(text, { language: 'en' }).attributions.map((one) => one.speaker)).toEqual([
    'LEE',
    'PARK',
    'LEE',
    'PARK',
  ])
  expect(suggest('Time: 8 p.m.\nPlace: Larne\nPrice: free\nAge: 12 and over', { language: 'en' }).attributions).toEqual(
    [],
  )
})
