import { Extension, type Editor } from '@tiptap/core'
import { Selection, TextSelection, type EditorState } from '@tiptap/pm/state'
import { openPopover } from '../state'
import { addFootnote, editComment, editLink } from './insert'

/** Keys at the seams: between a section's title and its text, and through a judgment's three parts. */

const inTitle = ({ selection }: EditorState): boolean => selection.$from.parent.type.name === 'sectionTitle'

/** Is the caret at the very beginning of a section's text? */
function atTextStart({ selection }: EditorState): boolean {
  const { empty, $from } = selection
  return empty && $from.parentOffset === 0 && $from.depth === 2 && $from.index(1) === 1
}

function toText(editor: Editor): boolean {
  const { state, view } = editor
  if (!inTitle(state)) return false
  const { $from } = state.selection
  const after = $from.after(2)
  const { tr } = state
  if (!tr.doc.resolve(after).nodeAfter?.isTextblock) tr.insert(after, state.schema.nodes['paragraph']!.create())
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView())
  return true
}

function leaveJudgment(editor: Editor): boolean {
  const { state, view } = editor
  const { $from } = state.selection
  const depth = $from.depth - 1
  if (depth < 1 || $from.node(depth).type.name !== 'judgment') return false
  const { tr } = state
  const after = $from.after(depth + 1)
  if ($from.index(depth) < 2) tr.setSelection(TextSelection.create(tr.doc, after + 1))
  else {
    const end = $from.after(depth)
    if (!tr.doc.resolve(end).nodeAfter?.isTextblock) tr.insert(end, state.schema.nodes['paragraph']!.create())
    tr.setSelection(TextSelection.create(tr.doc, end + 1))
  }
  view.dispatch(tr.scrollIntoView())
  return true
}

function backspace(editor: Editor): boolean {
  const { state, view } = editor
  const { empty, $from } = state.selection
  if (!empty || $from.parentOffset > 0) return false
  const { tr } = state
  if (atTextStart(state) && $from.parent.type.name === 'paragraph') {
    view.dispatch(tr.setSelection(TextSelection.create(tr.doc, $from.before(2) - 1)).scrollIntoView())
    return true
  }
  if (!inTitle(state)) return false
  const section = $from.node(1)
  const blank = section.childCount === 2 && section.content.size === 4
  if (!blank || state.doc.childCount === 1) return true
  tr.delete($from.before(1), $from.after(1))
  view.dispatch(tr.setSelection(Selection.near(tr.doc.resolve(Math.max(0, $from.before(1) - 1)), -1)).scrollIntoView())
  return true
}

function forwardDelete(editor: Editor): boolean {
  const { state, view } = editor
  const { empty, $from } = state.selection
  if (!empty || !inTitle(state) || $from.parentOffset < $from.parent.content.size) return false
  view.dispatch(state.tr.setSelection(Selection.near(state.doc.resolve($from.after(2)), 1)))
  return true
}

export const textKeys = Extension.create({
  name: 'textKeys',
  priority: 1000,
  addKeyboardShortcuts() {
    const { editor } = this
    return {
      Enter: () => toText(editor) || leaveJudgment(editor),
      Backspace: () => backspace(editor),
      Delete: () => forwardDelete(editor),
      'Mod-k': () => editLink(editor),
      'Mod-Alt-m': () => editComment(editor),
      'Mod-Alt-f': () => addFootnote(editor),
      'Alt-Enter': () => {
        const { $from } = editor.state.selection
        const mark = $from.marks().find(({ type }) => type.name === 'comment')
        if (mark) openPopover('comment', $from.pos)
        return Boolean(mark)
      },
    }
  },
})
