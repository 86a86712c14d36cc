/** What the browser takes for the app's panes when there is no program behind them: no opening can cost less. */
import { setTimeout as wait } from 'node:timers/promises'
import { costOf } from './cpu.mjs'
import { read } from './reading.mjs'

/** @typedef {import('playwright').Page} Page */

/**
 * The panes with each of these articles open, as the app has drawn them.
 * @param {Page} page
 * @param {readonly number[]} articles their places in the project
 */
export async function panesWith(page, articles) {
  const found = []
  for (const n of articles) {
    await read(page, n)
    await wait(900)
    found.push(await page.evaluate(() => document.querySelector('.panes')?.outerHTML ?? ''))
  }
  return found
}

/**
 * Processor time for panes to come in the place of others, as finished HTML. The page is of no other use afterwards.
 * @param {Page} page
 * @param {string} before
 * @param {string} after
 */
export async function floorCost(page, before, after) {
  const put = (/** @type {string} */ panes) =>
    page.evaluate(async (panes) => {
      const old = document.querySelector('.panes')
      if (old) old.outerHTML = panes
      await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))
    }, panes)
  await put(before)
  await wait(1200)
  return costOf(page, () => put(after))
}
