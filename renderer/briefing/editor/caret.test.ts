import type { Node } from '@tiptap/pm/model'
import { EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import type { ComposedBlock } from '../../../shared/text/composed'
import { caretNear, sectionStart, stepAside } from './caret'
import { fromSection } from './convert'
import { schema } from './testing'

const PART: ComposedBlock = { type: 'part', attrs: { name: 'claims', options: {} } }
const PICTURE = { type: 'image', attrs: { src: 'data:image/png;base64,AA==', alt: '' } } as ComposedBlock
const line = (text: string): ComposedBlock => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const docOf = (...content: ComposedBlock[]): Node =>
  schema.node('doc', null, [
    fromSection(schema, { id: 'x_000000001', title: 'Claims', hint: '', body: { type: 'doc', content } }),
  ])

describe('the caret', () => {
  it('that goes to a section stands among words, never on a part or a picture', () => {
    const list: ComposedBlock = { type: 'bulletList', content: [{ type: 'listItem', content: [line('An item')] }] }
    for (const [block, words] of [
      [PART, 'Claims'],
      [PICTURE, 'Claims'],
      [line('Text'), 'Text'],
      [list, 'An item'],
    ] as const) {
      const selection = sectionStart(docOf(block, line('More')), 0)
      expect(selection).toBeInstanceOf(TextSelection)
      expect(selection.$from.parent.textContent).toBe(words)
    }
    expect(caretNear(docOf(PART), 8)).toBeInstanceOf(TextSelection)
  })

  it('goes behind what is selected as a whole, so that nothing typed replaces it', () => {
    const doc = docOf(PICTURE)
    const state = EditorState.create({ doc, selection: NodeSelection.create(doc, 9) })
    const { doc: after } = stepAside(state)!.insertText('A')
    expect(after.firstChild!.child(1).type.name).toBe('image')
    expect(after.firstChild!.child(2).textContent).toBe('A')
  })
})
