import { Extension, type Editor } from '@tiptap/core'
import { Selection, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
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

/** How deep the judgment stands whose line has the caret. */
function judgmentDepth({ selection: { $from } }: EditorState): number | undefined {
  const depth = $from.depth - 1
  return depth >= 1 && $from.node(depth).type.name === 'judgment' ? depth : undefined
}

/** Enter goes on to the next line of a judgment, and out of it from the last one while the line is empty. */
function enterInJudgment(editor: Editor): boolean {
  const { state, view } = editor
  const { $from } = state.selection
  const depth = judgmentDepth(state)
  if (depth === undefined) return false
  const { tr } = state
  const after = $from.after(depth + 1)
  if ($from.index(depth) < 2) tr.setSelection(TextSelection.create(tr.doc, after + 1))
  else {
    const { parent, parentOffset, pos } = $from
    const atBreak = parentOffset === parent.content.size && parent.lastChild?.type.name === 'hardBreak'
    if (atBreak) tr.delete(pos - 1, pos)
    if (atBreak || parent.content.size === 0) leave(tr, tr.mapping.map($from.after(depth)), state)
    else tr.replaceSelectionWith(state.schema.nodes['hardBreak']!.create())
  }
  view.dispatch(tr.scrollIntoView())
  return true
}

function leave(tr: Transaction, end: number, { schema }: EditorState): void {
  if (!tr.doc.resolve(end).nodeAfter?.isTextblock) tr.insert(end, schema.nodes['paragraph']!.create())
  tr.setSelection(TextSelection.create(tr.doc, end + 1))
}

/** What can be set below a judgment's lines: its confidence, the claims it rests on. */
const controlsOf = (judgment: Element | null | undefined): HTMLElement[] => [
  ...(judgment?.querySelectorAll<HTMLElement>('.judgment-foot :is(select, button)') ?? []),
]

/** Tab goes from line to line, then to this judgment's own confidence and claims. */
function tabInJudgment(editor: Editor, by: 1 | -1): boolean {
  const { state, view } = editor
  const { $from } = state.selection
  const depth = judgmentDepth(state)
  if (depth === undefined) return false
  const next = $from.index(depth) + by
  if (next < 0) return false
  if (next > 2) {
    const drawn = view.nodeDOM($from.before(depth))
    const [first] = drawn instanceof Element ? controlsOf(drawn) : []
    first?.focus()
    return first !== undefined
  }
  const edge = by === 1 ? $from.after(depth + 1) + 1 : $from.before(depth + 1) - 1
  view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, edge)).scrollIntoView())
  return true
}

/** From what can be set in a judgment back to its last line, or on to the text behind it. */
export function tabFromControls(view: EditorView, event: KeyboardEvent, at: number): boolean {
  if (event.key !== 'Tab' || !(event.target instanceof HTMLElement)) return false
  const controls = controlsOf(event.target.closest('.judgment'))
  const next = controls[controls.indexOf(event.target) + (event.shiftKey ? -1 : 1)]
  event.preventDefault()
  if (next) return (next.focus(), true)
  const { tr } = view.state
  const end = at + tr.doc.nodeAt(at)!.nodeSize
  if (event.shiftKey) tr.setSelection(TextSelection.create(tr.doc, end - 2))
  else leave(tr, end, view.state)
  view.dispatch(tr.scrollIntoView())
  view.focus()
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
      Enter: () => toText(editor) || enterInJudgment(editor),
      Tab: () => tabInJudgment(editor, 1),
      'Shift-Tab': () => tabInJudgment(editor, -1),
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
