/**
 * Restricted rich text, the one shape for articles and notes. It is ProseMirror's JSON, so that a Tiptap editor
 * takes it without conversion; what is not listed here cannot be stored.
 */

export type InlineMark =
  | { type: 'bold' | 'italic' | 'underline' | 'strike' | 'code' | 'superscript' | 'subscript' }
  | { type: 'link'; attrs: { href: string } }

export type Inline = { type: 'text'; text: string; marks?: InlineMark[] } | { type: 'hardBreak' }

/** Blocks with what stands in their lines (`I`) and further blocks (`B`), for a text that may hold more (composed.ts). */
export type BlockOf<I, B> =
  | { type: 'paragraph'; content?: I[] }
  | { type: 'heading'; attrs: { level: number }; content?: I[] }
  | { type: 'codeBlock'; content?: I[] }
  | { type: 'horizontalRule' }
  | { type: 'image'; attrs: { src: string; alt: string } }
  | { type: 'blockquote' | 'bulletList' | 'listItem' | 'table' | 'tableRow'; content: BlockOf<I, B>[] }
  | { type: 'orderedList'; attrs?: { start: number }; content: BlockOf<I, B>[] }
  | { type: 'tableCell' | 'tableHeader'; attrs?: { colspan: number; rowspan: number }; content: BlockOf<I, B>[] }
  | B

export type Block = BlockOf<Inline, never>

export interface RichText {
  type: 'doc'
  content: Block[]
}

/** The blocks that hold characters; every other block holds blocks or nothing. */
export type TextBlock = Extract<Block, { type: 'paragraph' | 'heading' | 'codeBlock' }>

export const isTextBlock = (block: Block): block is TextBlock =>
  block.type === 'paragraph' || block.type === 'heading' || block.type === 'codeBlock'

/** Blocks nested deeper than this are refused at the door: no article needs them, and recursion must end. */
export const MAX_DEPTH = 40

export const paragraph = (text: string): Block =>
  text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] }

/** One paragraph a line, nothing dropped: `plainText(fromLines(t)).text === t` for any text with LF line ends. */
export const fromLines = (text: string): RichText => ({ type: 'doc', content: text.split('\n').map(paragraph) })

/** True when nothing would be seen: no characters, no image. */
export function isBlank(doc: RichText | null): boolean {
  if (!doc) return true
  const seen = (block: Block): boolean =>
    isTextBlock(block)
      ? (block.content ?? []).some((inline) => inline.type === 'text' && inline.text.trim() !== '')
      : block.type === 'image' || ('content' in block && block.content.some(seen))
  return !doc.content.some(seen)
}

/** Without recursion, because a hostile file may be nested a hundred thousand deep. */
export function deeperThan(value: unknown, limit: number): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true
    const next: unknown[] = []
    for (const item of level)
      if (item !== null && typeof item === 'object')
        for (const child of Object.values(item)) if (child !== null && typeof child === 'object') next.push(child)
    level = next
  }
  return false
}
