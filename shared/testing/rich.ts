import * as fc from 'fast-check'
import { fromLines, type Block, type Inline, type RichText } from '../text/rich'

/** Text as it comes: ordinary letters, several scripts, marks that count double in UTF-16. Never half a character, never a line end. */
const words = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.string({ maxLength: 8 }) },
      { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 4 }) },
      { weight: 1, arbitrary: fc.constantFrom('👩🏽‍🌾', '🇳🇴', 'é', 'السَّلام', '你好', '“', '”', ' ') },
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join('').replace(/[\r\n]/g, ' '))
  .filter((text) => text !== '')

const marks = fc.uniqueArray(
  fc.oneof(
    fc
      .constantFrom(...(['bold', 'italic', 'underline', 'strike', 'code', 'superscript', 'subscript'] as const))
      .map((type) => ({ type })),
    fc.constant({ type: 'link' as const, attrs: { href: 'https://example.org/a?b=c' } }),
  ),
  { selector: (mark) => mark.type, minLength: 1, maxLength: 3 },
)

const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 5, arbitrary: words.map((text) => ({ type: 'text' as const, text })) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('text' as const), text: words, marks }) },
  { weight: 1, arbitrary: fc.constant({ type: 'hardBreak' as const }) },
)

const content = fc.array(inline, { minLength: 1, maxLength: 4 })
const PIXEL = 'data:image/png;base64,iVBORw0KGgo='

const leaf: fc.Arbitrary<Block> = fc.oneof(
  { weight: 5, arbitrary: content.map((content) => ({ type: 'paragraph' as const, content })) },
  fc.constant<Block>({ type: 'paragraph' }),
  fc.record({
    type: fc.constant('heading' as const),
    attrs: fc.record({ level: fc.integer({ min: 1, max: 6 }) }),
    content,
  }),
  content.map((content) => ({ type: 'codeBlock' as const, content })),
  fc.constant<Block>({ type: 'horizontalRule' }),
  fc.constant<Block>({ type: 'image', attrs: { src: PIXEL, alt: 'A gauge in a river' } }),
)

const nested: fc.Arbitrary<Block> = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 6, arbitrary: leaf },
    fc.record({
      type: fc.constantFrom(...(['blockquote', 'bulletList', 'listItem', 'table', 'tableRow'] as const)),
      content: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
    }) as fc.Arbitrary<Block>,
    fc.record({
      type: fc.constant('orderedList' as const),
      attrs: fc.record({ start: fc.nat(99) }),
      content: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
    }) as fc.Arbitrary<Block>,
    fc.record({
      type: fc.constantFrom(...(['tableCell', 'tableHeader'] as const)),
      attrs: fc.record({ colspan: fc.nat(9), rowspan: fc.nat(9) }),
      content: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
    }) as fc.Arbitrary<Block>,
  ),
})).block

/** Any rich text that the schema takes, every type of block and mark among them. */
export const richDoc: fc.Arbitrary<RichText> = fc
  .array(nested, { minLength: 1, maxLength: 4 })
  .map((content) => ({ type: 'doc' as const, content }))

/** A document of bullet lists in each other: `depth` lists, one paragraph inside. */
export function nestedLists(depth: number): RichText {
  let block: Block = { type: 'paragraph', content: [{ type: 'text', text: 'at the bottom' }] }
  for (let i = 0; i < depth; i++) block = { type: 'bulletList', content: [block] }
  return { type: 'doc', content: [block] }
}

/** A document of plain paragraphs. */
export const note = (text: string): RichText => fromLines(text)
