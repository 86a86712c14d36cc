import { lazily } from '../../lazy'
import type { Edit } from '../edit'
import { codecs, type Codec } from './codecs'

/** How often a text may have been through it. */
const ROUNDS = 3

/** What letters and signs of articles are; anything else that comes out was no mojibake: `É»` ends a quotation. */
const USUAL =
  /^[\u00a0-\u024f\u0370-\u045f\u0490-\u0491\u05d0-\u05ea\u060c-\u063a\u0640-\u0669\u0679-\u06d2\u0e00-\u0e5b\u1e00-\u1eff\u2010-\u2030\u2039-\u203a\u20a0-\u20bf\u2100-\u2122\u2190-\u21ff\u2212\u2260-\u2265\u2500-\u27bf\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3\ufb01\ufb02\uff00-\uff60\u{1f000}-\u{1faff}\ufeff]$/u

/** UTF-8 in one of the codecs: which characters begin a sequence of two, three or four, and which go on. */
interface Reader {
  sequences: RegExp
  bytes: ReadonlyMap<string, number>
}

const readers = lazily(() => codecs.map(readerOf))

function readerOf({ high }: Codec): Reader {
  const between = (from: number, to: number): string =>
    `[${high.slice(from - 0x80, to - 0x7f).replace(/[\]\\^-]/g, String.raw`\$&`)}]`
  const next = between(0x80, 0xbf)
  const sequence = `(?:${between(0xc2, 0xdf)}${next}|${between(0xe0, 0xef)}${next}{2}|${between(0xf0, 0xf4)}${next}{3})`
  // The bytes that Windows-1252 has no character for come through as control characters, from whatever it was.
  return {
    sequences: new RegExp(`${sequence}+`, 'gu'),
    bytes: new Map([...high].map((char, i) => [char, 0x80 + i])),
  }
}

interface Found {
  at: number
  removed: string
  inserted: string
  /** How many characters came out. */
  count: number
}

/**
 * Letters that were garbled because UTF-8 was taken for an older encoding (“cafÃ©”), and what they were: edits of `text`, the
 * last first, so that one after another each fits. None where the text gives no clear sign of it.
 */
export function mojibakeIn(text: string): Edit[] {
  // Nothing but characters above ASCII can be garbled.
  if (!/[\u0080-\u{10ffff}]/u.test(text)) return []
  const [best] = readers()
    .map((reader) => ({ reader, found: repairsIn(text, reader) }))
    .filter(({ found }) => isClear(text, found))
    .sort((a, b) => weight(b.found) - weight(a.found))
  if (!best) return []
  return best.found
    .map(({ at, removed, inserted }) => ({ at, removed, inserted: again(inserted, best.reader) }))
    .toReversed()
}

const weight = (found: readonly Found[]): number => found.reduce((sum, { removed }) => sum + removed.length, 0)

function repairsIn(text: string, { sequences, bytes }: Reader): Found[] {
  const found: Found[] = []
  for (const { 0: run, index } of text.matchAll(sequences)) {
    const inserted = decoded([...run].map((char) => bytes.get(char)!))
    if (inserted !== undefined) found.push({ at: index, removed: run, inserted, count: [...inserted].length })
  }
  return found
}

/** Was it more than once? What is usual in itself and holds no further sequence stays. */
function again(text: string, reader: Reader, rounds = ROUNDS - 1): string {
  if (rounds === 0) return text
  const [further] = repairsIn(text, reader)
  return further?.removed === text ? again(further.inserted, reader, rounds - 1) : text
}

/** A letter and a sign that no spelling puts behind it; not those that end a quotation. */
const NEVER_TOGETHER = /^[ÃÂ][\u00a0-\u00ba\u00bc-\u00bf]/

/**
 * One sequence may be chance: `СССР»` is a name in quotation marks. Clear is what is said twice in different letters, in the
 * punctuation of three bytes, or in whole words; and the letters that a sequence begins with hardly stand otherwise.
 */
function isClear(text: string, found: readonly Found[]): boolean {
  const kinds = new Set(found.flatMap(({ removed }) => removed.match(/../gsu) ?? []))
  const three = found.some(({ removed, inserted, count }) => removed.length >= count * 3 || inserted.length < count)
  const words = found.filter(({ count }) => count >= 3).length
  const odd = found.some(({ removed }) => NEVER_TOGETHER.test(removed))
  if (!three && !odd && kinds.size < 2 && words === 0) return false
  const inside = new Set(found.map(({ removed }) => removed[0]!))
  let stray = 0
  for (const char of text) if (inside.has(char)) stray++
  const used = found.reduce((sum, { removed }) => sum + [...removed].filter((char) => inside.has(char)).length, 0)
  return stray - used <= used * 0.2
}

/** UTF-8, strictly; undefined where these bytes are none, or mean what no article holds. */
function decoded(bytes: readonly number[]): string | undefined {
  let text = ''
  for (let i = 0; i < bytes.length;) {
    const lead = bytes[i]!
    const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
    let code = lead & (length === 2 ? 0x1f : length === 3 ? 0x0f : 0x07)
    for (let k = 1; k < length; k++) code = (code << 6) | (bytes[i + k]! & 0x3f)
    const least = [0, 0, 0x80, 0x800, 0x10000][length]!
    if (code < least || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined
    const char = String.fromCodePoint(code)
    // What was through it more than once is usual only in the end.
    if (!USUAL.test(char) && code > 0x9f && code !== 0xfe0f) return undefined
    text += char
    i += length
  }
  return text
}

/** The text with all of them repaired. */
export const repaired = (text: string): string =>
  mojibakeIn(text).reduce(
    (now, { at, removed, inserted }) => now.slice(0, at) + inserted + now.slice(at + removed.length),
    text,
  )
