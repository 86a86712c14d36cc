/**
 * The real app, killed with all its processes while its window makes changes and saves run, and while it starts and
 * recovers. At the next start everything acknowledged is there, without questions.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { killAtStart, openApp, openProject, stream } from './lib/app.mjs'
import { loadStore } from './lib/bundle.mjs'
import { checkStart } from './lib/check.mjs'
import { must, Tally } from './lib/tally.mjs'

export const name = 'kill-main'

const COUNT = 400

/** @param {import('./lib/tally.mjs').Options} options */
export async function run({ electronPath, app, folder, full, random }) {
  const store = await loadStore()
  const at = store.place(folder)
  await store.createAt(at)
  const tally = new Tally()
  /** @type {Set<number>} */
  const acked = new Set()
  for (let kill = 0; kill < (full ? 200 : 6); kill++)
    await tally.run(`kill ${kill}`, async () => {
      // Every third while it starts: before, during and after it has brought the journal in.
      if (kill % 3 === 2) return killAtStart(electronPath, app, at, 100 + random() * 1200)
      const { page, kill: end } = await openApp(electronPath, app, at)
      try {
        await sound(page, acked, tally, `kill ${kill}`)
        page.on('console', (message) => {
          const [, n] = /^ack (\d+)$/.exec(message.text()) ?? []
          if (n !== undefined) acked.add(Number(n))
        })
        const from = (kill + 1) * 1000
        const changes = Array.from(
          { length: COUNT },
          (_, i) => /** @type {[number, unknown]} */ ([from + i, store.change(from + i)]),
        )
        await page.evaluate(stream, { changes, pause: random() * 10 })
        await sleep(random() * 900)
      } finally {
        await end()
      }
    })
  await tally.run('last start', async () => {
    const { page, kill } = await openApp(electronPath, app, at)
    try {
      await sound(page, acked, tally, 'last start')
    } finally {
      await kill()
    }
    await checkStart(store, at, acked, tally, 'last start')
  })
  tally.runs--
  return tally.outcome(`${acked.size} changes acknowledged`)
}

/**
 * What the window shows after a start: all of the project, nothing asked, nothing complained of.
 * @param {import('playwright').Page} page
 * @param {Set<number>} acked
 * @param {Tally} tally
 * @param {string} what
 */
async function sound(page, acked, tally, what) {
  const project = await openProject(page)
  must(project !== null, 'no project was opened')
  must(project.notice === undefined, `said at the start: ${project.notice}`)
  must((await page.locator('dialog[open]').count()) === 0, 'a dialog is open')
  // Of each table what is listed there: ids stand in no other place of an encoded project.
  const there = new Set([...project.json.matchAll(/"id":"[sm]_(\d{12})"/g)].map(([, n]) => Number(n)))
  tally.compare(what, acked, there)
}
