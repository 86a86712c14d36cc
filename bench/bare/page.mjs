/**
 * What the pages of all peers have in common: they get a scene by `fetch`, as the app gets its text by a call, and show it.
 *
 * @typedef {object} Place a range of a scene's text
 * @property {number} start UTF-16 offsets in the lines joined by line ends
 * @property {number} end
 * @property {number} from the same in the lines joined by nothing
 * @property {number} to
 * @property {number} line
 *
 * @typedef {object} Scene
 * @property {string[]} lines
 * @property {Place[]} marks none of them reaches over the end of a line
 *
 * @typedef {{ add?: (place: Place) => unknown, focus?: () => void, close?: () => void } | void} Opened
 */
import './page.css'

/** @param {(text: HTMLElement, scene: Scene) => Opened | Promise<Opened>} open */
export function page(open) {
  const text = /** @type {HTMLElement} */ (document.querySelector('#text'))
  /** @type {Opened} */
  let opened
  /** @type {Place[]} */
  let places = []
  addEventListener('keydown', (event) => {
    const place = places.pop()
    if (!place) return
    event.preventDefault()
    opened?.add?.(place)
  })
  const bench = {
    /** @param {string} scene its address */
    open: async (scene) => {
      const given = await (await fetch(scene)).json()
      opened?.close?.()
      text.replaceChildren()
      opened = await open(text, given)
      await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))
    },
    focus: () => opened?.focus?.(),
    /** Each of the next keys marks one of them; false when nothing can be marked. @param {Place[]} next */
    markNext: (next) => {
      places = next
      return Boolean(opened?.add)
    },
  }
  Object.assign(window, { bench })
}
