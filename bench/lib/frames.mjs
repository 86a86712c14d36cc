import { setTimeout as wait } from 'node:timers/promises'

/** @typedef {import('playwright').Page} Page */

/**
 * From here on the page notes how long each key took until its effect was painted.
 * @param {Page} page
 */
export const watchKeys = (page) =>
  page.evaluate(() => {
    const keys = /** @type {number[]} */ ([])
    Object.assign(window, { benchKeys: keys })
    addEventListener(
      'keydown',
      (event) => {
        // A message that is sent in a frame arrives when that frame has been painted.
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', () => keys.push(performance.now() - event.timeStamp))
        port1.start()
        requestAnimationFrame(() => port2.postMessage(null))
      },
      { capture: true },
    )
  })

/**
 * Presses a key as a hand does and says how long it took from the key to the paint.
 * @param {Page} page
 * @param {string} key
 * @returns {Promise<number>} ms
 */
export async function timeKey(page, key) {
  await page.keyboard.press(key)
  const took = await page.evaluate(async () => {
    const { benchKeys } = /** @type {{ benchKeys: number[] }} */ (/** @type {unknown} */ (window))
    while (!benchKeys.length) await new Promise((later) => setTimeout(later, 4))
    return Number(benchKeys.pop())
  })
  // What the app does afterwards belongs to no key.
  await wait(120)
  return took
}

/**
 * Scrolls through what scrolls, a little in every frame, then jumps about in it.
 * @param {Page} page
 * @param {string} selector of what scrolls
 * @returns {Promise<number>} ms of the longest frame
 */
export const worstFrame = (page, selector) =>
  page.evaluate(async (selector) => {
    const scroll = /** @type {HTMLElement} */ (document.querySelector(selector))
    let worst = 0
    let last = performance.now()
    const frame = () =>
      new Promise((done) =>
        requestAnimationFrame(() => {
          const now = performance.now()
          worst = Math.max(worst, now - last)
          last = now
          done(null)
        }),
      )
    await frame()
    await frame()
    worst = 0
    for (let i = 0; i < 240; i++) {
      scroll.scrollTop += 180
      await frame()
    }
    for (let i = 1; i <= 12; i++) {
      scroll.scrollTop = ((i * 7919) % 100) * 0.01 * scroll.scrollHeight
      for (let j = 0; j < 8; j++) await frame()
    }
    return worst
  }, selector)
