import { lazily } from '../../lazy'

/** Finding words in a text as a reader means them: curly marks are straight ones, and any white space is a space. */
export interface SearchOptions {
  /** Capitals must be as they were typed. */
  matchCase: boolean
  wholeWords: boolean
  /** “Kovač” is found by “kovac”. */
  ignoreAccents: boolean
}

/** What becomes of a UTF-16 unit that is not simply another one. */
export const DROPPED = -1
/** An accent, to be joined with the letter before it. */
export const JOINED = -2
const UNKNOWN = -3

const alike = (units: string, like: string): [string, string][] => [...units].map((unit) => [unit, like])
const LIKE = new Map([...alike('“”„‟«»″', '"'), ...alike('‘’‚‛ʼ′', "'"), ...alike('‐‑‒–—−', '-')])

/** Letters whose stroke is part of them, so that no table of accents takes it away. */
const STROKES = new Map(['łl', 'ŁL', 'øo', 'ØO', 'đd', 'ĐD', 'ħh', 'ĦH', 'ŧt', 'ŦT', 'ıi'].map(([a, b]) => [a!, b!]))

/** Signs that nobody sees: soft hyphens, marks of direction, joiners without width, the stretching of Arabic words, forms of emoji. */
const UNSEEN = [0xad, 0x61c, 0x640, 0x200b, 0x200e, 0x200f, 0x2060, 0xfeff]
const isUnseen = (unit: number): boolean =>
  UNSEEN.includes(unit) ||
  (unit >= 0x202a && unit <= 0x202e) ||
  (unit >= 0x2066 && unit <= 0x2069) ||
  (unit >= 0xfe00 && unit <= 0xfe0f)

/** Vowels of Indian scripts and the voicing of kana are combining signs as well, but make another letter. */
const ACCENT =
  /^(?![\u3099\u309a])(?=\p{M})[\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]$/u
const ACCENTS = new RegExp(ACCENT.source.slice(1, -1), 'gu')

const accents = lazily(() => new Int8Array(0x10000))

/** Is this unit an accent, which belongs to the letter before it? `NaN` is none. */
export function isAccent(unit: number): boolean {
  if (!(unit >= 0x300)) return false
  const known = accents()
  if (known[unit] === 0) known[unit] = ACCENT.test(String.fromCharCode(unit)) ? 1 : -1
  return known[unit] === 1
}

/** One table a setting: a book is folded with one look-up a unit. */
const tables = new Map<string, Int32Array>()

export function unitTable({ matchCase, ignoreAccents }: SearchOptions): (unit: number) => number {
  const name = `${matchCase} ${ignoreAccents}`
  const table = tables.get(name) ?? new Int32Array(0x10000).fill(UNKNOWN)
  tables.set(name, table)
  return (unit) => {
    const known = table[unit]!
    return known === UNKNOWN ? (table[unit] = foldUnit(String.fromCharCode(unit), matchCase, ignoreAccents)) : known
  }
}

function foldUnit(unit: string, matchCase: boolean, ignoreAccents: boolean): number {
  if (isUnseen(unit.charCodeAt(0))) return DROPPED
  if (/\s/.test(unit)) return 0x20
  if (isAccent(unit.charCodeAt(0))) return ignoreAccents ? DROPPED : JOINED
  const like = LIKE.get(unit) ?? unit
  // İ becomes two units; the first is the letter. A Greek word ends with a small sigma of its own.
  const cased = matchCase ? like : like.toLowerCase().charAt(0).replace('ς', 'σ')
  if (!ignoreAccents) return cased.charCodeAt(0)
  const plain = cased.normalize('NFD').replace(ACCENTS, '').normalize('NFC')
  const bare = STROKES.get(plain) ?? plain
  return (bare.length === 1 ? bare : cased).charCodeAt(0)
}
