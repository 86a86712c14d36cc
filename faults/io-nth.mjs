/**
 * Every file call of the store fails once, one run each, until a run meets no failure: SQLite's way. Whatever call it
 * is, the file is the old or the new one, nothing acknowledged is lost, and what could not be done is said.
 */
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { loadStore } from './lib/bundle.mjs'
import { checkStart, heldInFile } from './lib/check.mjs'
import { fails, tap } from './lib/tap.mjs'
import { must, Tally } from './lib/tally.mjs'

export const name = 'io-nth'

/** @type {Record<string, (call: import('./lib/tap.mjs').Call) => unknown>} */
const KINDS = {
  EIO: () => {
    throw fails('EIO')
  },
  ENOSPC: () => {
    throw fails('ENOSPC', 0.5)
  },
  // The system took fewer bytes than it was given, and says so: no error, and none must be made of it.
  short: ({ name }) => (name === 'file.write' ? 0.4 : 1),
  // From here on nothing works any more, as when a stick is pulled out.
  dead: () => {
    throw fails('EIO', 0.3)
  },
}

/** @param {import('./lib/tally.mjs').Options} options */
export async function run({ folder, full, random }) {
  const store = await loadStore()
  const tally = new Tally()
  const fresh = join(folder, 'fresh')
  mkdirSync(fresh)
  await store.createAt(store.place(fresh))
  const most = { calls: 0 }
  // Shortened: every second call, and not always the same half.
  const step = full ? 1 : 2
  const first = full ? 0 : Math.floor(random() * 2)
  for (const [kind, fault] of Object.entries(KINDS))
    for (let nth = first, met = true; met; nth += step) {
      const own = join(folder, `${kind}-${nth}`)
      // Journals are found by their project's path: only the project itself is copied, and its own data folder made.
      mkdirSync(join(own, 'data'), { recursive: true })
      cpSync(store.place(fresh).path, store.place(own).path)
      met = false
      let at = ''
      const io = tap(store.disk, (call) => {
        if (call.n < nth || (call.n > nth && kind !== 'dead')) return 1
        met = true
        if (call.n === nth) at = `${call.name}`
        return fault(call)
      })
      await tally.run(`${kind} at call ${nth}`, async () => {
        try {
          await work(store, store.place(own), io, kind, tally, `${kind} at call ${nth}`)
        } catch (error) {
          throw new Error(`${at}: ${error instanceof Error ? error.message : error}`, { cause: error })
        }
      })
      most.calls = Math.max(most.calls, nth)
      rmSync(own, { recursive: true, force: true })
    }
  return tally.outcome(`${most.calls} file calls, each with ${Object.keys(KINDS).join(', ')}`)
}

/**
 * @param {import('./lib/bundle.mjs').Store} store
 * @param {import('./store').At} at
 * @param {import('./store').Io} io
 * @param {string} kind
 * @param {Tally} tally
 * @param {string} what
 */
async function work(store, at, io, kind, tally, what) {
  /** @type {Set<number>} */
  const acked = new Set()
  let saved = new Set(acked)
  let reported = false
  /** @type {Awaited<ReturnType<typeof store.openAt>> | undefined} */
  const opened = await store.openAt(at, io).catch((error) => {
    must(typeof error.refused === 'string', `opening threw instead of saying why not: ${error.message}`)
    reported = true
    return undefined
  })
  if (opened) {
    const { session } = opened
    const apply = async (/** @type {number} */ n) => {
      const done = await session.apply(store.change(n), Date.now())
      if (done.ok) acked.add(n)
      else {
        must(done.failure.message.endsWith('.'), `refused without a sentence: ${done.failure.message}`)
        reported = true
      }
    }
    const save = async (/** @type {() => ReturnType<typeof session.save>} */ how) => {
      const state = await how()
      if (state.state !== 'saved') {
        must('message' in state && state.message.endsWith('.'), `not saved, and no sentence: ${JSON.stringify(state)}`)
        reported = true
        return
      }
      saved = new Set(acked)
      tally.compare(`${what}, said to be saved`, saved, await heldInFile(store, at.path))
    }
    await Promise.all([apply(1), apply(2)])
    await apply(3)
    await save(() => session.save())
    await Promise.all([apply(4), apply(5)])
    await save(() => session.save())
    await apply(6)
    await save(() => session.save())
    // A fault that is over is over for the session too.
    const { state } = await session.save()
    must(kind === 'dead' || state === 'saved', `the disk is well again, but it says ${state}`)
    await save(() => session.close())
    must(opened.faults.length === 0, `thrown inside: ${String(opened.faults[0])}`)
  }
  must(kind !== 'short' || (!reported && acked.size === 6), 'a short write was taken for a failure')
  must(kind !== 'dead' || reported || acked.size === 6, 'a dead disk was not reported')
  // The file as it was left: whole, and what it holds is a beginning of the row of changes.
  const left = await heldInFile(store, at.path)
  const last = Math.max(0, ...left)
  const attempted = [...acked].filter((n) => n <= last)
  tally.compare(`${what}, file as left`, [...attempted, ...saved], left)
  await checkStart(store, at, acked, tally, what)
}
