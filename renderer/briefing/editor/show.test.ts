import type { Node } from '@tiptap/pm/model'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composedDoc } from '../../../shared/testing/composed'
import { fromLines } from '../../../shared/text/rich'
import type { ComposedText } from '../../../shared/text/composed'
import { fromSection } from './convert'
import { showSection, showSections } from './show'
import { schema } from './testing'

const section = (body: ComposedText, n = 1, title = 'Title'): Node =>
  fromSection(schema, { id: `x_00000000${n}`, title, hint: '', body })
const lines = (...words: string[]): Node => section(fromLines(words.join('\n')) as ComposedText)
const stateOf = (...sections: Node[]): EditorState => EditorState.create({ doc: schema.node('doc', null, sections) })

describe('a section that changed elsewhere', () => {
  it('becomes exactly what it is there, and others stay the same nodes', () => {
    fc.assert(
      fc.property(composedDoc, composedDoc, (before, after) => {
        const state = stateOf(section(before), section(before, 2))
        const { tr } = state
        const next = section(after)
        showSection(tr, next.attrs['id'] as string, next)
        expect(tr.doc.child(0).eq(next)).toBe(true)
        expect(tr.doc.child(1)).toBe(state.doc.child(1))
      }),
    )
  })

  it('leaves the caret at the words where it was', () => {
    const state = stateOf(lines('Pilots stopped work.', 'Forty ships wait.'))
    const at = state.doc.content.size - 6
    const { tr } = state.apply(state.tr.setSelection(TextSelection.create(state.doc, at)))
    showSection(tr, 'x_000000001', lines('All pilots stopped their work.', 'Forty ships wait.'))
    expect(tr.selection.$from.parent.textBetween(0, tr.selection.$from.parentOffset)).toBe('Forty ships w')
  })
})

it('sections in another order take the caret along', () => {
  const [a, b] = [section(fromLines('Alpha') as ComposedText, 1), section(fromLines('Beta') as ComposedText, 2)]
  const state = stateOf(a, b)
  const caret = state.apply(state.tr.setSelection(TextSelection.create(state.doc, state.doc.content.size - 3)))
  const { doc, selection } = caret.apply(showSections(caret, [b, a]))
  expect([doc.child(0), doc.child(1)]).toEqual([b, a])
  expect(selection.$from.parent.textContent).toBe('Beta')
  expect(selection.$from.parentOffset).toBe(3)
})
