/** What must not be written is not, it is said in a sentence, the journal keeps the work, and it recovers by itself. */
import { chmodSync, chownSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { loadStore } from './lib/bundle.mjs'
import { checkStart, heldInFile, until } from './lib/check.mjs'
import { mount, mountTrouble, remount, tmpfs } from './lib/mount.mjs'
import { must, Tally } from './lib/tally.mjs'

export const name = 'read-only'

const NOBODY = 65_534

/** @param {import('./lib/tally.mjs').Options} options */
export async function run({ folder, full }) {
  const store = await loadStore()
  const tally = new Tally()
  const root = process.getuid?.() === 0
  const rounds = full ? 5 : 1
  /**
   * @param {string} what
   * @param {string} own folder of the project
   * @param {{ spoil: () => void, mend: () => void, user?: boolean }} options `user`: root may do what others may not
   */
  const one = (what, own, { spoil, mend, user = false }) =>
    tally.run(what, async () => {
      const at = { path: join(own, 'p.quoin'), userData: `${own}-data` }
      mkdirSync(at.userData, { recursive: true })
      const asUser = user && root
      if (asUser) for (const path of [folder, own, at.userData]) chownSync(path, NOBODY, NOBODY)
      if (asUser) process.seteuid?.(NOBODY)
      try {
        await spoiled(store, at, { spoil, mend }, tally, what)
      } finally {
        if (asUser) process.seteuid?.(0)
      }
    })

  const below = dirname(folder)
  const mode = statSync(below).mode & 0o777
  chmodSync(below, 0o711)
  try {
    for (let round = 0; round < rounds; round++) {
      const plain = join(folder, `folder-${round}`)
      mkdirSync(plain)
      const chmod = (/** @type {number} */ to) => () => chmodSync(plain, to)
      await one('folder 0555', plain, { spoil: chmod(0o555), mend: chmod(0o755), user: true })

      const gone = join(folder, `gone-${round}`)
      mkdirSync(gone)
      const move = (/** @type {string} */ from, /** @type {string} */ to) => () => renameSync(from, to)
      await one('folder gone', gone, {
        spoil: move(gone, `${gone}-away`),
        mend: move(`${gone}-away`, gone),
        user: true,
      })
      await tally.run('file 0444', () => readOnlyFile(store, join(folder, `file-${round}`), tally))
      if (mountTrouble()) continue

      const disk = join(folder, `disk-${round}`)
      const release = tmpfs(disk, '4m')
      try {
        await one('disk read-only', disk, { spoil: () => remount(disk, 'ro'), mend: () => remount(disk, 'rw') })
      } finally {
        release()
      }
      const bound = join(folder, `bound-${round}`)
      mkdirSync(bound)
      /** @type {() => void} */
      let unbind = () => undefined
      try {
        await one('folder read-only', bound, {
          spoil: () => {
            unbind = mount(bound, ['--bind', bound])
            remount(bound, 'ro,bind')
          },
          mend: () => unbind(),
        })
      } finally {
        unbind()
      }
    }
  } finally {
    chmodSync(below, mode)
  }
  return tally.outcome(mountTrouble() && `mounts skipped: ${mountTrouble()}`)
}

/**
 * @param {import('./lib/bundle.mjs').Store} store
 * @param {import('../faults/store').At} at
 * @param {{ spoil: () => void, mend: () => void }} options
 * @param {Tally} tally
 * @param {string} what
 */
async function spoiled(store, at, { spoil, mend }, tally, what) {
  await store.createAt(at)
  const { session, states } = await store.openAt(at)
  try {
    const before = readFileSync(at.path)
    spoil()
    let mended = false
    try {
      must(
        (await session.apply(store.change(1), Date.now())).ok,
        'a change was refused, though the journal can be written',
      )
      const state = await session.save()
      must(state.state === 'failing', `it says ${state.state}`)
      must(state.message.endsWith('.'), `no sentence: ${state.message}`)
      must(
        states.some((one) => one.state === 'failing'),
        'the window was not told',
      )
      must((await session.apply(store.change(2), Date.now())).ok, 'after the failure a change was refused')
      mend()
      mended = true
      must(readFileSync(at.path).equals(before), 'the file was changed')
    } finally {
      if (!mended) mend()
    }
    const later = await until(
      () => session.saveState,
      ({ state }) => state === 'saved',
      9000,
    )
    must(later.state === 'saved', `it can be written again, but: ${JSON.stringify(later)}`)
    tally.compare(what, [1, 2], await heldInFile(store, at.path))
  } finally {
    await session.close()
  }
  await checkStart(store, at, new Set([1, 2]), tally, what)
}

/**
 * A file without write permission in a folder that may be written. Replacing it is not forbidden by the system; either
 * answer keeps the work, if it is said and the permission stays.
 * @param {import('./lib/bundle.mjs').Store} store @param {string} own @param {Tally} tally
 */
async function readOnlyFile(store, own, tally) {
  mkdirSync(own)
  const at = store.place(own)
  await store.createAt(at)
  chmodSync(at.path, 0o444)
  const before = readFileSync(at.path)
  const { session } = await store.openAt(at)
  must((await session.apply(store.change(1), Date.now())).ok, 'a change was refused')
  const state = await session.save()
  must((statSync(at.path).mode & 0o777) === 0o444, 'the permission has changed')
  if (state.state === 'saved') tally.compare('file 0444', [1], await heldInFile(store, at.path))
  else {
    must('message' in state && state.message.endsWith('.'), `no sentence: ${JSON.stringify(state)}`)
    must(readFileSync(at.path).equals(before), 'said not to be saved, but it has changed')
    chmodSync(at.path, 0o644)
  }
  await session.close()
  await checkStart(store, at, new Set([1]), tally, 'file 0444')
}
