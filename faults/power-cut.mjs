/**
 * Power cuts. A writer works on a project that stands, with its journal, on an ext4 in a file; at a random instant the
 * file system is cut off from its device (ext4's own shutdown call, without flushing its journal). What was in memory
 * alone is gone then, as when the power goes: data that was never synced, names that were never synced. The file
 * system is checked and mounted again, its journal is replayed, and all that was acknowledged must be there.
 *
 * What it proves: everything acknowledged had been handed to the device, names and lengths of files too.
 * What it does not: that a disk which lies about its cache keeps it, nor what a disk does that reorders writes between
 * two flushes (a log of writes, as dm-log-writes makes, would be needed). What the device was given counts as kept.
 *
 * An fdatasync that is under way when ext4 is shut down may answer 0 though its transaction was thrown away: a disk without
 * power answers nobody. So acknowledgements count by the clock, up to the instant before the cut; later ones are told apart.
 */
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { loadStore } from './lib/bundle.mjs'
import { checkStart, heldInFile } from './lib/check.mjs'
import { startWriter } from './lib/child.mjs'
import { because, checkExt4, loop, makeExt4, mountTrouble, prepareCut } from './lib/mount.mjs'
import { must, Tally } from './lib/tally.mjs'

export const name = 'power-cut'

/** @param {import('./lib/tally.mjs').Options} options */
export async function run({ folder, full, random }) {
  const skipped = mountTrouble() ?? (await tryCut(folder))
  if (skipped) return { runs: 0, lost: 0, broken: 0, skipped }
  const store = await loadStore()
  const tally = new Tally()
  let changes = 0
  let later = 0
  let laterGone = 0
  for (let i = 0; i < (full ? 30 : 3); i++)
    await tally.run(`cut ${i}`, async () => {
      const [image, disk] = [join(folder, `${i}.img`), join(folder, `disk-${i}`)]
      makeExt4(image, 48 * 2 ** 20)
      let release = loop(image, disk)
      try {
        const at = store.place(disk)
        // Nothing is synced for this: what the store itself does must be enough from the first file on.
        await store.createAt(at)
        /** @type {Set<number>} */
        const acked = new Set()
        /** @type {Set<number>} */
        const during = new Set()
        for (let cuts = 0; cuts < 2; cuts++) {
          const writer = startWriter(at, { seed: Math.floor(random() * 1e9), from: (cuts + 1) * 100_000 })
          await writer.opened
          const cut = await prepareCut(disk)
          await sleep(random() * 800)
          const before = await cut()
          await writer.kill()
          for (const [n, time] of writer.acked) (time < before ? acked : during).add(n)
          release()
          checkExt4(image)
          release = loop(image, disk)
        }
        must(acked.size > 0, 'nothing was acknowledged: the run says nothing')
        changes += acked.size
        await checkStart(store, at, acked, tally, `cut ${i}`)
        const there = await heldInFile(store, at.path)
        later += during.size
        laterGone += [...during].filter((n) => !there.has(n)).length
      } finally {
        release()
      }
    })
  return tally.outcome(
    `two cuts a run, ${changes} changes acknowledged before them; ${later} at that very moment, ${laterGone} of them gone`,
  )
}

/** @param {string} folder */
async function tryCut(folder) {
  try {
    const [image, disk] = [join(folder, 'try.img'), join(folder, 'try')]
    makeExt4(image, 16 * 2 ** 20)
    const release = loop(image, disk)
    try {
      await (
        await prepareCut(disk)
      )()
    } finally {
      release()
    }
    return undefined
  } catch (error) {
    return `no ext4 can be mounted and cut off here (${because(error)})`
  }
}
