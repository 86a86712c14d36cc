/** What a hand does in the app's article, timed. */
import { setTimeout as wait } from 'node:timers/promises'
import { costOf } from './cpu.mjs'
import { timeKey, watchKeys, worstFrame } from './frames.mjs'
import { articleId } from './projects.mjs'

/** @typedef {import('playwright').Page} Page */

/**
 * Opens an article of the library and waits until its text and its marks are painted.
 * @param {Page} page
 * @param {number} n its place in the project
 */
export const read = (page, n) =>
  page.evaluate(async (id) => {
    const text = document.querySelector('#article-text')
    const item = document.getElementById(`article-${id}`)
    if (!item) throw new Error('The article is not in the library')
    if (item.ariaSelected === 'true') return
    item.click()
    const frame = () => new Promise((next) => requestAnimationFrame(next))
    const there = () => {
      const now = document.querySelector('#article-text')
      return now && now !== text && now.querySelector('.mark')
    }
    while (!there()) await frame()
    await frame()
  }, articleId(n))

/**
 * Processor time from the choice of an article that was not open before to a window at rest.
 * @param {Page} page
 * @param {number} n
 */
export async function openCost(page, n) {
  await read(page, 0)
  await wait(1500)
  return costOf(page, () => read(page, n))
}

/**
 * Marks a word in the middle of the article that is open and takes the mark away again.
 * @param {Page} page
 * @param {number} times
 * @returns {Promise<{ add: number[], remove: number[] }>} ms from the key to the paint
 */
export async function markAndRemove(page, times) {
  await watchKeys(page)
  await page.evaluate(() => {
    const scroll = /** @type {HTMLElement} */ (document.querySelector('.article-scroll'))
    scroll.scrollTop = scroll.scrollHeight / 2
  })
  await wait(600)
  /** @type {{ add: number[], remove: number[] }} */
  const took = { add: [], remove: [] }
  for (let i = 0; i < times; i++) {
    const box = await page.locator('.reading').boundingBox()
    await page.mouse.dblclick((box?.x ?? 0) + 60 + i * 40, 250 + (i % 5) * 40)
    await wait(150)
    took.add.push(await timeKey(page, i % 2 ? 'q' : 'c'))
    took.remove.push(await timeKey(page, 'Delete'))
  }
  return took
}

/**
 * Types into the middle of the article that is open, in `Correct text`, takes the letters out again and leaves.
 * @param {Page} page
 * @param {number} letters
 * @returns {Promise<number[]>} ms from the key to the paint
 */
export async function typeInText(page, letters) {
  await page.evaluate(() => {
    const scroll = /** @type {HTMLElement} */ (document.querySelector('.article-scroll'))
    scroll.scrollTop = scroll.scrollHeight / 2
  })
  await wait(600)
  const box = await page.locator('.reading').boundingBox()
  await page.mouse.click((box?.x ?? 0) + 100, 330)
  await page.keyboard.press('ControlOrMeta+Shift+E')
  await page.waitForSelector('#article-text.correcting')
  await wait(600)
  await watchKeys(page)
  const took = []
  for (let i = 0; i < letters; i++) took.push(await timeKey(page, 'abcdefgh'.charAt(i % 8)))
  for (let i = 0; i < letters; i++) await page.keyboard.press('Backspace')
  await page.keyboard.press('Escape')
  await page.waitForSelector('#article-text:not(.correcting)')
  return took
}

/** @param {Page} page */
export const scrolling = (page) => worstFrame(page, '.article-scroll')
