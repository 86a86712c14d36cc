/**
 * Full disks, real ones: a tmpfs and a small ext4. The save fails with a sentence and leaves the old file whole, the
 * journal keeps the work, and when there is room again it is saved by itself. With the journal's disk full a change is
 * refused, and nothing is said to be kept that is not.
 */
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadStore } from './lib/bundle.mjs'
import { checkStart, heldInFile, until } from './lib/check.mjs'
import { because, loop, makeExt4, mountTrouble, tmpfs } from './lib/mount.mjs'
import { must, Tally } from './lib/tally.mjs'

export const name = 'full-disk'

/** @param {import('./lib/tally.mjs').Options} options */
export async function run({ folder, full, random }) {
  const trouble = mountTrouble()
  if (trouble) return { runs: 0, lost: 0, broken: 0, skipped: trouble }
  const store = await loadStore()
  const tally = new Tally()
  for (let i = 0; i < (full ? 12 : 2); i++)
    for (const kind of ['tmpfs', 'ext4']) {
      const disk = join(folder, `${kind}-${i}`)
      /** @type {() => void} */
      let release
      try {
        if (kind === 'tmpfs') release = tmpfs(disk, '2m')
        else {
          makeExt4(`${disk}.img`, 4 * 2 ** 20)
          release = loop(`${disk}.img`, disk)
        }
      } catch (error) {
        return tally.runs ? tally.outcome() : { runs: 0, lost: 0, broken: 0, skipped: because(error) }
      }
      try {
        // Room for a part of the file in every second run, so that it is not the first byte that fails.
        const left = i % 2 ? Math.floor(random() * 60_000) : 0
        await tally.run(`${kind}, ${left} bytes free`, () =>
          fileFull(store, disk, join(folder, `data-${kind}-${i}`), left, tally),
        )
        await tally.run(`${kind}, journal`, () => journalFull(store, disk, join(folder, `own-${kind}-${i}`), tally))
      } finally {
        release()
      }
    }
  return tally.outcome('with the project on the full disk, and with the journal')
}

/** Fills a disk to the last byte; what is given back is the file that does it. @param {string} disk */
function fill(disk) {
  const filler = join(disk, `filler-${Date.now()}`)
  for (let size = 2 ** 20; size >= 1; size = size > 512 ? size >> 1 : 0)
    for (;;) {
      try {
        writeFileSync(filler, Buffer.alloc(size), { flag: 'a', flush: true })
      } catch {
        break
      }
    }
  return filler
}

/** @param {import('./lib/bundle.mjs').Store} store @param {string} disk @param {string} userData @param {number} left @param {Tally} tally */
async function fileFull(store, disk, userData, left, tally) {
  const at = { path: join(disk, 'p.quoin'), userData }
  await store.createAt(at, 60_000)
  const { session, states } = await store.openAt(at)
  try {
    const before = readFileSync(at.path)
    const filler = fill(disk)
    if (left) truncateSync(filler, Math.max(0, statSync(filler).size - left))
    must((await session.apply(store.change(1), Date.now())).ok, 'the journal’s disk has room, but a change was refused')
    const state = await session.save()
    must(state.state === 'failing', `a full disk, and it says ${state.state}`)
    must(/full.*\.$/.test(state.message), `does not say why: ${state.message}`)
    must(
      states.some((one) => one.state === 'failing'),
      'the window was not told',
    )
    must(readFileSync(at.path).equals(before), 'the good file is damaged')
    must(!readdirSync(disk).some((one) => one.endsWith('.tmp')), 'half a file was left lying about')
    // Work goes on.
    must((await session.apply(store.change(2), Date.now())).ok, 'after the failure a change was refused')
    rmSync(filler)
    const later = await until(
      () => session.saveState,
      ({ state }) => state === 'saved',
      9000,
    )
    must(later.state === 'saved', `there is room again, but: ${JSON.stringify(later)}`)
    must(states.at(-1)?.state === 'saved', 'the window was not told that all is well')
    tally.compare('file', [1, 2], await heldInFile(store, at.path))
  } finally {
    await session.close()
  }
  await checkStart(store, at, new Set([1, 2]), tally, 'file')
  rmSync(at.path)
}

/** @param {import('./lib/bundle.mjs').Store} store @param {string} disk @param {string} folder @param {Tally} tally */
async function journalFull(store, disk, folder, tally) {
  mkdirSync(folder)
  const at = { path: join(folder, 'p.quoin'), userData: join(disk, 'data') }
  await store.createAt(at)
  const { session } = await store.openAt(at)
  /** @type {Set<number>} */
  const acked = new Set()
  try {
    const filler = fill(disk)
    let refused = 0
    for (let n = 1; n < 200 && refused < 3; n++) {
      const done = await session.apply(store.change(n), Date.now())
      if (done.ok) acked.add(n)
      else {
        refused++
        must(/full.*\.$/.test(done.failure.message), `does not say why: ${done.failure.message}`)
        must(!store.held(session.project).has(n), 'refused, but still in memory')
      }
    }
    must(refused > 0, 'the journal’s disk is full, but nothing was refused')
    rmSync(filler)
    const done = await session.apply(store.change(500), Date.now())
    must(done.ok, 'there is room again, but a change was refused')
    acked.add(500)
  } finally {
    // As a crash would leave it: what is acknowledged is in the journal.
    await session.abandon()
  }
  await checkStart(store, at, acked, tally, 'journal')
}
