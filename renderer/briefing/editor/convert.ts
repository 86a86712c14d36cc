import { TableMap } from '@tiptap/pm/tables'
import type { Node, Schema } from '@tiptap/pm/model'
import type { ComposedBlock, ComposedText } from '../../../shared/text/composed'

/**
 * A section's stored text as nodes of the editor and back. Both are ProseMirror's JSON, so there is nothing to translate; what
 * the editor cannot hold to the letter is kept aside in a block of its own and handed back as it was.
 */

/** Attributes that are stored, by type of node or mark; those with these values are left out. */
const STORED: Record<string, readonly string[]> = {
  heading: ['level'],
  orderedList: ['start'],
  image: ['src', 'alt'],
  tableCell: ['colspan', 'rowspan'],
  tableHeader: ['colspan', 'rowspan'],
  reference: ['table', 'id', 'as', 'used', 'cuts', 'kept'],
  evidence: ['table', 'id', 'as', 'used', 'cuts', 'kept'],
  footnote: ['text'],
  part: ['name', 'options'],
  judgment: ['confidence', 'claims', 'used'],
  link: ['href'],
  comment: ['text'],
}
/** These say nothing when they are all one. */
const UNSAID = new Set(['orderedList', 'tableCell', 'tableHeader'])

interface Json {
  type: string
  attrs?: Record<string, unknown> | null
  content?: Json[]
  text?: string
  marks?: Json[]
}

function attrsOf({ type, attrs }: Json): Record<string, unknown> | undefined {
  const names = STORED[type] ?? []
  if (!attrs || names.length === 0) return undefined
  if (UNSAID.has(type) && names.every((name) => (attrs[name] ?? 1) === 1)) return undefined
  // What is not there stays away: a judgment that nobody has given claims yet.
  return Object.fromEntries(
    names.flatMap((name) => (attrs[name] === null || attrs[name] === undefined ? [] : [[name, attrs[name]]])),
  )
}

/** Neighbours with the same marks are one text; marks stand in one order; what is empty or the default is left out. */
export function tidy(node: Json): Json {
  const attrs = attrsOf(node)
  const content: Json[] = []
  for (const child of (node.content ?? []).map(tidy)) {
    const last = content.at(-1)
    if (child.type === 'text' && last?.type === 'text' && same(last.marks, child.marks))
      content[content.length - 1] = { ...last, text: last.text! + child.text! }
    else content.push(child)
  }
  const marks = (node.marks ?? []).map((mark) => ({ type: mark.type, ...withAttrs(attrsOf(mark)) }))
  marks.sort((a, b) => order(a) - order(b))
  return {
    type: node.type,
    ...withAttrs(attrs),
    ...(node.text !== undefined && { text: node.text }),
    ...(marks.length > 0 && { marks }),
    ...(content.length > 0 && { content }),
  }
}

const withAttrs = (attrs: Record<string, unknown> | undefined): { attrs?: Record<string, unknown> } =>
  attrs ? { attrs } : {}

/** By name, and those of one name as they stand: the editor's own order depends on how it is put together. */
const order = ({ type }: Json): number => MARKS.indexOf(type)
const MARKS = ['link', 'bold', 'italic', 'underline', 'strike', 'code', 'superscript', 'subscript', 'comment']

/** Key by key, so that the order of keys does not matter. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b || Array.isArray(a) !== Array.isArray(b)) return false
  const [left, right] = [a, b] as Record<string, unknown>[]
  const keys = Object.keys(left!)
  return keys.length === Object.keys(right!).length && keys.every((key) => same(left![key], right![key]))
}

const blocks = new WeakMap<Node, ComposedBlock>()

/** A block of the editor as it is stored; the same object as long as the block stays as it is. */
export function toBlock(node: Node): ComposedBlock {
  let block = blocks.get(node)
  if (!block)
    blocks.set(
      node,
      (block =
        node.type.name === 'kept'
          ? (node.attrs['block'] as ComposedBlock)
          : (tidy(node.toJSON() as Json) as unknown as ComposedBlock)),
    )
  return block
}

/** A stored block as a node of the editor. */
export function fromBlock(schema: Schema, block: ComposedBlock): Node {
  try {
    const node = schema.nodeFromJSON(block)
    node.check()
    if (node.type.isInGroup('block') && holdsTables(node) && same(toBlock(node), tidy(block as Json))) return node
  } catch {
    // It is kept as it is.
  }
  return schema.nodes['kept']!.create({ block })
}

/** The table module mends tables by itself that are not as they should be: such are not given to it. */
function holdsTables(node: Node): boolean {
  let sound = true
  const look = (one: Node): void => {
    if (one.type.name === 'table' && TableMap.get(one).problems) sound = false
    one.descendants((child) => child.type.name !== 'table' || (look(child), false))
  }
  look(node)
  return sound
}

/** What a section of the editor is made from. */
export interface Composed {
  id: string
  title: string
  hint: string
  body: ComposedText | null
}

export const fromSection = (schema: Schema, { id, title, hint, body }: Composed): Node =>
  schema.nodes['section']!.create({ id, hint }, [
    schema.nodes['sectionTitle']!.create(null, title ? schema.text(title) : null),
    ...(body?.content.length
      ? body.content.map((block) => fromBlock(schema, block))
      : [schema.nodes['paragraph']!.create()]),
  ])

export const titleIn = (section: Node): string => section.firstChild!.textContent

/** Null where nothing is written. */
export function bodyIn(section: Node): ComposedText | null {
  const content: ComposedBlock[] = []
  section.forEach((child, _, i) => i > 0 && content.push(toBlock(child)))
  return textOf(content)
}

function textOf(content: ComposedBlock[]): ComposedText | null {
  const [only] = content
  return content.length === 1 && only!.type === 'paragraph' && !only!.content ? null : { type: 'doc', content }
}

/** Do two stored texts say the same, however their words are cut into pieces? */
export function sameText(a: ComposedText | null, b: ComposedText | null): boolean {
  const tidied = (text: ComposedText | null): unknown =>
    text && textOf(text.content.map((block) => tidy(block as Json) as unknown as ComposedBlock))
  return same(a, b) || same(tidied(a), tidied(b))
}
