import type { Range } from '../../../shared/text/snap'

/** Units shown on either side: more than fits on a line. */
const REACH = 90

/** Letters that run from right to left. */
const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

const inLine = (words: string): string => words.replace(/\s+/g, ' ')

/** Words of a text with what stands around them, on one line; whole words at the outer ends. */
export function context(
  text: string,
  { start, end }: Range,
): { before: string; words: string; after: string; direction: 'ltr' | 'rtl' } {
  const left = text.slice(Math.max(0, start - REACH), start)
  const right = text.slice(end, end + REACH)
  const words = inLine(text.slice(start, end))
  return {
    before: inLine(start > REACH ? left.slice(left.search(/\s/) + 1) : left),
    words,
    after: inLine(end + REACH < text.length ? right.replace(/\S*$/, '') : right),
    direction: RTL.test(words) ? 'rtl' : 'ltr',
  }
}
