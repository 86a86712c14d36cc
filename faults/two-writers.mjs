/**
 * Somebody else writes the project file while it is open: before each file call of a save in turn, in three ways. What
 * they wrote is never overwritten; it is said, the work stays, and joining keeps both.
 * The one gap no program can close is between the last look at the file and the rename itself: a single system call
 * later. A write that falls exactly there is not played.
 */
import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadStore } from './lib/bundle.mjs'
import { checkStart, heldInFile, until } from './lib/check.mjs'
import { startWriter } from './lib/child.mjs'
import { tap } from './lib/tap.mjs'
import { must, Tally } from './lib/tally.mjs'

export const name = 'two-writers'

/** @type {Record<string, (path: string, theirs: Buffer) => void>} */
const WAYS = {
  'by renaming': (path, theirs) => {
    writeFileSync(`${path}.theirs`, theirs)
    renameSync(`${path}.theirs`, path)
  },
  'in place': (path, theirs) => writeFileSync(path, theirs),
  'with rubbish': (path) => writeFileSync(path, 'half a sen'),
}

/** @param {import('./lib/tally.mjs').Options} options */
export async function run({ folder, full, random }) {
  const store = await loadStore()
  const tally = new Tally()
  const fresh = store.place(join(folder, 'fresh'))
  mkdirSync(join(folder, 'fresh'))
  await store.createAt(fresh)
  const theirs = await madeElsewhere(store, join(folder, 'elsewhere'), fresh.path)
  for (const [way, write] of Object.entries(WAYS))
    for (let nth = 0, goOn = true; goOn; nth += full ? 1 : 2) {
      const own = join(folder, `${way}-${nth}`.replaceAll(' ', '-'))
      const at = store.place(own)
      // Not for ever, where nothing works.
      let more = nth < 300
      mkdirSync(at.userData, { recursive: true })
      copyFileSync(fresh.path, at.path)
      await tally.run(`${way}, before call ${nth}`, async () => {
        more = await replaced(store, at, { nth, theirs, write, rubbish: way === 'with rubbish' }, tally)
      })
      rmSync(own, { recursive: true, force: true })
      goOn = more
    }
  for (let i = 0; i < (full ? 10 : 1); i++)
    await tally.run('second Quoin', () => secondQuoin(store, join(folder, `second-${i}`), random, tally))
  return tally.outcome()
}

/** The project as a colleague has gone on with it. @param {import('./lib/bundle.mjs').Store} store @param {string} folder @param {string} from */
async function madeElsewhere(store, folder, from) {
  const at = store.place(folder)
  mkdirSync(at.userData, { recursive: true })
  copyFileSync(from, at.path)
  const { session } = await store.openAt(at)
  for (const n of [101, 102]) must((await session.apply(store.change(n), Date.now())).ok, 'their change was refused')
  await session.close()
  return readFileSync(at.path)
}

/**
 * @param {import('./lib/bundle.mjs').Store} store
 * @param {import('./store').At} at
 * @param {{ nth: number, theirs: Buffer, rubbish: boolean, write: (path: string, theirs: Buffer) => void }} options
 * @param {Tally} tally
 * @returns {Promise<boolean>} false when the save has fewer calls than that
 */
async function replaced(store, at, { nth, theirs, rubbish, write }, tally) {
  let armed = false
  let count = 0
  let written = false
  let last = ''
  const io = tap(store.disk, ({ name, path }) => {
    // Between the last look (a stat, and the bytes where it differs) and the rename stands no call of ours.
    const gap = name === 'rename' && path.endsWith('.tmp')
    if (armed && !written && !gap && count++ >= nth) {
      write(at.path, theirs)
      written = true
      last = name
    }
  })
  const { session } = await store.openAt(at, io)
  try {
    must((await session.apply(store.change(1), Date.now())).ok, 'a change was refused')
    armed = true
    await session.save()
    armed = false
    if (!written) return false
    const bytes = readFileSync(at.path)
    must((await session.apply(store.change(2), Date.now())).ok, 'a change was refused afterwards')
    const state = await session.save()
    must(state.state === 'changed', `a changed file, and it says ${state.state} (before ${last})`)
    must(state.message.endsWith('.'), `no sentence: ${state.message}`)
    const now = readFileSync(at.path)
    must(
      now.equals(bytes) && (rubbish ? now.toString() === 'half a sen' : now.equals(theirs)),
      `their file was overwritten (before ${last})`,
    )
    const joined = await session.join()
    must(joined.ok !== rubbish, `joining: ${joined.ok || joined.failure.message}`)
    if (rubbish) {
      // Their rubbish goes, and ours is brought back by the journal alone.
      must(readFileSync(at.path, 'utf8') === 'half a sen', 'overwritten by joining')
      return true
    }
    const saved = await session.save()
    must(saved.state === 'saved', `joined, but ${saved.state}`)
    tally.compare('joined', [1, 2, 101, 102], await heldInFile(store, at.path))
  } finally {
    await session.close()
  }
  if (!rubbish) await checkStart(store, at, new Set([1, 2, 101, 102]), tally, 'joined')
  return true
}

/**
 * Two programs on one file: the second one waits, keeps its own journal and takes over within five seconds of the
 * first one's end by `kill -9`.
 * @param {import('./lib/bundle.mjs').Store} store @param {string} folder @param {() => number} random @param {Tally} tally
 */
async function secondQuoin(store, folder, random, tally) {
  const at = store.place(folder)
  mkdirSync(folder)
  await store.createAt(at)
  const writer = startWriter(at, { seed: Math.floor(random() * 1e9), from: 1000 })
  await writer.opened
  const own = { path: at.path, userData: join(folder, 'data-2') }
  mkdirSync(own.userData)
  const { session } = await store.openAt(own)
  try {
    must((await session.apply(store.change(1), Date.now())).ok, 'a change was refused')
    const state = await session.save()
    must(state.state === 'locked' || state.state === 'changed', `open elsewhere, and it says ${state.state}`)
    must(!(await heldInFile(store, at.path)).has(1), 'the other’s file was written')
    await writer.kill()
    const later = await until(
      () => session.look(),
      ({ state }) => state !== 'locked',
      5000,
    )
    must(later.state !== 'locked', 'the lock of a program that is gone was not taken over in 5 s')
    if (later.state === 'changed') must((await session.join()).ok, 'joining failed')
    must((await session.save()).state === 'saved', 'not saved after the take-over')
    tally.compare('take-over', [1], await heldInFile(store, at.path))
  } finally {
    await writer.kill()
    await session.close()
  }
  // The first one starts again: its journal is joined with what the second has saved, and says so.
  const again = await store.openAt(at)
  tally.compare('first again', [1, ...writer.acked.keys()], store.held(again.session.project))
  await again.session.close()
}
