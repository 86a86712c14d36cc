import type { Node } from '@tiptap/pm/model'
import { blockAt } from '../../shared/text/plain'

/**
 * Between plain-text offsets (UTF-16) and editor positions. Inside a text block both grow by one a character, so a
 * table of the blocks' starts and two binary searches are all it takes: for the section, then for the block in it.
 */
export interface Offsets {
  toPosition: (offset: number) => number
  toOffset: (position: number) => number
  length: number
}

/** A text block: where its first character is, in the text and in the editor, and how many it has. */
interface Row {
  start: number
  position: number
  size: number
}

/** The blocks of one section, counted from its beginning. */
interface Table {
  rows: readonly Row[]
  /** UTF-16 units of all of them, each with the line end after it. */
  length: number
}

/** A section that was not edited is the same node in the next document: its table is made once. */
const tables = new WeakMap<Node, Table>()

function tableOf(section: Node): Table {
  const known = tables.get(section)
  if (known) return known
  const rows: Row[] = []
  let length = 0
  section.descendants((node, position) => {
    if (!node.isTextblock) return true
    rows.push({ start: length, position: position + 1, size: node.content.size })
    length += node.content.size + 1
    return false
  })
  const table = { rows, length }
  tables.set(section, table)
  return table
}

const wholes = new WeakMap<Node, Offsets>()

/** The offsets of a whole document: after an edit this costs its sections, not its blocks, and once. */
export function offsetsOf(doc: Node): Offsets {
  let offsets = wholes.get(doc)
  if (!offsets) wholes.set(doc, (offsets = offsetsOfSections(doc)))
  return offsets
}

function offsetsOfSections(doc: Node): Offsets {
  const sections: { start: number; position: number; rows: readonly Row[] }[] = []
  let length = 0
  doc.forEach((section, position) => {
    const table = tableOf(section)
    // Counted from inside of the section. One without text is nobody's place.
    if (table.rows.length) sections.push({ start: length, position: position + 1, rows: table.rows })
    length += table.length
  })
  return {
    toPosition: (offset) => {
      const section = sections[Math.max(0, blockAt(sections, offset))]
      if (!section) return 0
      const row = rowAt(section.rows, offset - section.start, 'start')
      return section.position + row.position + within(offset - section.start - row.start, row)
    },
    toOffset: (position) => {
      const at = lastWhere(sections, (one) => one.position + one.rows[0]!.position <= position)
      const section = sections[Math.max(0, at)]
      if (!section) return 0
      const row = rowAt(section.rows, position - section.position, 'position')
      return section.start + row.start + within(position - section.position - row.position, row)
    },
    length: Math.max(0, length - 1),
  }
}

const within = (difference: number, row: Row): number => Math.min(Math.max(0, difference), row.size)

const rowAt = (rows: readonly Row[], value: number, by: 'start' | 'position'): Row =>
  rows[
    Math.max(
      0,
      lastWhere(rows, (row) => row[by] <= value),
    )
  ]!

/** Index of the last for which `early` holds, when it holds for all before it too; -1 when there is none. */
function lastWhere<T>(all: readonly T[], early: (one: T) => boolean): number {
  let low = 0
  let high = all.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (early(all[middle]!)) low = middle + 1
    else high = middle
  }
  return low - 1
}
