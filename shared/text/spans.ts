import type { Range } from './snap'
import { tidy } from './snap'
import { stepWord } from './step'

/** The parts of one mark: ranges of a text (UTF-16, half open), in order, none over another. */

/** With the words of `more` as well. Parts that meet, or have only white space between them, become one: nothing is left out there. */
export function withWords(text: string, parts: readonly Range[], more: Range): Range[] {
  const apart = (a: Range, b: Range): boolean => a.end < b.start && /\S/.test(text.slice(a.end, b.start))
  const before = parts.filter((part) => apart(part, more))
  const after = parts.filter((part) => apart(more, part))
  const met = parts.slice(before.length, parts.length - after.length)
  const start = Math.min(more.start, ...met.map((part) => part.start))
  const end = Math.max(more.end, ...met.map((part) => part.end))
  return [...before, { start, end }, ...after]
}

/** Without the words of `less`. What is left over and has no letter or figure in it goes as well. */
export function withoutWords(text: string, parts: readonly Range[], less: Range): Range[] {
  return parts.flatMap((part) => {
    if (part.end <= less.start || less.end <= part.start) return [part]
    const left = [
      { start: part.start, end: less.start },
      { start: less.end, end: part.end },
    ]
    return left.flatMap(({ start, end }) => {
      const rest = end > start && tidy(text, { start, end })
      return rest && /[\p{L}\p{N}]/u.test(text.slice(rest.start, rest.end)) ? [rest] : []
    })
  })
}

/** The word at a caret, which may touch it from either side; null where there is none. */
export function wordAt(text: string, offset: number): Range | null {
  const word = (end: number): Range => ({ start: stepWord(text, end, -1), end })
  const next = word(stepWord(text, offset, 1))
  const around = next.start <= offset ? next : word(stepWord(text, stepWord(text, offset, -1), 1))
  const touches = around.start <= offset && offset <= around.end
  return touches && /[\p{L}\p{N}]/u.test(text.slice(around.start, around.end)) ? tidy(text, around) : null
}
