import { EditorState, TextSelection } from '@tiptap/pm/state'
import { expect, it } from 'vitest'
import { fromSection } from './convert'
import { nextFound, showFound } from './found'
import { schema } from './testing'

it('what was found is shown until something is written or the caret goes elsewhere', () => {
  const section = fromSection(schema, { id: 'x_000000001', title: 'A title of it', hint: '', body: null })
  const state = EditorState.create({ doc: schema.node('doc', null, [section]) })
  const range = { from: 4, to: 9 }
  expect(nextFound(showFound(state.tr, range), null)).toEqual(range)
  const caret = (at: number) => state.tr.setSelection(TextSelection.create(state.doc, at))
  expect(nextFound(caret(5), range)).toEqual(range)
  expect(nextFound(caret(12), range)).toBeNull()
  expect(nextFound(caret(5).insertText('x'), range)).toBeNull()
})
