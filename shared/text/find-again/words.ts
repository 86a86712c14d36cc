/**
 * The words of a text as numbers, so that two texts can be compared without making a string of every word. Case, accents,
 * quotation marks, punctuation and white space make no difference; offsets are UTF-16 units into the text as it is.
 */
export interface Words {
  count: number
  /** A hash of each word: equal words have equal hashes. */
  ids: Int32Array
  starts: Int32Array
  ends: Int32Array
}

/** Longer runs of letters are cut: no word is longer, but a hostile text may be one. */
const LONGEST = 64

const BETWEEN = 1
/** Belongs to the word it stands in but makes no difference: accents, soft hyphens, joiners. */
const SILENT = 2
/** What each UTF-16 unit counts for, 0 until it is first seen. From 3 on: the letter without case and accents. */
const worth = new Uint16Array(0x10000)

const isLetter = /[\p{L}\p{N}]/u
const isSilent = /[\p{M}\u00AD\u0640\u200C\u200D]/u

function classify(unit: number): number {
  const char = String.fromCharCode(unit)
  const bare = char.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  if (isSilent.test(char)) worth[unit] = SILENT
  else if (!isLetter.test(char)) worth[unit] = BETWEEN
  // Korean syllables come apart into several letters: they stay whole.
  else worth[unit] = Math.max(3, (bare.length === 1 ? bare : char.toLowerCase()).charCodeAt(0))
  return worth[unit]!
}

/** What a unit counts for in a comparison; 1 for everything between words, 2 for what makes no difference. */
export const fold = (unit: number): number => worth[unit] || classify(unit)

export const isBetween = (unit: number): boolean => fold(unit) === BETWEEN

/** Scripts without spaces between words (Thai to Khmer, kana, Han): there each sign counts as a word. */
const isAlone = (unit: number): boolean =>
  unit >= 0x0e00 &&
  (unit <= 0x0eff ||
    (unit >= 0x1000 && unit <= 0x109f) ||
    (unit >= 0x1780 && unit <= 0x17ff) ||
    (unit >= 0x3040 && unit <= 0x30ff) ||
    (unit >= 0x3400 && unit <= 0x9fff) ||
    (unit >= 0xf900 && unit <= 0xfaff))

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

export function wordsOf(text: string): Words {
  const list = new WordList(text.length)
  let start = -1
  let hash = 0
  let alone = false
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const value = fold(unit)
    const pair = isHigh(unit) && isLow(text.charCodeAt(i + 1))
    if (start >= 0 && value !== SILENT && (value === BETWEEN || alone || isAlone(unit) || i - start >= LONGEST)) {
      list.add(hash, start, i)
      start = -1
    }
    if (pair) {
      list.add(mix(mix(0, unit), text.charCodeAt(i + 1)), i, i + 2)
      i++
    } else if (value > SILENT) {
      if (start < 0) {
        start = i
        hash = 0
        alone = isAlone(unit)
      }
      hash = mix(hash, value)
    }
  }
  if (start >= 0) list.add(hash, start, text.length)
  return list.done()
}

export const mix = (hash: number, value: number): number => {
  const mixed = Math.imul(hash ^ value, 0x9e3779b1)
  return mixed ^ (mixed >>> 15)
}

class WordList {
  #count = 0
  #ids: Int32Array
  #starts: Int32Array
  #ends: Int32Array

  constructor(length: number) {
    const room = (length >> 2) + 8
    this.#ids = new Int32Array(room)
    this.#starts = new Int32Array(room)
    this.#ends = new Int32Array(room)
  }

  add(id: number, start: number, end: number): void {
    if (this.#count === this.#ids.length) {
      this.#ids = twice(this.#ids)
      this.#starts = twice(this.#starts)
      this.#ends = twice(this.#ends)
    }
    this.#ids[this.#count] = id
    this.#starts[this.#count] = start
    this.#ends[this.#count++] = end
  }

  done(): Words {
    return { count: this.#count, ids: this.#ids, starts: this.#starts, ends: this.#ends }
  }
}

function twice(values: Int32Array): Int32Array {
  const more = new Int32Array(values.length * 2)
  more.set(values)
  return more
}
