/** What the same acts cost in peers, each in a page of its own. */
import { setTimeout as wait } from 'node:timers/promises'
import { openBare } from './bare.mjs'
import { costOf } from './cpu.mjs'
import { timeKey, watchKeys, worstFrame } from './frames.mjs'
import { median, round } from './measure.mjs'

/** @typedef {Awaited<ReturnType<typeof openBare>>} Bare */

/** The page of bench/bare behind each peer. */
export const peers = {
  plainDom: 'plain.html',
  recogito: 'recogito.html',
  markJs: 'markjs.html',
  tiptapDecorations: 'tiptap.html?marks',
}

/** A peer that takes longer than this over a text counts as one that does not open it. */
const PATIENCE = 180_000
const STEPS = 8

/**
 * Opens a text in a fresh page.
 * @param {Bare} bare
 * @param {string} name of the page
 * @param {string} size of the scene
 * @returns {Promise<number>} ms of processor time until the page is at rest
 */
export async function openIn({ page, show }, name, size) {
  await show(name)
  await wait(800)
  const late = wait(PATIENCE, undefined, { ref: false }).then(() => {
    throw new Error(`${size} was not open after ${PATIENCE / 1000} s`)
  })
  return Promise.race([costOf(page, () => page.evaluate(`bench.open('${size}.json')`)), late])
}

/**
 * All rows of one peer. What it cannot do is null, with the reason.
 * @param {string} electronPath
 * @param {string} folder of the pages
 * @param {string} name of the page
 * @param {{ sizes: readonly string[], plain: (size: string) => number, more: (size: string) => object[] }} scenes
 */
export async function peerRow(electronPath, folder, name, { sizes, plain, more }) {
  /** @type {Record<string, number | string | null>} */
  const row = {}
  /** @type {number[]} */
  const keys = []
  for (const size of sizes) {
    // An Electron of its own: one that hangs cannot be sent to another page.
    const bare = await openBare(electronPath, folder)
    try {
      const open = await openIn(bare, name, size)
      row[`open${size}`] = round(open / plain(size))
      const added = await addMarks(bare, more(size))
      if (added.length) keys.push(median(added))
      if (size === sizes.at(-1)) row.worstFrameMs = round(await worstFrame(bare.page, '#scroll'), 1)
    } catch (error) {
      row[`open${size}`] = null
      row.reason = String(error instanceof Error ? error.message : error).split('\n')[0] ?? ''
    } finally {
      await bare.close()
    }
  }
  row.addMs = keys.length ? round(Math.max(...keys), 1) : null
  row.addGrowth = keys.length === sizes.length ? round((keys.at(-1) ?? NaN) / (keys[0] ?? NaN)) : null
  return row
}

/** @param {Bare} bare @param {object[]} places @returns {Promise<number[]>} ms from the key to the paint */
async function addMarks({ page }, places) {
  const able = await page.evaluate((next) => /** @type {any} */ (window).bench.markNext(next), places.slice(0, STEPS))
  if (!able) return []
  await page.evaluate(() => {
    const scroll = /** @type {HTMLElement} */ (document.querySelector('#scroll'))
    scroll.scrollTop = scroll.scrollHeight / 2
  })
  await wait(400)
  await watchKeys(page)
  const took = []
  for (let i = 0; i < STEPS; i++) took.push(await timeKey(page, 'q'))
  return took
}

/**
 * Typing into plain Tiptap without any marks.
 * @param {Bare} bare
 * @param {string} size
 * @param {number} letters
 * @returns {Promise<number[]>} ms from the key to the paint
 */
export async function typeInTiptap(bare, size, letters) {
  await openIn(bare, 'tiptap.html', size)
  await bare.page.evaluate('bench.focus()')
  await wait(600)
  await watchKeys(bare.page)
  const took = []
  for (let i = 0; i < letters; i++) took.push(await timeKey(bare.page, 'abcdefgh'.charAt(i % 8)))
  return took
}
