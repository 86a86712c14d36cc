import type { Node as ProseMirrorNode } from '@tiptap/pm/model'
import type { Range as Place } from '../../shared/text/snap'
import { offsetsOf, type Offsets } from './offsets'
import type { Surface } from './surface'

/** A piece of the text on the page with the offset at which it begins. */
export interface Piece {
  start: number
  length: number
  node: Node
}

/** The part of the text near the viewport, piece by piece as it stands on the page. */
export function piecesIn({ editor: { state, view } }: Surface, near: Place): Piece[] {
  const offsets = tableOf(state.doc)
  const pieces: Piece[] = []
  state.doc.nodesBetween(offsets.toPosition(near.start), offsets.toPosition(near.end), (node, position) => {
    if (!node.isTextblock) return true
    const dom = view.nodeDOM(position)
    let start = offsets.toOffset(position + 1)
    const walker = dom && document.createTreeWalker(dom, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
    while (walker?.nextNode()) {
      const one = walker.currentNode
      // A line end is one unit; the one that holds an empty block open is none.
      const length = one instanceof Text ? one.length : isLineEnd(one) ? 1 : 0
      if (one instanceof Text) pieces.push({ start, length, node: one })
      start += length
    }
    return false
  })
  return pieces
}

/** The text as it stands, which may be in the middle of being corrected. */
const tables = new WeakMap<ProseMirrorNode, Offsets>()
function tableOf(doc: ProseMirrorNode): Offsets {
  const table = tables.get(doc) ?? offsetsOf(doc)
  tables.set(doc, table)
  return table
}

const isLineEnd = (node: Node): boolean =>
  node instanceof HTMLBRElement && !node.classList.contains('ProseMirror-trailingBreak')

/** `places` in order; those of which an end is not on the page are left out. */
export function rangesOf(pieces: readonly Piece[], places: readonly Place[]): Range[] {
  const ranges: Range[] = []
  let k = 0
  for (const { start, end } of places) {
    while (pieces[k] && pieces[k]!.start + pieces[k]!.length <= start) k++
    let last = k
    while (pieces[last] && pieces[last]!.start + pieces[last]!.length < end) last++
    const [head, tail] = [pieces[k], pieces[last]]
    if (!head || !tail || head.start > start) continue
    const range = document.createRange()
    range.setStart(head.node, start - head.start)
    range.setEnd(tail.node, end - tail.start)
    ranges.push(range)
  }
  return ranges
}
