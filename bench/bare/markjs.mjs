/** mark.js, which puts elements around the words. It leaves marks out that overlap others. */
import Mark from 'mark.js'
import { fill } from './plain.mjs'

/** @param {HTMLElement} text @param {import('./page.mjs').Scene} scene */
export function open(text, { lines, marks }) {
  fill(text, lines)
  const marker = new Mark(text)
  const draw = (/** @type {import('./page.mjs').Place[]} */ places) =>
    marker.markRanges(
      places.map(({ from, to }) => ({ start: from, length: to - from })),
      { element: 'mark', className: 'mark' },
    )
  draw(marks)
  return { add: (/** @type {import('./page.mjs').Place} */ place) => draw([place]) }
}
