import type { Node } from '@tiptap/pm/model'
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import { paragraph, type Block } from '../../../shared/text/rich'
import { inSections } from '../sections'
import { typedKey } from './typed'

/** Which block of the project's text a node of the editor is known to show. */
export type Known = WeakMap<Node, Block>

interface Top {
  node: Node
  /** Position before it. */
  at: number
  section: number
}

function topNodes(doc: Node): Top[] {
  const all: Top[] = []
  doc.forEach((section, start, index) =>
    section.forEach((node, offset) => all.push({ node, at: start + 1 + offset, section: index })),
  )
  return all
}

/** An editor's document as it was made from `blocks`. */
export function knownFrom(doc: Node, blocks: readonly Block[]): Known {
  const nodes = topNodes(doc)
  return new WeakMap(nodes.map(({ node }, i): [Node, Block] => [node, blocks[i]!]))
}

/**
 * What makes the editor show `blocks`: only what differs is replaced, so that scroll place, caret and what is drawn stay. Undefined
 * when nothing differs.
 */
export function showBlocks(state: EditorState, blocks: readonly Block[], known: Known): Transaction | undefined {
  const { doc, schema, tr } = state
  const nodes = topNodes(doc)
  const made = new Map<Block, Node>()
  const make = (block: Block): Node => {
    const node = made.get(block) ?? schema.nodeFromJSON(block)
    made.set(block, node)
    known.set(node, block)
    return node
  }
  const shows = (node: Node, block: Block): boolean => {
    const last = known.get(node)
    const same = last === block || (last && isSame(last, block)) || make(block).eq(node)
    if (same) {
      known.set(node, block)
      made.set(block, node)
    }
    return same
  }
  if (nodes.length === blocks.length) {
    for (const [i, { node, at }] of [...nodes.entries()].toReversed())
      if (!shows(node, blocks[i]!)) replaceNode(tr, at, node, make(blocks[i]!))
  } else replaceRange(tr, nodes, blocks, shows, make)
  if (!tr.docChanged) return undefined
  keepSelection(state, tr)
  return tr.setMeta(typedKey, 'shown')
}

/** Puts only what differs of the new block in the place of the old. */
function replaceNode(tr: Transaction, at: number, old: Node, node: Node): void {
  if (old.eq(node)) return
  if (old.sameMarkup(node) && old.isTextblock) replaceWords(tr, at + 1, old, node)
  else if (old.sameMarkup(node) && old.childCount === node.childCount) {
    let end = at + 1 + old.content.size
    for (let i = old.childCount - 1; i >= 0; i--) {
      end -= old.child(i).nodeSize
      replaceNode(tr, end, old.child(i), node.child(i))
    }
  } else tr.replaceWith(at, at + old.nodeSize, node)
}

function replaceWords(tr: Transaction, at: number, old: Node, node: Node): void {
  const start = old.content.findDiffStart(node.content)!
  const end = old.content.findDiffEnd(node.content)!
  // Where the same letters stand at both ends, the two differences overlap.
  const overlap = Math.max(0, start - Math.min(end.a, end.b))
  tr.replace(at + start, at + end.a + overlap, node.slice(start, end.b + overlap))
}

/** There are more blocks, or fewer: the sections that hold those that differ are made anew. */
function replaceRange(
  tr: Transaction,
  nodes: readonly Top[],
  blocks: readonly Block[],
  shows: (node: Node, block: Block) => boolean,
  make: (block: Block) => Node,
): void {
  const { doc } = tr
  const shorter = Math.min(nodes.length, blocks.length)
  let head = 0
  while (head < shorter && shows(nodes[head]!.node, blocks[head]!)) head++
  let tail = 0
  while (tail < shorter - head && shows(nodes.at(-1 - tail)!.node, blocks.at(-1 - tail)!)) tail++
  const last = Math.max(head, nodes.length - tail - 1)
  const [first, until] = [sectionOf(nodes, head), sectionOf(nodes, last)]
  const before = nodes.slice(0, head).filter(({ section }) => section >= first)
  const after = nodes.slice(nodes.length - tail).filter(({ section }) => section <= until)
  const inside = blocks.slice(head - before.length, blocks.length - tail + after.length)
  const { section } = doc.type.schema.nodes
  const content = inside.length ? inside : [paragraph('')]
  const news = inSections({ type: 'doc', content }).content.map(({ attrs, content }) =>
    section!.create(attrs, content.map(make)),
  )
  let [from, to] = [0, 0]
  doc.forEach((node, at, index) => {
    if (index === first) from = at
    if (index === until) to = at + node.nodeSize
  })
  tr.replaceWith(from, to, news)
}

const sectionOf = (nodes: readonly Top[], index: number): number => (nodes[index] ?? nodes.at(-1))?.section ?? 0

/** A caret in what was replaced keeps its distance from where that began, rather than going to its end. */
function keepSelection({ selection, doc }: EditorState, tr: Transaction): void {
  const { maps } = tr.mapping
  const follow = (position: number): number =>
    maps.reduce((at, map) => {
      let next = map.map(at)
      map.forEach((start, end, newStart, newEnd) => {
        if (at > start && at < end) next = Math.min(newStart + (at - start), newEnd)
      })
      return next
    }, position)
  if (!(selection instanceof TextSelection) || doc === tr.doc) return
  const [anchor, head] = [follow(selection.anchor), follow(selection.head)]
  if (tr.doc.resolve(anchor).parent.inlineContent && tr.doc.resolve(head).parent.inlineContent)
    tr.setSelection(TextSelection.create(tr.doc, anchor, head))
}

function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
  )
}
