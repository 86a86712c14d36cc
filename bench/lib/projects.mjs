import { writeFileSync } from 'node:fs'
import { basename } from 'node:path'

const WORDS =
  'river dam minister council energy treaty border water level report official said claimed measure canal flow gate village'.split(
    ' ',
  )

/**
 * The same numbers for the same seed, so that runs can be compared.
 * @param {number} seed
 */
export function chance(seed) {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

/**
 * News prose of about `size` UTF-16 units, one paragraph a line.
 * @param {number} size
 * @param {() => number} random
 */
export function prose(size, random) {
  const pick = () => /** @type {string} */ (WORDS[Math.floor(random() * WORDS.length)])
  const paragraphs = []
  for (let length = 0; length < size;) {
    const words = Array.from({ length: 30 + Math.floor(random() * 60) }, pick)
    const said = random() < 0.3
    const paragraph = said ? `“${words.join(' ')},” the minister told reporters.` : `${words.join(' ')}.`
    paragraphs.push(paragraph)
    length += paragraph.length + 1
  }
  return paragraphs.join('\n')
}

const pad = (/** @type {number} */ n) => n.toString(36).padStart(12, '0')

/** @param {number} n the article's place in the project */
export const articleId = (n) => `a_${pad(n)}`

/**
 * Places of marks all over a text, as it comes.
 * @param {string} text
 * @param {() => number} random
 */
export function somewhere(text, random) {
  const start = Math.floor(random() * (text.length - 200))
  return { start, end: start + 20 + Math.floor(random() * 150) }
}

/**
 * A project's texts: `articles` of `size` units each.
 * @param {{ articles: number, size: number, seed?: number }} shape
 */
function textsOf({ articles, size, seed = 1 }) {
  const random = chance(seed)
  return { random, texts: Array.from({ length: articles }, () => prose(size, random)) }
}

/**
 * Writes a project file as the app writes it: `articles` of `size` units each, with `marks` spread over them.
 * @param {string} path
 * @param {{ articles: number, size: number, marks: number, seed?: number }} shape
 */
export function writeProject(path, shape) {
  const { random, texts } = textsOf(shape)
  const marks = Array.from({ length: shape.marks }, (_, i) => {
    const article = i % shape.articles
    return { article, ...somewhere(/** @type {string} */ (texts[article]), random), quote: random() < 0.6 }
  })
  writeTexts(path, texts, marks)
}

/**
 * Writes these texts and marks as a project file.
 * @param {string} path
 * @param {string[]} texts one paragraph a line
 * @param {{ article: number, start: number, end: number, quote: boolean }[]} marks
 */
export function writeTexts(path, texts, marks) {
  const stamp = '1.bench.1'
  const doc = (/** @type {string} */ text) => ({
    type: 'doc',
    content: text.split('\n').map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] })),
  })
  const rows = {
    project: [{ id: `p_${pad(0)}`, title: basename(path, '.quoin'), stamp }],
    articles: texts.map((text, i) => ({ id: articleId(i), title: `Report ${i + 1}`, doc: doc(text), stamp })),
    speakers: [{ id: `s_${pad(0)}`, name: 'The minister', type: 'person', stamp }],
    marks: marks.map(({ article, start, end, quote }, i) => {
      const text = /** @type {string} */ (texts[article])
      const span = {
        start,
        end,
        exact: text.slice(start, end),
        prefix: text.slice(Math.max(0, start - 32), start),
        suffix: text.slice(end, end + 32),
      }
      return {
        id: `m_${pad(i)}`,
        kind: quote ? 'quote' : 'claim',
        article: articleId(article),
        spans: [span],
        ...(quote ? { form: 'direct', speaker: `s_${pad(0)}` } : { status: 'unchecked' }),
        stamp,
      }
    }),
  }
  const lines = (/** @type {object[]} */ records) => records.map((record) => `\n${JSON.stringify(record)}`).join(',')
  const tables = Object.entries(rows).map(([name, records]) => `"${name}":[${lines(records)}\n]`)
  writeFileSync(path, `{"quoin":3,"id":"p_${pad(0)}",\n"clock":{"bench":1},\n"people":{},\n${tables.join(',\n')}}\n`)
}
