import fc from 'fast-check'
import { getSchema } from '@tiptap/core'
import { describe, expect, it } from 'vitest'
import { plainText } from '../../shared/text/plain'
import type { Block, RichText } from '../../shared/text/rich'
import { articleExtensions } from './nodes'
import { offsetsOf } from './offsets'
import { inSections } from './sections'

const schema = getSchema(articleExtensions)

const inline = fc.array(
  fc.oneof(
    fc.string({ minLength: 1, unit: 'grapheme' }).map((text) => ({ type: 'text' as const, text })),
    fc.constant({ type: 'hardBreak' as const }),
  ),
  { maxLength: 4 },
)
const leaf: fc.Arbitrary<Block> = fc.oneof(
  inline.map((content): Block => ({ type: 'paragraph', content })),
  fc
    .record({ level: fc.integer({ min: 1, max: 6 }), content: inline })
    .map(({ level, content }): Block => ({ type: 'heading', attrs: { level }, content })),
  fc.constant<Block>({ type: 'horizontalRule' }),
  fc.constant<Block>({ type: 'image', attrs: { src: 'data:image/png;base64,', alt: 'a' } }),
)
const paragraphs = fc.array(
  inline.map((content): Block => ({ type: 'paragraph', content })),
  { minLength: 1, maxLength: 3 },
)
const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 4, arbitrary: leaf },
  { weight: 1, arbitrary: paragraphs.map((content): Block => ({ type: 'blockquote', content })) },
  {
    weight: 1,
    arbitrary: paragraphs.map((content): Block => ({
      type: 'bulletList',
      content: content.map((p): Block => ({ type: 'listItem', content: [p] })),
    })),
  },
  {
    weight: 1,
    arbitrary: paragraphs.map((content): Block => ({
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: content.map((p): Block => ({ type: 'tableCell', attrs: { colspan: 1, rowspan: 1 }, content: [p] })),
        },
      ],
    })),
  },
)
const articles: fc.Arbitrary<RichText> = fc
  .array(block, { minLength: 1, maxLength: 60 })
  .map((content) => ({ type: 'doc', content }))

describe('offsets of a drawn article', () => {
  it('agree with the plain text, character by character, whatever the blocks and sections', () => {
    fc.assert(
      fc.property(articles, (article) => {
        const { text } = plainText(article)
        const doc = schema.nodeFromJSON(inSections(article))
        doc.check()
        const offsets = offsetsOf(doc)
        expect(offsets.length).toBe(text.length)
        for (let at = 0; at <= text.length; at++) {
          const position = offsets.toPosition(at)
          if (text !== '') expect(offsets.toOffset(position)).toBe(at)
          // A line end of the plain text is the gap between two blocks or a hard break: no character of the document.
          if (at < text.length && text[at] !== '\n') expect(doc.textBetween(position, position + 1)).toBe(text[at])
        }
      }),
      { numRuns: 60 },
    )
  })

  it('are brought in from outside of the text', () => {
    const offsets = offsetsOf(
      schema.nodeFromJSON(
        inSections({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Short.' }] }] }),
      ),
    )
    expect(offsets.toOffset(offsets.toPosition(99))).toBe(6)
    expect(offsets.toOffset(0)).toBe(0)
  })
})
