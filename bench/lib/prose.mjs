/** News prose of no paper: sentences put together from parts, in several languages, so that no two articles are alike. */

import { languages } from './languages.mjs'

/** @typedef {() => number} Random */
/** @typedef {import('./languages.mjs').Parts} Parts */

export const codes = Object.keys(languages)

export const whole = (/** @type {Random} */ random, /** @type {number} */ below) => Math.floor(random() * below)

/** @template T @param {Random} random @param {readonly T[]} list @returns {T} */
export const pick = (random, list) => /** @type {T} */ (list[whole(random, list.length)])

const capital = (/** @type {string} */ words) => words.charAt(0).toLocaleUpperCase() + words.slice(1)

/** @param {Random} random @param {Parts} parts */
export function sentence(random, parts) {
  const { people, roles, places, things, deeds, reasons, times, sayings, says, marks } = parts
  const of = (/** @type {readonly string[]} */ list) => pick(random, list)
  const number = 3 + whole(random, 900)
  const forms = [
    () => `${capital(of(things))} ${of(deeds)} ${of(reasons)}, ${says} ${of(people)} ${of(times)}.`,
    () =>
      `${marks[0]}${of(sayings)}, ${of(things)} ${of(deeds)},${marks[1]} ${says} ${of(people)}, ${of(roles)} (${of(places)}).`,
    () => `${capital(of(times))} ${of(things)} ${of(deeds)}: ${number} – ${of(places)}, ${of(reasons)}.`,
    () =>
      `${of(people)}, ${of(roles)}, ${of(times)}: ${marks[0]}${of(sayings)}.${marks[1]} ${capital(of(things))} ${of(deeds)}.`,
    () =>
      `${capital(of(roles))} (${of(places)}, ${number}) ${says} ${of(times)}, ${of(things)} ${of(deeds)} ${of(reasons)}.`,
  ]
  return pick(random, forms)()
}

/** @param {Random} random @param {Parts} parts */
export const paragraph = (random, parts) =>
  Array.from({ length: 2 + whole(random, 4) }, () => sentence(random, parts)).join(' ')

/** @param {Random} random @param {Parts} parts */
export const headline = (random, parts) =>
  capital(
    `${pick(random, parts.things)} ${pick(random, parts.deeds)} – ${pick(random, parts.places)} ${1 + whole(random, 99)}`,
  )

/**
 * @typedef {object} Story
 * @property {string} language
 * @property {string} title
 * @property {string} author
 * @property {string} date ISO
 * @property {{ is: 'p' | 'h2' | 'quote' | 'item', text: string }[]} blocks what an importer should find, in order
 */

/** @param {Random} random @param {string} language @returns {Story} */
export function story(random, language) {
  const parts = /** @type {Parts} */ (languages[language])
  /** @type {Story['blocks']} */
  const blocks = []
  // Many reports are no longer than three paragraphs.
  const count = random() < 0.25 ? 3 + whole(random, 2) : 5 + whole(random, 16)
  for (let i = 0; i < count; i++) {
    const chance = random()
    if (i > 1 && i < count - 1 && chance < 0.1) blocks.push({ is: 'h2', text: headline(random, parts) })
    else if (i > 1 && chance < 0.16) blocks.push({ is: 'quote', text: paragraph(random, parts) })
    else if (i > 1 && chance < 0.22)
      for (let j = 0; j < 3; j++) blocks.push({ is: 'item', text: sentence(random, parts) })
    else blocks.push({ is: 'p', text: paragraph(random, parts) })
  }
  const day = new Date(Date.UTC(2026, whole(random, 12), 1 + whole(random, 28), whole(random, 24)))
  return {
    language,
    title: headline(random, parts),
    author: pick(random, parts.people),
    date: day.toISOString(),
    blocks,
  }
}
