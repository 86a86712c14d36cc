import type { Node } from '@tiptap/pm/model'
import { AllSelection, EditorState, TextSelection } from '@tiptap/pm/state'
import { expect, it } from 'vitest'
import { fromLines } from '../../../shared/text/rich'
import type { ComposedText } from '../../../shared/text/composed'
import { fromSection, titleIn } from './convert'
import { pasteSections } from './pasteSections'
import { schema } from './testing'

const section = (n: number, title: string): Node =>
  fromSection(schema, { id: `x_00000000${n}`, title, hint: '', body: fromLines(`About ${title}`) as ComposedText })
const doc = schema.node('doc', null, [section(1, 'One'), section(2, 'Two')])
const all = new AllSelection(doc).content()
const titles = (node: Node): string[] => {
  const out: string[] = []
  node.forEach((child) => out.push(titleIn(child)))
  return out
}

it('everything taken out and pasted again is what it was', () => {
  const state = EditorState.create({ doc, selection: new AllSelection(doc) })
  const empty = state.apply(state.tr.deleteSelection())
  const after = empty.apply(pasteSections(empty, all)!).doc
  expect(titles(after)).toEqual(['One', 'Two'])
  expect(after.eq(doc)).toBe(true)
})

it('sections pasted among words stand behind that section, which stays whole', () => {
  const state = EditorState.create({ doc, selection: TextSelection.create(doc, 9) })
  expect(titles(state.apply(pasteSections(state, all)!).doc)).toEqual(['One', 'One', 'Two', 'Two'])
  expect(pasteSections(state, doc.slice(8, 11))).toBeNull()
})
