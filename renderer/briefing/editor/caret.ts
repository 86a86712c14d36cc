import type { Node } from '@tiptap/pm/model'
import { NodeSelection, Selection, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'

/** Carets among words: never on a block as a whole, which the next key would replace. */

/** The nearest place for a caret, looked for in one direction first. */
export function caretNear(doc: Node, at: number, way: 1 | -1 = 1): Selection {
  const $at = doc.resolve(Math.max(0, Math.min(at, doc.content.size)))
  if ($at.parent.inlineContent) return TextSelection.create(doc, $at.pos)
  return Selection.findFrom($at, way, true) ?? Selection.findFrom($at, way === 1 ? -1 : 1, true) ?? Selection.near($at)
}

/** Where a section's text begins; the end of its title where it begins with something that holds no words. */
export function sectionStart(doc: Node, from: number, title = false): Selection {
  const heading = doc.nodeAt(from)!.firstChild!
  const end = from + 1 + heading.nodeSize - 1
  if (title) return TextSelection.create(doc, end)
  let [at, node] = [end + 1, doc.nodeAt(end + 1)]
  while (node && !node.inlineContent && node.firstChild) {
    at++
    node = node.firstChild
  }
  return TextSelection.create(doc, node?.inlineContent ? at + 1 : end)
}

/** What is selected as a whole stays: the caret goes behind it, into a paragraph of its own behind a block. */
export function stepAside({ selection, tr, schema }: EditorState): Transaction | null {
  if (!(selection instanceof NodeSelection)) return null
  const { node, to, $to } = selection
  if (node.isInline) return tr.setSelection(TextSelection.create(tr.doc, to))
  const { paragraph } = schema.nodes
  if (!$to.parent.canReplaceWith($to.indexAfter(), $to.indexAfter(), paragraph!)) return null
  tr.insert(to, paragraph!.create())
  return tr.setSelection(TextSelection.create(tr.doc, to + 1))
}
