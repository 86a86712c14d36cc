import { isTextBlock, type Block, type RichText, type TextBlock } from '../../../shared/text/rich'

/** Running text of a document: paragraphs that are no captions and no lists of links. */
export interface Prose {
  paragraphs: ReadonlySet<string>
  /** UTF-16 units of all of them. */
  length: number
}

/** Shorter than this a block is a heading, a caption, a button. */
const SHORTEST = 80

export function proseOf(doc: RichText): Prose {
  const paragraphs = new Set<string>()
  const walk = (block: Block): void => {
    if (isTextBlock(block)) {
      const { words, linked } = textOf(block)
      if (words.length >= SHORTEST && linked < words.length / 2) paragraphs.add(words)
    } else if ('content' in block) block.content.forEach(walk)
  }
  doc.content.forEach(walk)
  let length = 0
  for (const words of paragraphs) length += words.length
  return { paragraphs, length }
}

/** UTF-16 units of the running text that `other` has and `kept` lacks. */
export function leftOut(kept: Prose, other: Prose): number {
  let length = 0
  let joined: string | undefined
  for (const words of other.paragraphs) {
    if (kept.paragraphs.has(words)) continue
    // One reading may have parted what is one paragraph in the other.
    joined ??= [...kept.paragraphs].join(' ')
    if (!joined.includes(words.slice(0, SHORTEST))) length += words.length
  }
  return length
}

function textOf({ content = [] }: TextBlock): { words: string; linked: number } {
  let words = ''
  let linked = 0
  for (const inline of content) {
    const text = inline.type === 'text' ? inline.text : ' '
    words += text
    if (inline.type === 'text' && inline.marks?.some(({ type }) => type === 'link')) linked += text.length
  }
  return { words: words.replace(/\s+/g, ' ').trim(), linked }
}
