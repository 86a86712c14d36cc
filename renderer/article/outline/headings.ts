import { blockAt, type PlainText } from '../../../shared/text/plain'

export interface Heading {
  /** UTF-16 offset of its first word. */
  start: number
  /** Where the next heading of any level begins, or the text ends. */
  end: number
  title: string
  /** 0 for the highest level that the text has. */
  depth: number
}

/** The headings of a text in order; those without words are left out. */
export function headingsOf({ text, blocks }: PlainText): Heading[] {
  const found = blocks.filter(({ level, start, end }) => level > 0 && /\S/.test(text.slice(start, end)))
  const levels = [...new Set(found.map(({ level }) => level))].sort((a, b) => a - b)
  return found.map(({ start, end, level }, i) => ({
    start,
    end: found[i + 1]?.start ?? text.length,
    title: text.slice(start, end).trim().replace(/\s+/g, ' '),
    depth: levels.indexOf(level),
  }))
}

/** Which heading's section holds an offset; -1 before the first. */
export const headingAt = (headings: readonly Heading[], offset: number): number => blockAt(headings, offset)
