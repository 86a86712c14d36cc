/** What the window's own thread did, as Chromium's tracing tells: by its own time, which other programs on the machine do not lengthen. */
import { readFileSync, rmSync } from 'node:fs'

/** @typedef {{ name: string, ph: string, pid: number, tid: number, ts: number, dur?: number, tdur?: number }} Event */

/**
 * Records the tasks of the window while `act` runs.
 * @param {import('playwright').ElectronApplication} app
 * @param {() => Promise<unknown>} act sets marks with `performance.mark`
 * @param {[from: string, to: string]} marks between which tasks count
 * @returns {Promise<number>} the longest, in ms of its thread
 */
export async function longestTask(app, act, [from, to]) {
  await app.evaluate(({ contentTracing }) =>
    contentTracing.startRecording({ included_categories: ['toplevel', 'blink.user_timing'] }),
  )
  await act()
  const path = await app.evaluate(({ contentTracing }) => contentTracing.stopRecording())
  /** @type {{ traceEvents: Event[] }} */
  const { traceEvents } = JSON.parse(readFileSync(path, 'utf8'))
  rmSync(path, { force: true })
  const mark = (/** @type {string} */ name) => traceEvents.findLast((event) => event.name === name)
  const [first, last] = [mark(from), mark(to)]
  if (!first || !last) throw new Error(`The trace has no mark ${from} or ${to}`)
  const own = traceEvents.filter(
    ({ name, ph, pid, tid, ts }) =>
      ph === 'X' &&
      name.endsWith('RunTask') &&
      pid === first.pid &&
      tid === first.tid &&
      ts >= first.ts &&
      ts <= last.ts,
  )
  return own.reduce((most, { tdur, dur = 0 }) => Math.max(most, (tdur ?? dur) / 1000), 0)
}
