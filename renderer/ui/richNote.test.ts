import { getSchema } from '@tiptap/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { richText } from '../../shared/project/schema'
import { isBlank, type Block, type Inline, type InlineMark, type RichText } from '../../shared/text/rich'
import { noteExtensions } from './noteExtensions'
import { addressOf, fromEditor, isEditable } from './richNote'

const schema = getSchema(noteExtensions)

/** Through a real editor's schema and back, as when somebody opens a note and leaves it. */
const through = (doc: RichText): RichText | null => {
  const node = schema.nodeFromJSON(doc)
  node.check()
  return fromEditor(node.toJSON())
}

const marks: fc.Arbitrary<InlineMark[]> = fc.uniqueArray(
  fc.oneof(
    fc.constantFrom<InlineMark>({ type: 'bold' }, { type: 'italic' }, { type: 'underline' }, { type: 'strike' }),
    fc.webUrl().map((href): InlineMark => ({ type: 'link', attrs: { href } })),
  ),
  { selector: (mark) => mark.type, maxLength: 3 },
)
const inline: fc.Arbitrary<Inline> = fc.oneof(
  fc
    .record({ type: fc.constant('text' as const), text: fc.string({ minLength: 1 }), marks })
    .map(({ marks, ...text }): Inline => (marks.length ? { ...text, marks } : text)),
  fc.constant<Inline>({ type: 'hardBreak' }),
)
const para: fc.Arbitrary<Block> = fc
  .array(inline, { maxLength: 4 })
  .map((content) => (content.length ? { type: 'paragraph', content } : { type: 'paragraph' }))
const list = (type: 'bulletList' | 'orderedList'): fc.Arbitrary<Block> =>
  fc
    .array(fc.array(para, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 })
    .map((items): Block => ({ type, content: items.map((content) => ({ type: 'listItem', content })) }))
const block: fc.Arbitrary<Block> = fc.oneof(
  para,
  list('bulletList'),
  list('orderedList'),
  fc.array(para, { minLength: 1, maxLength: 2 }).map((content): Block => ({ type: 'blockquote', content })),
)
const note: fc.Arbitrary<RichText> = fc
  .array(block, { minLength: 1, maxLength: 4 })
  .map((content) => ({ type: 'doc', content }))

/** Two runs of text with the same marks are one: an editor joins them, and orders marks its own way. */
const joined = (doc: unknown): unknown =>
  JSON.parse(JSON.stringify(doc), (key, value) => {
    if (key === 'marks') return (value as InlineMark[]).toSorted((a, b) => (a.type < b.type ? -1 : 1))
    if (key !== 'content' || !Array.isArray(value)) return value
    return (value as Inline[]).reduce<Inline[]>((all, next) => {
      const last = all.at(-1)
      if (last?.type === 'text' && next.type === 'text' && JSON.stringify(last.marks) === JSON.stringify(next.marks))
        all[all.length - 1] = { ...last, text: last.text + next.text }
      else all.push(next)
      return all
    }, [])
  })

describe('a note in its editor', () => {
  it('comes back as it went in, and passes the door', () => {
    fc.assert(
      fc.property(note, (doc) => {
        const back = through(doc)
        expect(joined(back)).toEqual(isBlank(doc) ? null : joined(doc))
        expect(richText.nullable().safeParse(back).success).toBe(true)
      }),
    )
  })
  it('keeps of a link only its address, and drops one that may not be followed', () => {
    const link = (href: string) => ({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href, target: '_blank', class: null } }] },
          ],
        },
      ],
    })
    expect(fromEditor(link('https://a.example'))).toEqual({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'https://a.example' } }] }],
        },
      ],
    })
    expect(fromEditor(link('javascript:alert(1)'))).toEqual({
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x' }] }],
    })
  })
  it('flattens what is nested deeper than the file takes, and keeps its words', () => {
    let deep: object = { type: 'paragraph', content: [{ type: 'text', text: 'deep' }] }
    for (let i = 0; i < 60; i++) deep = { type: 'blockquote', content: [deep] }
    const kept = fromEditor({ type: 'doc', content: [deep] })
    expect(JSON.stringify(kept)).toContain('deep')
    expect(richText.safeParse(kept).success).toBe(true)
    expect(JSON.stringify(kept).match(/blockquote/g)!.length).toBeLessThanOrEqual(20)
  })
  it('is not opened for editing when it holds what the editor would lose', () => {
    expect(isEditable({ type: 'doc', content: [{ type: 'horizontalRule' }] })).toBe(false)
    expect(isEditable({ type: 'doc', content: [{ type: 'heading', attrs: { level: 2 } }] })).toBe(true)
    expect(isEditable(null)).toBe(true)
  })
})

it.each([
  ['example.org/a', 'https://example.org/a'],
  ['http://example.org', 'http://example.org'],
  ['desk@example.org', 'mailto:desk@example.org'],
  ['javascript:alert(1)', null],
  ['two words', null],
  ['  ', null],
])('reads the address %j as %j', (typed, href) => expect(addressOf(typed)).toBe(href))
