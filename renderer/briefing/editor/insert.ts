import type { Editor } from '@tiptap/core'
import type { Fragment, Node } from '@tiptap/pm/model'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import { referTo } from '../../../shared/formats/briefing/references'
import type { Reference } from '../../../shared/text/composed'
import { currentProject } from '../../store/project'
import { composer, openPopover } from '../state'
import { stepAside } from './caret'
import { spaced } from './space'

/** What is put into the text, each a step of its own to take back. */

const step = (label: string, run: () => void): void => composer().open?.following.step(label, run)

/** Is the caret where a line of words goes on? */
const inLine = (editor: Editor): boolean => {
  const { parent } = editor.state.selection.$from
  return parent.inlineContent && parent.type.name !== 'sectionTitle' && !parent.type.spec.code
}

const LABELS: Record<Reference['table'], string> = {
  marks: 'Insert mark',
  speakers: 'Insert speaker',
  articles: 'Insert source',
}

/** Puts a reference at a place of the text, or in the place of what is selected. Set apart it is a block of its own. */
export function insertReference(
  editor: Editor,
  { table, id }: Pick<Reference, 'table' | 'id'>,
  { apart = false }: { apart?: boolean } = {},
): boolean {
  const refer = referTo(currentProject(), table, id)
  if (!refer) return false
  step(LABELS[table], () => {
    const { schema } = editor
    const node = schema.nodes['reference']!.create(refer)
    if (table === 'marks' && (apart || !inLine(editor)))
      return insertBlock(editor, schema.nodes['evidence']!.create(refer))
    if (!inLine(editor)) return insertBlock(editor, schema.nodes['paragraph']!.create(null, node))
    const aside = stepAside(editor.state)
    if (aside) editor.view.dispatch(aside)
    const { from, to } = editor.state.selection
    const { tr } = editor.state
    tr.replaceWith(from, to, node)
    const at = from + node.nodeSize
    // So that one can write on.
    const after = tr.doc.resolve(at).nodeAfter
    if (!after?.isText || !/^[\s.,;:!?)]/.test(after.text!)) spaced(tr.insertText(' ', at), at)
    tr.setSelection(TextSelection.create(tr.doc, Math.min(at + 1, tr.doc.content.size)))
    editor.view.dispatch(tr.scrollIntoView())
  })
  return true
}

/** Puts a block after the one with the caret, or in its place while that is empty; the caret goes on behind it. */
export function insertBlock(editor: Editor, block: Node): void {
  const aside = stepAside(editor.state)
  if (aside) editor.view.dispatch(aside)
  const { state, view } = editor
  const { tr, selection, schema } = state
  const { $from } = selection
  let depth = Math.min($from.depth, 2)
  // In a table or a list: there, where a paragraph may stand.
  for (let d = $from.depth; d >= 2; d--)
    if ($from.node(d - 1).canReplaceWith($from.index(d - 1), $from.index(d - 1), block.type)) {
      depth = d
      break
    }
  const own = $from.depth >= depth ? $from.node(depth) : undefined
  const replaces = own?.type.name === 'paragraph' && own.content.size === 0
  const from = replaces ? $from.before(depth) : $from.after(depth)
  tr.replaceWith(from, replaces ? $from.after(depth) : from, block)
  const end = from + block.nodeSize
  if (block.isAtom) {
    if (!tr.doc.resolve(end).nodeAfter?.isTextblock) tr.insert(end, schema.nodes['paragraph']!.create())
    tr.setSelection(TextSelection.create(tr.doc, end + 1))
  } else tr.setSelection(TextSelection.near(tr.doc.resolve(from + 1), 1))
  view.dispatch(tr.scrollIntoView())
  view.focus()
}

/** A block as one step. */
export const putBlock = (editor: Editor, label: string, block: Node): void =>
  step(label, () => insertBlock(editor, block))

export function judgmentNode(editor: Editor): Node {
  const { judgment, paragraph } = editor.schema.nodes
  return judgment!.create(null, [paragraph!.create(), paragraph!.create(), paragraph!.create()])
}

const ROWS = 3
export function tableNode(editor: Editor): Node {
  const { table, tableRow, tableCell, tableHeader, paragraph } = editor.schema.nodes
  const row = (cell: typeof tableCell): Node =>
    tableRow!.create(
      null,
      Array.from({ length: ROWS }, () => cell!.create(null, paragraph!.create()) as Node),
    )
  return table!.create(null, [row(tableHeader), row(tableCell), row(tableCell)] as unknown as Fragment)
}

/** A footnote at the caret; its small editor opens. */
export function addFootnote(editor: Editor): boolean {
  if (!inLine(editor)) return false
  let at = 0
  step('Insert footnote', () => {
    const { tr, selection, schema } = editor.state
    at = selection.to
    editor.view.dispatch(tr.insert(at, schema.nodes['footnote']!.create()))
  })
  openPopover('footnote', at)
  return true
}

/** A comment on what is selected, or on the word with the caret. */
export function editComment(editor: Editor): boolean {
  if (!inLine(editor)) return false
  if (editor.state.selection.empty && !selectWord(editor)) return false
  openPopover('comment', editor.state.selection.from)
  return true
}

export function editLink(editor: Editor): boolean {
  if (!inLine(editor)) return false
  if (editor.state.selection.empty && !editor.isActive('link') && !selectWord(editor)) return false
  openPopover('link', editor.state.selection.from)
  return true
}

function selectWord(editor: Editor): boolean {
  const { $from } = editor.state.selection
  const text = $from.parent.textBetween(0, $from.parent.content.size, undefined, '\ufffc')
  const before = /[\p{L}\p{N}'’-]*$/u.exec(text.slice(0, $from.parentOffset))![0].length
  const after = /^[\p{L}\p{N}'’-]*/u.exec(text.slice($from.parentOffset))![0].length
  if (before + after === 0) return false
  return editor.commands.setTextSelection({ from: $from.pos - before, to: $from.pos + after })
}

/** Takes the node at a place out of the text. */
export function removeAt(editor: Editor, at: number, label: string): void {
  step(label, () => {
    const { tr, doc } = editor.state
    const node = doc.nodeAt(at)
    if (node) editor.view.dispatch(tr.delete(at, at + node.nodeSize))
  })
}

/** Other attributes for the node at a place. It stays selected where it was. */
export function changeAt(editor: Editor, at: number, label: string, attrs: Record<string, unknown>): void {
  step(label, () => {
    const { tr, doc, selection } = editor.state
    const node = doc.nodeAt(at)
    if (!node) return
    tr.setNodeMarkup(at, null, { ...node.attrs, ...attrs })
    if (selection instanceof NodeSelection && selection.from === at) tr.setSelection(NodeSelection.create(tr.doc, at))
    editor.view.dispatch(tr)
  })
}
