import type { Node } from '@tiptap/pm/model'
import { blockAt } from '../../shared/text/plain'

/**
 * Between plain-text offsets (UTF-16) and editor positions. Inside a text block both grow by one a character, so a
 * table of the blocks' starts and a binary search are all it takes.
 */
export interface Offsets {
  toPosition: (offset: number) => number
  toOffset: (position: number) => number
  length: number
}

interface Row {
  start: number
  /** Position of the block's first character. */
  position: number
  size: number
}

export function offsetsOf(doc: Node): Offsets {
  const rows: Row[] = []
  let start = 0
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true
    rows.push({ start, position: position + 1, size: node.content.size })
    start += node.content.size + 1
    return false
  })
  const byPosition = rows.map((row) => ({ start: row.position }))
  const first = rows[0] ?? { start: 0, position: 0, size: 0 }
  return {
    toPosition: (offset) => {
      const row = rows[blockAt(rows, offset)] ?? first
      return row.position + Math.min(Math.max(0, offset - row.start), row.size)
    },
    toOffset: (position) => {
      const row = rows[blockAt(byPosition, position)] ?? first
      return row.start + Math.min(Math.max(0, position - row.position), row.size)
    },
    length: Math.max(0, start - 1),
  }
}
