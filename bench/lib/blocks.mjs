// @ts-check

/**
 * The longest time that the window, and the main process, were not free while something was done.
 * @template T
 * @param {{ app: import('playwright').ElectronApplication, page: import('playwright').Page }} running
 * @param {() => Promise<T>} work
 */
export async function longestBlocks({ app, page }, work) {
  await Promise.all([app.evaluate(watch), page.evaluate(watch)])
  const done = await work()
  return { done, window: await page.evaluate(stop), main: await app.evaluate(stop) }
}

/** Runs in the process that is watched. */
function watch() {
  let last = performance.now()
  const watch = { longest: 0, on: true }
  Object.assign(globalThis, { benchWatch: watch })
  const tick = () => {
    const now = performance.now()
    watch.longest = Math.max(watch.longest, now - last)
    last = now
    if (watch.on) setTimeout(tick, 1)
  }
  tick()
}

/** Runs there, too. */
function stop() {
  const { benchWatch } = /** @type {any} */ (globalThis)
  benchWatch.on = false
  return Number(benchWatch.longest)
}
