/** The store alone, in a Node process that is killed while it applies, saves, closes, opens and recovers. */
import { setTimeout as sleep } from 'node:timers/promises'
import { loadStore } from './lib/bundle.mjs'
import { checkStart } from './lib/check.mjs'
import { startWriter } from './lib/child.mjs'
import { must, Tally } from './lib/tally.mjs'

export const name = 'kill-store'

/** @param {import('./lib/tally.mjs').Options} options */
export async function run({ folder, full, random }) {
  const store = await loadStore()
  const at = store.place(folder)
  await store.createAt(at)
  const tally = new Tally()
  /** @type {Set<number>} */
  const acked = new Set()
  for (let kill = 0; kill < (full ? 200 : 40); kill++) {
    await tally.run(`kill ${kill}`, async () => {
      const writer = startWriter(at, { seed: Math.floor(random() * 1e9), from: (kill + 1) * 100_000 })
      // A quarter while it opens and recovers, the rest while it works.
      const early = random() < 0.25
      await (early ? writer.opening : writer.opened)
      await sleep(random() * (early ? 30 : 300))
      const killed = await writer.kill()
      for (const n of writer.acked.keys()) acked.add(n)
      must(killed, `ended by itself: ${writer.errors.text.slice(0, 300)}`)
      // Several kills in a row, so that recovery meets what an interrupted recovery left.
      if (random() < 0.5) await checkStart(store, at, acked, tally, `kill ${kill}`)
    })
  }
  await tally.run('last start', () => checkStart(store, at, acked, tally, 'last start'))
  tally.runs--
  return tally.outcome(`${acked.size} changes acknowledged`)
}
