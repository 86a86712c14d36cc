import { isTextBlock, type Block, type Inline, type RichText, type TextBlock } from './rich'
import type { Range } from './snap'

/**
 * Typing errors put right in an article's text. An edit replaces words inside one text block and never touches a line end, so
 * that paragraphs, headings and tables stay what they were.
 */
export interface Edit {
  /** UTF-16 offset into the plain text as the edits before this one have left it. */
  at: number
  /** The words that stand there. */
  removed: string
  inserted: string
}

const isInLine = ({ removed, inserted }: Edit): boolean => !/[\r\n]/.test(removed + inserted)

/** The text after one edit; undefined where the words to be removed do not stand there, or a line end would change. */
export const editText = (text: string, edit: Edit): string | undefined =>
  isInLine(edit) && edit.at >= 0 && edit.at <= text.length && text.startsWith(edit.removed, edit.at)
    ? text.slice(0, edit.at) + edit.inserted + text.slice(edit.at + edit.removed.length)
    : undefined

/** The document after one edit that `editText` allows; what was not edited is shared with the old one. */
export function editDoc(doc: RichText, edit: Edit): RichText {
  let at = 0
  let done = false
  const walk = (block: Block): Block => {
    if (done) return block
    if (!isTextBlock(block)) return 'content' in block ? ({ ...block, content: each(block.content) } as Block) : block
    const start = at
    const length = lengthOf(block)
    at += length + 1
    if (edit.at > start + length) return block
    done = true
    return editBlock(block, { ...edit, at: edit.at - start })
  }
  const each = (blocks: Block[]): Block[] => {
    const next = blocks.map(walk)
    return next.every((block, i) => block === blocks[i]) ? blocks : next
  }
  return { ...doc, content: each(doc.content) }
}

const lengthOf = ({ content = [] }: TextBlock): number => content.reduce((sum, inline) => sum + sizeOf(inline), 0)
const sizeOf = (inline: Inline): number => (inline.type === 'text' ? inline.text.length : 1)

/** New words look like those they replace, else like those they follow. */
function editBlock<B extends TextBlock>(block: B, { at, removed, inserted }: Edit): B {
  const { content = [], ...rest } = block
  const end = at + removed.length
  const out: Inline[] = []
  const push = (inline: Inline): void => {
    const last = out.at(-1)
    if (inline.type === 'text' && inline.text === '') return
    if (inline.type === 'text' && last?.type === 'text' && JSON.stringify(last.marks) === JSON.stringify(inline.marks))
      out[out.length - 1] = { ...last, text: last.text + inline.text }
    else out.push(inline)
  }
  let waiting = inserted
  const insertLike = (inline: Inline): void => {
    push(inline.type === 'text' ? { ...inline, text: waiting } : { type: 'text', text: waiting })
    waiting = ''
  }
  let from = 0
  for (const inline of content) {
    const to = from + sizeOf(inline)
    if (inline.type !== 'text') {
      if (waiting && from >= end) insertLike(inline)
      push(inline)
    } else {
      push({ ...inline, text: inline.text.slice(0, Math.max(0, at - from)) })
      const here = removed ? from <= at && at < to : from < at && at <= to
      if (waiting && (here || from >= end)) insertLike(inline)
      push({ ...inline, text: inline.text.slice(Math.max(0, end - from)) })
    }
    from = to
  }
  if (waiting) insertLike({ type: 'text', text: '' })
  return (out.length ? { ...rest, content: out } : rest) as B
}

const isLetter = (c: string): boolean => /^[\p{L}\p{N}\p{M}]$/u.test(c)
const before = (text: string): string => Array.from(text.slice(-2)).at(-1) ?? ''
const after = (text: string): string => Array.from(text.slice(0, 2))[0] ?? ''

/**
 * Where a range of `text` is after an edit; empty when all its words were cut. What is written at its edge belongs to it only
 * where it goes on with the range's first or last word: then a mark that ended with a word still does.
 */
export function carry(range: Range, edit: Edit, text: string): Range {
  const { at, removed, inserted } = edit
  const end = at + removed.length
  const shift = inserted.length - removed.length
  if (range.end < at) return range
  if (range.start > end) return { start: range.start + shift, end: range.end + shift }
  const goesOn = removed === '' && isLetter(after(inserted)) && isLetter(before(text.slice(range.start, range.end)))
  const goesBefore = removed === '' && isLetter(before(inserted)) && isLetter(after(text.slice(range.start, range.end)))
  const joined = {
    // The words around an insertion tell which of two neighbours it belongs to: the one it follows.
    before: range.start === at && goesBefore && !isLetter(before(text.slice(0, at))),
    after: range.end === end && goesOn,
  }
  return {
    start:
      range.start < at || (range.start === at && (removed !== '' || joined.before))
        ? Math.min(range.start, at)
        : Math.max(range.start, end) + shift,
    end:
      range.end > end || (range.end === end && (removed !== '' || joined.after))
        ? range.end + shift
        : Math.min(range.end, at),
  }
}
