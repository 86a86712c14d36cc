import { describe, expect, it } from 'vitest'
import { plainText } from '../../../shared/text/plain'
import type { Block } from '../../../shared/text/rich'
import { headingAt, headingsOf } from './headings'

const heading = (level: number, text: string): Block => ({
  type: 'heading',
  attrs: { level },
  content: text ? [{ type: 'text', text }] : [],
})
const words: Block = { type: 'paragraph', content: [{ type: 'text', text: 'Some words.' }] }

describe('the outline of a text', () => {
  const plain = plainText({
    type: 'doc',
    content: [words, heading(2, 'Rivers'), words, heading(4, ' The  Sarn '), words, heading(3, ''), heading(2, 'Ends')],
  })
  const headings = headingsOf(plain)

  it('has its headings in order, one step deeper for each level that is used', () => {
    expect(headings.map(({ title, depth }) => [title, depth])).toEqual([
      ['Rivers', 0],
      ['The Sarn', 1],
      ['Ends', 0],
    ])
  })

  it('knows whose section one is in', () => {
    expect(headingAt(headings, 0)).toBe(-1)
    expect(headings.map(({ start }) => headingAt(headings, start))).toEqual([0, 1, 2])
    expect(headingAt(headings, headings[1]!.start - 1)).toBe(0)
    expect(headings.map(({ end }) => end)).toEqual([headings[1]!.start, headings[2]!.start, plain.text.length])
  })

  it('is empty for a text without any', () => {
    expect(headingsOf(plainText({ type: 'doc', content: [words] }))).toEqual([])
  })
})
