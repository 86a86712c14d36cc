import { lazily } from '../lazy'
import { isTextBlock, type Block, type Inline, type RichText, type TextBlock } from './rich'

/**
 * The plain text of an article: its text blocks joined by one LF, hard breaks as LF. All offsets in Quoin are UTF-16
 * code units into this string, ranges half-open. Within a text block one character is one ProseMirror position,
 * so a position is the block's start plus a difference.
 */
export interface PlainText {
  text: string
  /** Every text block in reading order, empty ones too: the offset table. */
  blocks: PlainBlock[]
}

export interface PlainBlock {
  start: number
  end: number
  type: TextBlock['type']
  /** Heading level, 0 for anything else. */
  level: number
  /** 1 for the first block with words in it, counting only those; 0 for a block without words. */
  number: number
}

const inlineText = (content: Inline[] | undefined): string =>
  (content ?? []).map((inline) => (inline.type === 'text' ? inline.text : '\n')).join('')

export function plainText(doc: RichText): PlainText {
  const parts: string[] = []
  const blocks: PlainBlock[] = []
  let at = 0
  let number = 0
  const walk = (block: Block): void => {
    if (isTextBlock(block)) {
      const text = inlineText(block.content)
      const level = block.type === 'heading' ? block.attrs.level : 0
      blocks.push({ start: at, end: at + text.length, type: block.type, level, number: /\S/.test(text) ? ++number : 0 })
      parts.push(text)
      at += text.length + 1
    } else if ('content' in block) block.content.forEach(walk)
  }
  doc.content.forEach(walk)
  return { text: parts.join('\n'), blocks }
}

/** Index of the block that holds `offset` (its end included), or of the last block before it; -1 without blocks. */
export function blockAt(blocks: readonly { start: number }[], offset: number): number {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (blocks[middle]!.start <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** "¶ 6": the number a person counts, of the block at `offset`, or of the nearest one before it with words. */
export function paragraphNumber(plain: PlainText, offset: number): number {
  for (let i = blockAt(plain.blocks, offset); i >= 0; i--) if (plain.blocks[i]!.number) return plain.blocks[i]!.number
  return 0
}

/** Words as people count them: Chinese, Japanese and Thai set no spaces between words, so there each sign counts. */
export function countWords(text: string): number {
  const isWord = latin()
  let count = 0
  let inside = false
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit >= LATIN && (unit < 0x2000 || unit > 0x206f)) return countAll(text)
    if (isWord[unit]) {
      if (!inside) count++
      inside = true
    } else inside &&= (unit === 0x27 || unit === 0x2d || unit === 0x2019) && isWord[text.charCodeAt(i + 1)] === 1
  }
  return count
}

/** Of any script, some thirty times slower. */
function countAll(text: string): number {
  let count = 0
  for (const _ of text.matchAll(WORD)) count++
  return count
}

/** Latin with its supplements ends here; of all after it only general punctuation is as common. */
const LATIN = 0x250

/** For each Latin unit: is it part of a word? */
const latin = lazily(() =>
  Uint8Array.from({ length: LATIN }, (_, unit) => (/[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(unit)) ? 1 : 0)),
)

const UNSPACED = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}'
const WORD = new RegExp(
  `[${UNSPACED}]|(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}])+(?:['’-](?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}])+)*`,
  'gu',
)
