/** How alike two texts are: the words that both have in the same order of four, as a share of both (F1 of 4-word shingles). */

/** @param {string} text */
export const wordsOf = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** @param {string} text */
function shingles(text) {
  const words = wordsOf(text)
  /** @type {Map<string, number>} */
  const all = new Map()
  for (let i = 0; i < Math.max(1, words.length - 3); i++) {
    const shingle = words.slice(i, i + 4).join(' ')
    all.set(shingle, (all.get(shingle) ?? 0) + 1)
  }
  return all
}

/**
 * @param {string} wanted
 * @param {string} found
 * @returns {number} 0 to 1
 */
export function likeness(wanted, found) {
  const [a, b] = [shingles(wanted), shingles(found)]
  const size = (/** @type {Map<string, number>} */ all) => [...all.values()].reduce((sum, n) => sum + n, 0)
  let both = 0
  for (const [shingle, count] of a) both += Math.min(count, b.get(shingle) ?? 0)
  return (2 * both) / (size(a) + size(b))
}

/**
 * The text of a document as it stands in a project file, a block a line.
 * @param {{ type: string, text?: string, content?: any[] }} doc
 * @returns {string}
 */
export function textOf(doc) {
  if (doc.text !== undefined) return doc.text
  if (doc.type === 'hardBreak') return '\n'
  const inner = (doc.content ?? []).map(textOf)
  return doc.content?.some(({ type }) => type === 'text') ? inner.join('') : inner.join('\n')
}
