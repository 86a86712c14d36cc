import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutsFit, shortened, wordsOfComposed, type Cut } from './composed'

const WORDS = 'Not one drop fell, and not one word was said.'

const cuts = fc
  .uniqueArray(fc.nat(WORDS.length), { minLength: 2, maxLength: 8 })
  .map((edges) => edges.toSorted((a, b) => a - b))
  .chain((edges) =>
    fc.tuple(
      ...Array.from({ length: edges.length >> 1 }, (_, i) =>
        fc.constantFrom('', ' but ').map((by): Cut => ({ start: edges[2 * i]!, end: edges[2 * i + 1]!, by })),
      ),
    ),
  )

describe('a shortened quote', () => {
  it('shows each cut in brackets, and everything else to the letter', () => {
    expect(shortened(WORDS, [{ start: 12, end: 17, by: '' }])).toBe('Not one drop[…], and not one word was said.')
    expect(shortened(WORDS, [{ start: 0, end: 3, by: 'no' }])).toBe('[no] one drop fell, and not one word was said.')
    fc.assert(
      fc.property(cuts, (all) => {
        expect(cutsFit(WORDS, all)).toBe(true)
        const kept = shortened(WORDS, all).split(/\[[^\]]*\]/)
        expect(kept).toHaveLength(all.length + 1)
        const edges = [0, ...all.flatMap(({ start, end }) => [start, end]), WORDS.length]
        expect(kept).toEqual(kept.map((_, i) => WORDS.slice(edges[2 * i], edges[2 * i + 1])))
      }),
    )
  })

  it('is noticed when its cuts do not fit the words', () => {
    expect(cutsFit('short', [{ start: 2, end: 9, by: '' }])).toBe(false)
    expect(
      cutsFit(WORDS, [
        { start: 5, end: 9, by: '' },
        { start: 8, end: 10, by: '' },
      ]),
    ).toBe(false)
    expect(cutsFit(WORDS, [{ start: 9, end: 5, by: '' }])).toBe(false)
  })
})

it('reads as plain words, one line a block, references as what was used', () => {
  const attrs = {
    table: 'marks',
    id: 'm_000000001',
    as: 'words',
    used: { words: WORDS },
    cuts: [{ start: 12, end: 44, by: '' }],
    kept: '',
  } as const
  expect(
    wordsOfComposed({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'She said: ' },
            { type: 'reference', attrs: { ...attrs, cuts: [...attrs.cuts] } },
          ],
        },
        {
          type: 'bulletList',
          content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'one' }] }] }],
        },
        { type: 'part', attrs: { name: 'claims', options: {} } },
      ],
    }),
  ).toBe('She said: Not one drop[…].\none')
})
