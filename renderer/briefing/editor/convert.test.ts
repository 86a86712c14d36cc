import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composedText } from '../../../shared/project/schema'
import { composedDoc } from '../../../shared/testing/composed'
import type { ComposedBlock, ComposedText } from '../../../shared/text/composed'
import { bodyIn, fromBlock, fromSection, same, tidy, titleIn } from './convert'
import { schema } from './testing'

const section = (body: ComposedText | null, title = 'Discussion') =>
  fromSection(schema, { id: 'x_000000001test', title, hint: '', body })
const through = (body: ComposedText | null): ComposedText | null => bodyIn(section(body))
const tidied = (body: ComposedText | null): unknown => body && tidy(body as never)

describe('a text that goes through the editor', () => {
  it('comes out as it went in, whatever it holds', () => {
    fc.assert(
      fc.property(composedDoc, (body) => {
        const blank = body.content.length === 1 && body.content[0]!.type === 'paragraph' && !body.content[0]!.content
        expect(tidied(through(body))).toEqual(blank ? null : tidied(body))
      }),
      { numRuns: 400 },
    )
  })

  it('is never anything that the file would not take', () => {
    fc.assert(
      fc.property(composedDoc, (body) => {
        const out = through(body)
        expect(out === null || composedText.safeParse(out).success).toBe(true)
        section(body).check()
      }),
    )
  })

  it('keeps its title to the letter', () => {
    fc.assert(fc.property(fc.string(), (title) => void expect(titleIn(section(null, title))).toBe(title)))
  })
})

describe('what the editor cannot hold', () => {
  const cell = (text: string, more = {}): ComposedBlock => ({
    type: 'tableCell',
    ...more,
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  })
  const odd: ComposedBlock[] = [
    { type: 'tableRow', content: [cell('without a table')] },
    { type: 'bulletList', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'no item' }] }] },
    { type: 'judgment', attrs: { confidence: 'low', claims: [] }, content: [{ type: 'paragraph' }] },
    { type: 'codeBlock', content: [{ type: 'text', text: 'bold code', marks: [{ type: 'bold' }] }] },
    {
      type: 'table',
      content: [
        { type: 'tableRow', content: [cell('a'), cell('b')] },
        { type: 'tableRow', content: [cell('one only')] },
      ],
    },
  ]
  for (const block of odd)
    it(`is kept as it is: ${block.type}`, () => {
      expect(fromBlock(schema, block).type.name).toBe('kept')
      expect(through({ type: 'doc', content: [block] })!.content[0]).toBe(block)
    })

  it('is nothing of a judgment: how its claims stood when they were chosen stays', () => {
    const judgment: ComposedBlock = {
      type: 'judgment',
      attrs: { confidence: 'low', claims: ['m_000000001'], used: { m_000000001: 'Supported' } },
      content: [{ type: 'paragraph' }, { type: 'paragraph' }, { type: 'paragraph' }],
    }
    const without: ComposedBlock = { ...judgment, attrs: { confidence: 'low', claims: [] } }
    for (const block of [judgment, without])
      expect(through({ type: 'doc', content: [block] })!.content).toEqual([block])
  })

  it('is little: words, lists, tables, pictures and references can all be edited', () => {
    const plain: ComposedBlock[] = [
      { type: 'orderedList', attrs: { start: 1 }, content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] },
      { type: 'table', content: [{ type: 'tableRow', content: [cell('a', { attrs: { colspan: 2, rowspan: 1 } })] }] },
      {
        type: 'paragraph',
        content: [
          {
            type: 'text',
            text: 'all at once',
            marks: [
              { type: 'link', attrs: { href: 'https://example.org' } },
              { type: 'code' },
              { type: 'superscript' },
              { type: 'subscript' },
              { type: 'comment', attrs: { text: 'one' } },
              { type: 'comment', attrs: { text: 'two' } },
            ],
          },
        ],
      },
    ]
    for (const block of plain) {
      expect(fromBlock(schema, block).type.name).toBe(block.type)
      expect(same(tidy(through({ type: 'doc', content: [block] })!.content[0] as never), tidy(block as never))).toBe(
        true,
      )
    }
  })
})
