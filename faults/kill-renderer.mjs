/**
 * The window's process, killed while it makes changes: the window comes back by itself, everything acknowledged is in
 * it, and work goes on.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { openApp, stream } from './lib/app.mjs'
import { loadStore } from './lib/bundle.mjs'
import { checkStart, until } from './lib/check.mjs'
import { must, Tally } from './lib/tally.mjs'

export const name = 'kill-renderer'

/** @param {import('./lib/tally.mjs').Options} options */
export async function run({ electronPath, app, folder, full, random }) {
  const store = await loadStore()
  const at = store.place(folder)
  await store.createAt(at)
  const tally = new Tally()
  /** @type {Set<number>} */
  const acked = new Set()
  for (let kill = 0; kill < (full ? 20 : 2); kill++)
    await tally.run(`kill ${kill}`, async () => {
      const { running, page, kill: end } = await openApp(electronPath, app, at)
      // Playwright's page ends with the process: what comes after is asked through the main process.
      /** @param {string} code */
      const inWindow = (code) =>
        running.evaluate(async ({ BrowserWindow }, code) => {
          const [window] = BrowserWindow.getAllWindows()
          const failed = new Promise((resolve) => setTimeout(() => resolve(undefined), 2000))
          return Promise.race([window?.webContents.executeJavaScript(code).catch(() => undefined), failed])
        }, code)
      try {
        page.on('console', (message) => {
          const [, n] = /^ack (\d+)$/.exec(message.text()) ?? []
          if (n !== undefined) acked.add(Number(n))
        })
        const from = (kill + 1) * 1000
        const changes = Array.from(
          { length: 400 },
          (_, i) => /** @type {[number, unknown]} */ ([from + i, store.change(from + i)]),
        )
        await page.evaluate(stream, { changes, pause: random() * 10 })
        await sleep(100 + random() * 700)
        const pid = await running.evaluate(({ BrowserWindow }) =>
          BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
        )
        must(pid !== undefined && pid > 0, 'the window has no process')
        process.kill(pid, 'SIGKILL')
        const back = await until(
          () => inWindow(`document.querySelector('[data-ready]') !== null`),
          (ready) => ready === true,
          15_000,
        )
        must(back === true, 'the window did not come back')
        const json = await inWindow(`window.quoin.call('app.start', {}).then((answer) => answer.value.project.json)`)
        must(typeof json === 'string', 'the window that came back has no project')
        tally.compare(
          `kill ${kill}`,
          acked,
          new Set([...json.matchAll(/"id":"[sm]_(\d{12})"/g)].map(([, n]) => Number(n))),
        )
        const more = JSON.stringify({ command: store.change(from + 900), at: Date.now() })
        must(
          (await inWindow(`window.quoin.call('project.apply', ${more}).then((answer) => answer.ok)`)) === true,
          'work did not go on',
        )
        acked.add(from + 900)
      } finally {
        await end()
      }
      await checkStart(store, at, acked, tally, `kill ${kill}`)
    })
  return tally.outcome(`${acked.size} changes acknowledged`)
}
