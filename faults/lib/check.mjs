import { setTimeout as sleep } from 'node:timers/promises'
import { must } from './tally.mjs'

/** @typedef {import('../store').At} At */

/**
 * What a person finds at the next start: all acknowledged changes, without questions; a save that succeeds; and the
 * same in the file.
 * @param {import('./bundle.mjs').Store} store
 * @param {At} at
 * @param {Set<number>} acked
 * @param {import('./tally.mjs').Tally} tally
 * @param {string} what
 */
export async function checkStart(store, at, acked, tally, what) {
  const { session, notice, faults } = await store.openAt(at)
  try {
    const there = store.held(session.project)
    tally.compare(what, acked, there)
    must(notice === undefined, `said at the start: ${notice}`)
    must(session.project.quarantine.length === 0, 'records were set aside')
    const state = await until(
      () => session.save(),
      ({ state }) => state === 'saved',
      6000,
    )
    must(state.state === 'saved', `not saved: ${JSON.stringify(state)}`)
    must(faults.length === 0, `thrown inside: ${String(faults[0])}`)
    tally.compare(`${what}, file`, there, await heldInFile(store, at.path))
  } finally {
    await session.close()
  }
}

/**
 * The changes in a project file, which must be sound.
 * @param {import('./bundle.mjs').Store} store
 * @param {string} path
 */
export async function heldInFile(store, path) {
  const read = await store.readProjectFile(path)
  must(read.ok, `the file does not open: ${read.ok || read.failure.name}`)
  must(read.value.quarantine.length === 0, 'records in the file were set aside')
  must(read.value.tables.articles.size === 1, 'the article is gone')
  return store.held(read.value)
}

/**
 * Asks until the answer is the one waited for, or `ms` are over; answers the last one.
 * @template T
 * @param {() => Promise<T> | T} ask
 * @param {(answer: T) => boolean} done
 * @param {number} ms
 */
export async function until(ask, done, ms) {
  const end = performance.now() + ms
  for (;;) {
    const answer = await ask()
    if (done(answer) || performance.now() > end) return answer
    await sleep(50)
  }
}
