import { setTimeout as wait } from 'node:timers/promises'

/**
 * What the page's process has used of the processor.
 * @param {import('playwright').Page} page
 * @returns {Promise<{ used: () => Promise<number>, close: () => Promise<void> }>} `used`: ms since it was started, all its threads
 */
export async function processorOf(page) {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Performance.enable', { timeDomain: 'timeTicks' })
  return {
    used: async () => {
      const { metrics } = await devtools.send('Performance.getMetrics')
      return 1000 * (metrics.find(({ name }) => name === 'ProcessTime')?.value ?? NaN)
    },
    close: () => devtools.detach(),
  }
}

/** Ms at the end of which nothing but a blinking caret may have happened. */
const CALM = 400

/**
 * Processor time of an act in the page until the page has come to rest.
 * @param {import('playwright').Page} page
 * @param {() => Promise<unknown>} act
 */
export async function costOf(page, act) {
  const processor = await processorOf(page)
  const began = await processor.used()
  await act()
  let last = await processor.used()
  for (;;) {
    await wait(CALM)
    const now = await processor.used()
    if (now - last < 12) break
    last = now
  }
  const cost = last - began
  await processor.close()
  return cost
}
