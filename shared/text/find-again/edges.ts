import { snapToGraphemes, type Range } from '../snap'
import { alike } from './likeness'
import type { Passage } from './passage'
import { isBetween, type Words } from './words'

/**
 * From words that stand for words to a range of the text with the shape of the old one: whole words, the same part of a
 * word where only a part was marked, quotation marks in or out as before. Null when nothing stands for the exact words.
 */
export function edgesOf(passage: Passage, text: string, words: Words, map: Int32Array): Range | null {
  const { row, first, last, start, end } = passage
  if (first === last) return betweenWords(passage, text, words, map)
  const kept = (i: number): boolean => i >= 0 && i < row.count && map[i]! >= 0 && words.ids[map[i]!] === row.ids[i]
  let [a, b] = [-1, -1]
  for (let i = first; i < last; i++)
    if (map[i]! >= 0) {
      if (a < 0) a = map[i]!
      b = map[i]!
    }
  // A first word that was replaced begins right after the context, however many words replaced it.
  if (!kept(first) && kept(first - 1) && near(map[first - 1]! + 1, a)) a = map[first - 1]! + 1
  if (!kept(last - 1) && kept(last) && near(map[last]! - 1, b)) b = map[last]! - 1
  if (a < 0 || b < a) return null
  const [lead, tail] = [row.starts[first]! - start, end - row.ends[last - 1]!]
  let from = words.starts[a]!
  if (lead < 0 && kept(first) && a === map[first]!) from = Math.min(from - lead, words.ends[a]! - 1)
  else if (lead > 0) from = withLead(text, from, passage.exact.slice(0, lead))
  let to = words.ends[b]!
  if (tail < 0 && kept(last - 1) && b === map[last - 1]!) to = Math.max(to + tail, from + 1)
  else if (tail > 0) to = withTail(text, to, passage.exact.slice(-tail))
  return from < to ? wholeCharacters(text, { start: from, end: to }) : null
}

/** Words that replaced others are few. */
const near = (a: number, b: number): boolean => b < 0 || Math.abs(a - b) <= 3

/** Signs only, such as a dash: they are where they were beside the words around them. */
function betweenWords(passage: Passage, text: string, words: Words, map: Int32Array): Range | null {
  const { row, first, start, end, exact } = passage
  const before = first > 0 ? map[first - 1]! : -1
  const after = first < row.count ? map[first]! : -1
  if (before >= 0) {
    const at = words.ends[before]! + start - row.ends[first - 1]!
    if (text.startsWith(exact, at)) return { start: at, end: at + exact.length }
  }
  if (after >= 0) {
    const to = words.starts[after]! - (row.starts[first]! - end)
    if (to >= exact.length && text.startsWith(exact, to - exact.length)) return { start: to - exact.length, end: to }
  }
  return null
}

function withLead(text: string, from: number, lead: string): number {
  let at = from
  for (let i = lead.length - 1; i >= 0 && at > 0 && alike(text[at - 1], lead[i]); i--) at--
  return at
}

function withTail(text: string, to: number, tail: string): number {
  let at = to
  for (let i = 0; i < tail.length && alike(text[at], tail[i]); i++) at++
  if (at - to === tail.length) return at
  // The closing mark may have another sign before it than it had.
  for (let n = Math.min(tail.length + 2, text.length - to); n > at - to; n--)
    if (alike(text[to + n - 1], tail.at(-1)) && signsOnly(text, to, to + n)) return to + n
  return at
}

function signsOnly(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!isBetween(text.charCodeAt(i)) || /\s/.test(text[i]!)) return false
  return true
}

const plain = (text: string, at: number): boolean =>
  !(text.charCodeAt(at - 1) >= 0x300) && !(text.charCodeAt(at) >= 0x300)

/** Asking where characters begin costs more than all else here, and most edges have plain letters on both sides. */
export function wholeCharacters(text: string, range: Range): Range {
  return plain(text, range.start) && plain(text, range.end) ? range : snapToGraphemes(text, range)
}
