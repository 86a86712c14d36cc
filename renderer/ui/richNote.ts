import {
  isBlank,
  isTextBlock,
  MAX_DEPTH,
  type Block,
  type Inline,
  type InlineMark,
  type RichText,
} from '../../shared/text/rich'

/** What an editor hands back: ProseMirror's JSON, with attributes of its own that are not kept. */
export interface EditorNode {
  type?: string
  text?: string
  attrs?: Record<string, unknown>
  marks?: { type: string; attrs?: Record<string, unknown> }[]
  content?: EditorNode[]
}

/** Addresses a note may link to; the file takes no others. */
export const isLinkable = (href: string): boolean => /^(https?:|mailto:)/i.test(href) && href.length <= 4000

const PLAIN_MARKS = new Set(['bold', 'italic', 'underline', 'strike', 'code', 'superscript', 'subscript'])

/** The blocks that the note editor can hold; a note with others is shown and not edited, so that nothing is lost. */
const EDITABLE = new Set(['paragraph', 'heading', 'codeBlock', 'blockquote', 'bulletList', 'orderedList', 'listItem'])

export const isEditable = (doc: RichText | null): boolean => {
  const fits = (block: Block): boolean =>
    EDITABLE.has(block.type) && (isTextBlock(block) || !('content' in block) || block.content.every(fits))
  return doc === null || doc.content.every(fits)
}

/** An editor's document as it is kept: exactly `RichText`, null when nothing would be seen. */
export function fromEditor(doc: EditorNode): RichText | null {
  const kept: RichText = { type: 'doc', content: (doc.content ?? []).flatMap((block) => toBlock(block, 1)) }
  return isBlank(kept) ? null : kept
}

function toBlock(node: EditorNode, depth: number): Block[] {
  const content = node.content ?? []
  switch (node.type) {
    case 'paragraph':
    case 'codeBlock':
      return [{ type: node.type, ...inlines(content) }]
    case 'heading':
      return [{ type: 'heading', attrs: { level: Number(node.attrs?.['level'] ?? 1) }, ...inlines(content) }]
    case 'blockquote':
    case 'bulletList':
    case 'orderedList':
    case 'listItem': {
      const blocks = content.flatMap((child) => toBlock(child, depth + 1))
      // A schema at the door refuses deeper nesting, and pasted pages can have it.
      if (depth > MAX_DEPTH / 2 || blocks.length === 0) return blocks
      const start = Number(node.attrs?.['start'] ?? 1)
      if (node.type === 'orderedList' && start !== 1)
        return [{ type: 'orderedList', attrs: { start }, content: blocks }]
      return [{ type: node.type, content: blocks }]
    }
    default:
      return content.flatMap((child) => toBlock(child, depth))
  }
}

function inlines(nodes: EditorNode[]): { content?: Inline[] } {
  const content = nodes.flatMap((node): Inline[] => {
    if (node.type === 'hardBreak') return [{ type: 'hardBreak' }]
    if (node.type !== 'text' || !node.text) return []
    const marks = (node.marks ?? []).flatMap((mark): InlineMark[] => {
      const href = mark.attrs?.['href']
      if (mark.type === 'link')
        return typeof href === 'string' && isLinkable(href) ? [{ type: 'link', attrs: { href } }] : []
      return PLAIN_MARKS.has(mark.type) ? [{ type: mark.type } as InlineMark] : []
    })
    return [{ type: 'text', text: node.text, ...(marks.length > 0 && { marks }) }]
  })
  return content.length ? { content } : {}
}

/** An address as a person types it: "example.org" is meant as https; null when it cannot be linked to. */
export function addressOf(typed: string): string | null {
  const given = typed.trim()
  if (given === '') return null
  const href = /^[a-z][a-z0-9+.-]*:/i.test(given)
    ? given
    : /^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(given)
      ? `mailto:${given}`
      : `https://${given}`
  return isLinkable(href) && !/\s/.test(href) ? href : null
}
