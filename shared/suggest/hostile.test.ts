import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { suggest } from './suggest'
import type { Range } from './types'

const parts = [
  '“',
  '”',
  '"',
  "'",
  '’',
  '‘',
  '«',
  '»',
  '„',
  '``',
  "''",
  ',',
  '.',
  '?',
  ':',
  '—',
  '(',
  ')',
  '\n',
  '\n\n',
  '😀',
  '\ud800',
  '\udc00',
  'قال',
  'said',
  'says',
  'told',
  'Smith',
  'Ann Lee',
  'he',
  'who',
  'that',
  'to',
  'and',
  'according to',
  'the plan',
  'a senior official',
  'was',
  'quoted',
  'as',
  'saying',
  'claim',
  '’s',
  'wants',
  'Mr.',
  'U.S.',
  'in Paris',
  '10',
  'million',
  '“no,”',
  'MR LEE: ',
  'criticised',
  'why',
  'a-t-il',
  'sagte',
  'dijo',
]
const texts = fc
  .array(fc.tuple(fc.constantFrom(...parts), fc.constantFrom(' ', ' ', ' ', '')), { maxLength: 40 })
  .map((all) => all.flat().join(''))
const languages = fc.constantFrom('', 'en', 'de', 'fr', 'es', 'xx')

describe('whatever the text', () => {
  test('ranges lie in it, in order, and content, source and cue never overlap', () => {
    fc.assert(
      fc.property(texts, languages, (text, language) => {
        const { attributions, claims } = suggest(text, { language })
        const inside = ([start, end]: Range): void => {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
        }
        for (const { content, source, cue } of attributions) {
          const all = [...content, ...source, ...cue]
          all.forEach(inside)
          const sorted = [...all].sort((a, b) => a[0] - b[0])
          sorted.forEach((one, i) => i > 0 && expect(one[0]).toBeGreaterThanOrEqual(sorted[i - 1]![1]))
        }
        for (const claim of claims)
          [claim.span, ...claim.numbers, ...claim.dates, ...claim.places, ...claim.hedges].forEach(inside)
        const starts = attributions.map((one) => one.content[0]![0])
        expect(starts).toEqual([...starts].sort((a, b) => a - b))
      }),
      { numRuns: 500 },
    )
  })

  test('the same text gives the same answer', () => {
    fc.assert(
      fc.property(texts, (text) => void expect(suggest(text)).toEqual(suggest(text))),
      { numRuns: 50 },
    )
  })

  test('a paragraph at the end changes nothing before it', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const ranges = (more: string) =>
          suggest(`${text}\n\n${more}`, { language: 'en' })
            .attributions.filter((one) => one.content[0]![0] < text.length)
            .map(({ content, source, cue }) => ({ content, source, cue }))
        expect(ranges('It was a fine day in the harbour.')).toEqual(ranges('Gulls sat on the wall.'))
      }),
      { numRuns: 200 },
    )
  })

  test('offsets count UTF-16 units, emoji or not', () => {
    const words = 'Ann Lee said the bridge was shut.'
    const [one] = suggest(`😀👩‍👩‍👧 ${words}`, { language: 'en' }).attributions
    expect(one!.content.map(([start, end]) => `😀👩‍👩‍👧 ${words}`.slice(start, end))).toEqual(['the bridge was shut'])
  })
})

describe('texts made to be slow', () => {
  const size = 120_000
  const fill = (words: string): string => words.repeat(Math.ceil(size / words.length)).slice(0, size)
  test.each([
    ['no full stop', fill('the man said that he would go to Larne and then ')],
    ['quotation marks only', fill('"')],
    ['opening marks only', fill('“a ')],
    ['nested to no end', fill('“a ‘b ')],
    ['apostrophes', fill("boys' 'a ")],
    ['half characters', fill('\ud800 x ')],
    ['from right to left', fill('قال الرئيس “نعم” ثم ')],
    ['all capitals', fill('THE MAN SAID THAT HE WOULD GO. ')],
    ['one word', fill('a')],
    ['commas', fill('Lee, ')],
    ['brackets', fill('(a ')],
    ['a thousand Smiths', Array.from({ length: size / 16 }, (_, i) => `X${i.toString(36)} Smith said so.`).join(' ')],
    ['a thousand labels', fill('MR LEE: It is so.\n')],
    ['line ends', fill('\n')],
    ['code', fill('if (a["b"] === \'c\') { return `d` } // e: "f"\n')],
    ['a poem', fill('O wind,\nthat says to none\n“be still,”\nsaid I\n\n')],
  ])('%s: read to the end, with no more findings than words', (_, text) => {
    const { attributions } = suggest(text, { language: 'en' })
    expect(attributions.length).toBeLessThan(size / 4)
  })

  test('what is found grows with the text, not faster', () => {
    const found = (times: number): number =>
      suggest('“It is shut,” Ann Lee said. '.repeat(times), { language: 'en' }).attributions.length
    expect(found(400)).toBeLessThanOrEqual(found(100) * 4.5)
  })
})
