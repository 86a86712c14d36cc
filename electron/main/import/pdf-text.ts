import type { RichText } from '../../../shared/text/rich'
import { DocBuilder } from './builder'
import { joinOf, vocabularyOf, type Vocabulary } from './hyphens'
import { quantile, type Line } from './pdf-lines'

const BULLET = /^[•‣◦▪■●–·∙*\uf0b7\uf0a7]\s+(?=\S)/
const NUMBERED = /^(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]|§\s?\d+|article \d+)\s+\S/i
const ENDS = /[.!?:…。！？]["'”’»)\]]*(?:\[?\d{1,3}\]?)?$/

interface Passage {
  lines: Line[]
  level: number
  bullet: boolean
}

/**
 * Lines in reading order as headings, paragraphs and list items; words parted at line ends are mended. `pages`: where each
 * of so many begins in the plain text; one without words begins where the next one does.
 */
export function blocksOf(lines: readonly Line[], count: number): { doc: RichText; pages: { at: number }[] } {
  const body = bodySize(lines)
  const levels = headingSizes(lines, body)
  const leading = usualLeading(lines)
  const passages: Passage[] = []
  for (const line of lines) {
    const last = passages.at(-1)
    const level = levels.findIndex((size) => Math.abs(line.size - size) < 0.3) + 1
    const bullet = BULLET.test(line.text)
    if (last && last.level === level && !bullet && goesOn(last, line, leading)) last.lines.push(line)
    else passages.push({ lines: [line], level, bullet })
  }
  const vocabulary = vocabularyOf(lines.map((line) => line.text))
  const builder = new DocBuilder()
  const pages: { at: number }[] = []
  let inList = false
  let at = 0
  for (const { lines: own, level, bullet } of passages) {
    if (bullet !== inList) {
      if (bullet) builder.open('bulletList')
      else builder.close()
      inList = bullet
    }
    if (bullet) builder.open('listItem')
    builder.open(level ? 'heading' : 'paragraph', level ? { level } : undefined)
    const start = at
    let isBlank = true
    for (const { text, href, page } of runsOf(own, vocabulary, bullet)) {
      while (pages.length < page) pages.push({ at })
      builder.text(text, href ? [{ type: 'link', attrs: { href } }] : [])
      at += text.length
      isBlank &&= text.trim() === ''
    }
    builder.close()
    // The line end; a block without a word is none.
    at = isBlank ? start : at + 1
    if (bullet) builder.close()
  }
  while (pages.length < count) pages.push({ at: Math.max(0, at - 1) })
  return { doc: builder.finish(), pages }
}

/** The size in which most characters are set. */
function bodySize(lines: readonly Line[]): number {
  const sizes = new Map<number, number>()
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2
    sizes.set(rounded, (sizes.get(rounded) ?? 0) + text.length)
  }
  return [...sizes].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0]
}

/** Sizes of headings, the largest first: larger than the text, and for little of it. */
function headingSizes(lines: readonly Line[], body: number): number[] {
  const larger = lines.filter((line) => line.size >= body * 1.15 && /\p{L}/u.test(line.text))
  const sizes: number[] = []
  for (const size of larger.map((line) => line.size).sort((a, b) => b - a))
    if (!sizes.some((known) => Math.abs(known - size) < 0.3)) sizes.push(size)
  const all = lines.reduce((sum, line) => sum + line.text.length, 0)
  const own = larger.reduce((sum, line) => sum + line.text.length, 0)
  return own > all * 0.4 ? [] : sizes.slice(0, 6)
}

/** How far base lines of running text lie apart, in font sizes. */
function usualLeading(lines: readonly Line[]): number {
  const steps: number[] = []
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1]
    if (!before || before.page !== line.page || Math.abs(before.size - line.size) > 0.3) continue
    const step = (line.y - before.y) / line.size
    if (step > 0.5 && step < 3) steps.push(step)
  }
  return steps.length ? quantile(steps, 0.4) : 1.3
}

function goesOn({ lines, level, bullet }: Passage, line: Line, leading: number): boolean {
  const last = lines.at(-1)!
  if (Math.abs(last.size - line.size) > Math.max(0.3, last.size * 0.12)) return false
  const step = (line.y - last.y) / line.size
  const samePlace = last.page === line.page && step > 0
  if (samePlace && step > leading * 1.35 + 0.1) return false
  if (level > 0) return samePlace
  if (/[\p{L}\p{M}][-\u2010\u00ad]$/u.test(last.text)) return true
  if (NUMBERED.test(line.text) && (ENDS.test(last.text) || NUMBERED.test(lines[0]!.text))) return false
  // In another column or on another page only the words tell.
  if (!samePlace) return !ENDS.test(last.text) && (/^[\p{Ll}\d("“‘]/u.test(line.text) || isFull(last, line))
  const indent = (line.left - last.left) / line.size
  const first = lines.length === 1
  if (indent > 0.8 && !bullet && !(first && last.left < line.column.left + 1)) return false
  if (indent > 0.8 && !bullet && first && isIndented(line)) return false
  return isFull(last, line)
}

/** Set in from its column's edge: the first line of a paragraph, in books. */
const isIndented = (line: Line): boolean => line.left - line.column.left > line.size * 0.8

/** Would the next line's first word have found no room? Then the line was broken by the page and not by the author. */
function isFull(last: Line, next: Line): boolean {
  const per = (last.right - last.left) / Math.max(last.text.length, 1)
  const room = last.column.right - last.right
  const word = /^\S+/.exec(next.text)?.[0].length ?? 0
  return room < (word + 1) * per + last.size * (ENDS.test(last.text) ? 0 : 1.5)
}

interface Run {
  text: string
  href: string | undefined
  page: number
}

function runsOf(lines: readonly Line[], vocabulary: Vocabulary, bullet: boolean): Run[] {
  const runs: Run[] = []
  for (const [i, line] of lines.entries()) {
    const own = line.pieces.map(({ text, href }) => ({ text, href, page: line.page }))
    own[0]!.text = own[0]!.text.trimStart()
    if (i === 0 && bullet) own[0]!.text = own[0]!.text.replace(/^[^\p{L}\p{N}"“‘(]+/u, '')
    own.at(-1)!.text = own.at(-1)!.text.trimEnd()
    const next = lines[i + 1]
    if (next) {
      const { cut, between } = joinOf(line.text, next.text, vocabulary)
      const end = own.at(-1)!
      end.text = (cut ? end.text.slice(0, -cut) : end.text) + between
    }
    runs.push(...own)
  }
  return runs.filter((run) => run.text !== '').map((run) => ({ ...run, text: run.text.replace(/\s+/g, ' ') }))
}
