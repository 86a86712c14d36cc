/** Recogito's text annotator, as its manual sets it up. */
import { createTextAnnotator } from '@recogito/text-annotator'
import '@recogito/text-annotator/text-annotator.css'
import { fill } from './plain.mjs'

/** @param {HTMLElement} text @param {import('./page.mjs').Scene} scene */
export async function open(text, { lines, marks }) {
  fill(text, lines)
  const whole = lines.join('')
  let count = 0
  const annotation = (/** @type {import('./page.mjs').Place} */ { from, to }) => {
    const id = `mark-${count++}`
    const selector = [{ quote: whole.slice(from, to), start: from, end: to }]
    return /** @type {any} */ ({ id, bodies: [], target: { annotation: id, selector } })
  }
  const annotator = createTextAnnotator(text)
  await annotator.setAnnotations(marks.map(annotation))
  return {
    close: () => annotator.destroy(),
    add: (/** @type {import('./page.mjs').Place} */ place) => annotator.addAnnotation(annotation(place)),
  }
}
