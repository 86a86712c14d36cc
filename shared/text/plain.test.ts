import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { richDoc } from '../testing/rich'
import { blockAt, countWords, paragraphNumber, plainText } from './plain'
import { fromLines, isBlank, isTextBlock, type Block, type RichText } from './rich'

const lines = fc.array(fc.string({ unit: 'binary', maxLength: 12 }), { maxLength: 8 }).map((parts) => parts.join('\n'))

const textBlocks = (doc: RichText): number => {
  const count = (block: Block): number =>
    isTextBlock(block) ? 1 : 'content' in block ? block.content.reduce((sum, child) => sum + count(child), 0) : 0
  return doc.content.reduce((sum, block) => sum + count(block), 0)
}

describe('the plain text of an article', () => {
  it('gives a text of lines back as it went in', () => {
    const back = (text: string): string => plainText(fromLines(text)).text
    fc.assert(fc.property(lines, (text) => back(text) === text))
    for (const text of ['', '\n', '\n\n', ' a\n', 'a\r\nb', '\uFEFFa', 'a\u2028b']) expect(back(text)).toBe(text)
  })

  it('lists every text block with its place, joined by one line feed', () => {
    fc.assert(
      fc.property(richDoc, (doc) => {
        const { text, blocks } = plainText(doc)
        expect(blocks).toHaveLength(textBlocks(doc))
        expect(blocks.map((b) => text.slice(b.start, b.end)).join('\n')).toBe(text)
        blocks.forEach((b, i) => expect(b.start).toBe(i === 0 ? 0 : blocks[i - 1]!.end + 1))
      }),
    )
  })

  it('writes a hard break as a line feed inside its block', () => {
    const doc: RichText = {
      type: 'doc',
      content: [
        {
          type: 'heading',
          attrs: { level: 2 },
          content: [{ type: 'text', text: 'a' }, { type: 'hardBreak' }, { type: 'text', text: 'b' }],
        },
      ],
    }
    expect(plainText(doc)).toEqual({
      text: 'a\nb',
      blocks: [{ start: 0, end: 3, type: 'heading', level: 2, number: 1 }],
    })
  })

  it('has no text and no blocks for a document of a rule and an image', () => {
    const doc: RichText = {
      type: 'doc',
      content: [{ type: 'horizontalRule' }, { type: 'image', attrs: { src: '', alt: 'x' } }],
    }
    expect(plainText(doc)).toEqual({ text: '', blocks: [] })
    expect(paragraphNumber(plainText(doc), 3)).toBe(0)
    expect([isBlank(doc), isBlank(null), isBlank(fromLines(' \n\t')), isBlank(fromLines('x'))]).toEqual([
      false,
      true,
      true,
      false,
    ])
  })
})

describe('the block at an offset', () => {
  it('is what a linear search finds', () => {
    fc.assert(
      fc.property(richDoc, fc.integer({ min: -3, max: 400 }), (doc, offset) => {
        const { blocks } = plainText(doc)
        expect(blockAt(blocks, offset)).toBe(blocks.findLastIndex((block) => block.start <= offset))
      }),
    )
  })

  it('has the number a person counts: blocks without words are passed over', () => {
    const plain = plainText(fromLines('One.\n\n  \nTwo.\n\nThree.'))
    expect(plain.blocks.map((b) => b.number)).toEqual([1, 0, 0, 2, 0, 3])
    const numberAt = (words: string): number => paragraphNumber(plain, plain.text.indexOf(words))
    expect([numberAt('One'), numberAt('Two'), numberAt('Three')]).toEqual([1, 2, 3])
    expect(paragraphNumber(plain, 5)).toBe(1)
    expect(paragraphNumber(plain, 1e9)).toBe(3)
  })
})

it('counts words as people do', () => {
  expect(countWords('Don’t count twenty-one as two, 1,900 or not.')).toBe(9)
  expect(countWords('مرحبا بالعالم')).toBe(2)
  expect(countWords(' — … ')).toBe(0)
})

it('words of Latin text are counted as those of any other', () => {
  const latin = fc.string({ unit: fc.constantFrom(..."aéß9 .,’-'—“½"), maxLength: 30 })
  // A sign of another script is one word more, and has all of it counted the long way.
  fc.assert(
    fc.property(latin, (text) => {
      expect(countWords(`${text} 字`)).toBe(countWords(text) + 1)
    }),
  )
})
