/** News prose that reads like prose to a search (few words often, most of them seldom), and revisions of it with known places. */
import { chance } from './projects.mjs'

const LITTLE =
  'the of to and in a that for on with as was by at from it is his their has an be which not were after but this had its would who more than over been into they before will about could under against while also there'.split(
    ' ',
  )
const STEMS =
  'river dam minist council energ treat border water level report official claim measur canal flow gate villag farm season harvest export price budget vote commit session deleg summit accord region provinc capit coast harbour ferry rail road bridg station plant grid power supply demand fuel grain market trade tariff custom inspect audit court judg appeal petition protest strik union worker teacher doctor hospital school univers student research model survey estim forecast rainfall drought flood storm relief shelter convoy patrol police army general colonel spokesm advis editor paper journal record archiv letter memo draft clause articl chapter promis warn refus accept delay reject approv sign open clos build repair restor replac extend reduc increas doubl halv freez release hold keep leav return arriv depart travel meet speak answer question argu explain describ confirm deny'.split(
    ' ',
  )
const ENDINGS = ['', 's', 'er', 'ers', 'ing', 'ed', 'ion', 'al', 'y', 'ment', 'able', 'ly', 'ness', 'ive', 'ist', 'ity']
const PHRASES = [
  'the minister said',
  'told reporters on Monday',
  'according to the report',
  'officials said on condition of anonymity',
  'in a statement',
  'the council said in a statement',
]

/** @typedef {() => number} Random */
/** @typedef {{ start: number, end: number }} Range */
/** @typedef {{ at: number, cut: number, put: string }} Edit */

const whole = (/** @type {Random} */ random, /** @type {number} */ below) => Math.floor(random() * below)

/** @template T @param {Random} random @param {readonly T[]} list @returns {T} */
const pick = (random, list) => /** @type {T} */ (list[whole(random, list.length)])

/** Words by Zipf's law: the nth most frequent about 1/n as often as the first. @param {Random} random */
function vocabulary(random) {
  const rare = STEMS.flatMap((stem) => ENDINGS.map((ending) => stem + ending))
  for (let i = rare.length - 1; i > 0; i--) {
    const j = whole(random, i + 1)
    ;[rare[i], rare[j]] = [/** @type {string} */ (rare[j]), /** @type {string} */ (rare[i])]
  }
  const words = [...LITTLE, ...rare]
  /** @type {number[]} */
  const ends = []
  let sum = 0
  for (let i = 0; i < words.length; i++) ends.push((sum += 1 / (i + 2.7)))
  return () => {
    const at = random() * sum
    let [low, high] = [0, words.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (/** @type {number} */ (ends[middle]) < at) low = middle + 1
      else high = middle
    }
    return /** @type {string} */ (words[low])
  }
}

/**
 * @param {number} seed
 * @returns a source of words and of paragraphs of a few sentences, some with quotations and set phrases
 */
export function author(seed) {
  const random = chance(seed)
  const word = vocabulary(random)
  const words = (/** @type {number} */ n) => Array.from({ length: n }, word).join(' ')
  const sentence = () => {
    const body = words(6 + whole(random, 22))
    const start = body.charAt(0).toUpperCase() + body.slice(1)
    const kind = random()
    if (kind < 0.25) return `“${start},” ${pick(random, PHRASES)}.`
    if (kind < 0.4) return `${start}, ${pick(random, PHRASES)}, ${words(3 + whole(random, 8))}.`
    return `${start}.`
  }
  const paragraph = () => Array.from({ length: 1 + whole(random, 5) }, sentence).join(' ')
  const paragraphs = (/** @type {number} */ size) => {
    const list = []
    for (let length = 0; length < size; length += /** @type {string} */ (list.at(-1)).length + 1) list.push(paragraph())
    return list
  }
  return { random, word, paragraphs }
}

/**
 * The same paragraphs with a share of them again elsewhere: whole ones by turns with single sentences.
 * @param {Random} random @param {readonly string[]} list @param {number} share
 */
export function repeated(random, list, share) {
  const out = [...list]
  for (let n = 0; n < list.length * share; n++) {
    const copy = pick(random, list)
    const at = whole(random, out.length)
    const sentence = pick(random, copy.match(/[^.]+\.\s?/g) ?? [copy]).trim()
    if (n % 2) out.splice(at, 0, copy)
    else out[at] += ` ${sentence}`
  }
  return out
}

/**
 * Ranges of 3 to 40 whole words within a line, as people mark them.
 * @param {Random} random @param {string} text @param {number} count
 * @returns {Range[]} in the order of the text
 */
export function passages(random, text, count) {
  const words = [...text.matchAll(/[^\s“”,.]+/g)]
  const ranges = []
  while (ranges.length < count) {
    const i = whole(random, words.length - 40)
    const n = 3 + whole(random, random() < 0.5 ? 12 : 38)
    const [first, last] = [words[i], words[i + n - 1]]
    if (!first || !last) continue
    const range = { start: first.index, end: last.index + last[0].length }
    if (!text.slice(range.start, range.end).includes('\n')) ranges.push(range)
  }
  return ranges.sort((a, b) => a.start - b.start || a.end - b.end)
}

/**
 * Edits of a share of all words (replaced, left out, another put before), and of paragraphs put in.
 * @param {ReturnType<typeof author>} by @param {string} text @param {{ share: number, inserted: number }} how
 * @returns {Edit[]} in order, none touching another
 */
export function edits({ random, word, paragraphs }, text, { share, inserted }) {
  /** @type {Edit[]} */
  const list = []
  for (const { 0: old, index } of text.matchAll(/[^\s“”,.]+/g)) {
    if (random() >= share) continue
    const kind = whole(random, 3)
    if (kind === 0) list.push({ at: index, cut: old.length, put: word() })
    else if (kind === 1 && text[index + old.length] === ' ') list.push({ at: index, cut: old.length + 1, put: '' })
    else list.push({ at: index, cut: 0, put: `${word()} ` })
  }
  const lines = [...text.matchAll(/\n/g)].map(({ index }) => index)
  const pieces = inserted ? 3 : 0
  for (let i = 0; i < pieces; i++) {
    const at = pick(random, lines)
    if (!list.some((edit) => edit.at === at))
      list.push({ at, cut: 0, put: `\n${paragraphs(inserted / pieces - 200).join('\n')}` })
  }
  return list.sort((a, b) => a.at - b.at)
}

/** @param {string} text @param {readonly Edit[]} list */
export function revise(text, list) {
  let [out, at] = ['', 0]
  for (const edit of list) {
    out += text.slice(at, edit.at) + edit.put
    at = edit.at + edit.cut
  }
  return out + text.slice(at)
}

/**
 * Where a range is after the edits; empty when all of it was cut.
 * @param {readonly Edit[]} list @param {Range} range
 * @returns {Range}
 */
export function carry(list, { start, end }) {
  let [from, to] = [start, end]
  for (const { at, cut, put } of list) {
    if (at >= end) break
    const change = put.length - cut
    if (at + cut <= start && !(at === start && cut > 0)) from += change
    else if (at < start) from += at + put.length - start
    to += at + cut <= end ? change : at + put.length - end
  }
  return { start: from, end: Math.max(from, to) }
}
