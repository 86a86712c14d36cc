/** The bare text as plain DOM: what every other is compared with. */

/** @param {HTMLElement} text @param {string[]} lines */
export function fill(text, lines) {
  const all = document.createDocumentFragment()
  for (const line of lines) all.append(Object.assign(document.createElement('p'), { textContent: line }))
  text.append(all)
}

/** @param {HTMLElement} text @param {import('./page.mjs').Scene} scene */
export function open(text, { lines }) {
  fill(text, lines)
}
