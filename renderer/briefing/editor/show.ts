import { Fragment, Slice, type Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { caretNear } from './caret'

/** With this a transaction says that it shows what came from the project: it is not written again. */
export const FROM_PROJECT = 'from project'

/** Where a section stands in the document; undefined where it is not. */
export function placeOf(doc: Node, id: string): { from: number; node: Node } | undefined {
  let found: { from: number; node: Node } | undefined
  doc.forEach((node, from) => {
    if (node.attrs['id'] === id) found = { from, node }
  })
  return found
}

/** Puts another state of a section in its place, only where the two differ, so that the caret stays. `reveal` takes it to the change. */
export function showSection(tr: Transaction, id: string, next: Node, reveal = false): void {
  const place = placeOf(tr.doc, id)
  if (!place) return
  const { from, node } = place
  if (node.attrs['hint'] !== next.attrs['hint']) tr.setNodeMarkup(from, null, next.attrs)
  const start = node.content.findDiffStart(next.content)
  const end = node.content.findDiffEnd(next.content)
  if (start === null || !end) return
  const overlap = Math.max(0, start - Math.min(end.a, end.b))
  const [a, b] = [end.a + overlap, end.b + overlap]
  tr.replace(from + 1 + start, from + 1 + a, next.slice(start, b))
  if (!reveal) return
  const at = Math.min(from + 1 + b, tr.doc.content.size)
  tr.setSelection(caretNear(tr.doc, at, -1)).scrollIntoView()
}

/** Shows these sections in this order. Those that stay are the same nodes; the caret stays in its section. */
export function showSections(state: EditorState, sections: readonly Node[]): Transaction {
  const { doc, tr, selection } = state
  const { $head } = selection
  const own = $head.depth > 0 ? ($head.node(1).attrs['id'] as string) : undefined
  const offset = $head.depth > 0 ? $head.pos - $head.before(1) : 0
  tr.replace(0, doc.content.size, new Slice(Fragment.from([...sections]), 0, 0))
  const place = own === undefined ? undefined : placeOf(tr.doc, own)
  const at = place ? place.from + Math.min(offset, place.node.nodeSize - 1) : Math.min($head.pos, tr.doc.content.size)
  return tr.setSelection(caretNear(tr.doc, at))
}
