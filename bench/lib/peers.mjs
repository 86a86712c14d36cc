/** What the same acts cost in peers, each in a page of its own. */
import { setTimeout as wait } from 'node:timers/promises'
import { AT_ONCE, openBare } from './bare.mjs'
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
 * Opens a text where a short one was shown before.
 * @param {Bare} bare showing the peer's page
 * @param {string} scene its name
 * @returns {Promise<import('./cpu.mjs').Cost>} until the page is at rest
 */
export async function openIn({ page }, scene) {
  await page.evaluate(`bench.open('3k-0.json')`)
  await wait(800)
  const late = wait(PATIENCE, undefined, { ref: false }).then(() => {
    throw new Error(`${scene} was not open after ${PATIENCE / 1000} s`)
  })
  return Promise.race([costOf(page, () => page.evaluate(`bench.open('${scene}.json')`)), late])
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
    // Each an Electron of its own: one that hangs cannot be sent to another page.
    const bare = await openBare(electronPath, folder)
    const quick = await openBare(electronPath, folder, AT_ONCE)
    try {
      await bare.show(name)
      row[`open${size}`] = round((await openIn(bare, `${size}-0`)).main / plain(size))
      await quick.show(name)
      await openIn(quick, `${size}-0`)
      const added = await addMarks(quick, more(size))
      if (added.length) keys.push(median(added))
      if (size === sizes.at(-1)) row.worstFrameMs = round(await worstFrame(quick.page, '#scroll'), 1)
    } catch (error) {
      row[`open${size}`] ??= null
      row.reason = String(error instanceof Error ? error.message : error).split('\n')[0] ?? ''
    } finally {
      await bare.close()
      await quick.close()
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
  await bare.show('tiptap.html')
  await openIn(bare, `${size}-0`)
  await bare.page.evaluate('bench.focus()')
  await wait(600)
  await watchKeys(bare.page)
  const took = []
  for (let i = 0; i < letters; i++) took.push(await timeKey(bare.page, 'abcdefgh'.charAt(i % 8)))
  return took
}
