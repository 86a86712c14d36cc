import { chance, prose } from './projects.mjs'

/** @typedef {import('../bare/page.mjs').Place} Place */
/** @typedef {{ text: string, lines: string[], marks: Place[], more: Place[] }} Scene */

/**
 * A text with marks spread over it, none across lines, because not every peer can draw those; `more` are to be added.
 * @param {number} size UTF-16 units, about
 * @param {number} count marks
 * @param {number} seed
 * @returns {Scene}
 */
export function scene(size, count, seed) {
  const random = chance(seed)
  const text = prose(size, random)
  const lines = text.split('\n')
  const starts = [0]
  for (const line of lines) starts.push(/** @type {number} */ (starts.at(-1)) + line.length + 1)
  const place = (/** @type {number} */ line) => {
    const words = /** @type {string} */ (lines[line])
    const start = /** @type {number} */ (starts[line]) + Math.floor(random() * (words.length - 60))
    const end = Math.min(start + 20 + Math.floor(random() * 150), /** @type {number} */ (starts[line]) + words.length)
    return { start, end, from: start - line, to: end - line, line }
  }
  const marks = Array.from({ length: count }, () => place(Math.floor(random() * lines.length)))
  const middle = Math.floor(lines.length / 2)
  return {
    text,
    lines,
    marks,
    more: Array.from({ length: 40 }, (_, i) => place(Math.min(middle + (i % 10), lines.length - 1))),
  }
}
