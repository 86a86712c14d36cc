import { EditorState, TextSelection } from '@tiptap/pm/state'
import { expect, it } from 'vitest'
import { fromLines } from '../../../shared/text/rich'
import type { ComposedText } from '../../../shared/text/composed'
import { fromSection } from './convert'
import { typedAfter } from './space'
import { schema } from './testing'

it('the space behind a reference gives way to punctuation and to a space, not to a letter', () => {
  const body = fromLines('They said so ') as ComposedText
  const section = fromSection(schema, { id: 'x_000000001', title: 'T', hint: '', body })
  const doc = schema.node('doc', null, [section])
  const end = doc.content.size - 2
  const state = EditorState.create({ doc, selection: TextSelection.create(doc, end) })
  const typed = (text: string) => typedAfter(state, end - 1, text)?.doc.firstChild!.child(1).textContent
  expect(typed('.')).toBe('They said so.')
  expect(typed(' ')).toBe('They said so ')
  expect(typed('a')).toBeUndefined()
  expect(typedAfter(state, null, '.')).toBeUndefined()
})
