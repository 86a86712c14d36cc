import { fromLines, type Block, type Inline, type RichText } from '../../../shared/text/rich'

/** Columns at which programs and people wrap text; longer lines are paragraphs. */
const NARROW = 50
const WIDE = 90

/**
 * The document of a plain text. Usually a line is a paragraph; in text wrapped by hand (mail, old wire copy) the lines
 * between two blank ones are one paragraph with line breaks in it. The plain text is the same either way.
 */
export function linesToDoc(content: string): RichText {
  const lines = content.split('\n')
  return isWrapped(lines) ? { type: 'doc', content: paragraphs(lines) } : fromLines(content)
}

/**
 * Wrapped text gives itself away: where a line ends, the next line's first word would not have fitted. Lists, verse
 * and short paragraphs do not look like that.
 */
export function isWrapped(lines: readonly string[]): boolean {
  const width = lines.reduce((most, line) => Math.max(most, line.length), 0)
  if (width < NARROW || width > WIDE || !lines.some((line) => line.trim() === '')) return false
  let full = 0
  let joins = 0
  for (let i = 0; i + 1 < lines.length; i++) {
    const [line, next] = [lines[i]!.trimEnd(), lines[i + 1]!.trim()]
    if (line.trim() === '' || next === '') continue
    joins++
    // A few columns of grace: some programs wrap a little before their column.
    if (line.length + 1 + next.split(/\s/, 1)[0]!.length > width - 4) full++
  }
  return joins >= 3 && full >= joins * 0.8
}

function paragraphs(lines: readonly string[]): Block[] {
  const blocks: Block[] = []
  let content: Inline[] = []
  const close = (): void => {
    if (content.length) blocks.push({ type: 'paragraph', content })
    content = []
  }
  for (const line of lines)
    if (line.trim() === '') {
      close()
      blocks.push(line === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text: line }] })
    } else {
      if (content.length) content.push({ type: 'hardBreak' })
      content.push({ type: 'text', text: line })
    }
  close()
  return blocks
}
