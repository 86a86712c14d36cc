import { setTimeout as wait } from 'node:timers/promises'

/**
 * Processor time in ms: `main` of the thread that draws the page and answers its reader, `all` of the page's process with everything
 * that goes on beside it.
 * @typedef {{ main: number, all: number }} Cost
 */

/**
 * What the page has used of the processor since it was started.
 * @param {import('playwright').Page} page
 * @returns {Promise<{ used: () => Promise<Cost>, close: () => Promise<void> }>}
 */
export async function processorOf(page) {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
  return {
    used: async () => {
      const { metrics } = await devtools.send('Performance.getMetrics')
      const of = (/** @type {string} */ name) => 1000 * (metrics.find((metric) => metric.name === name)?.value ?? NaN)
      return { main: of('ThreadTime'), all: of('ProcessTime') }
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
 * @returns {Promise<Cost>}
 */
export async function costOf(page, act) {
  const processor = await processorOf(page)
  const began = await processor.used()
  await act()
  let last = await processor.used()
  for (;;) {
    await wait(CALM)
    const now = await processor.used()
    if (now.all - last.all < 12) break
    last = now
  }
  await processor.close()
  return { main: last.main - began.main, all: last.all - began.all }
}
