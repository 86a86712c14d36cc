import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { onExit } from './cleanup.mjs'
import { say } from './say.mjs'

/** @param {number} pid */
export function alive(pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // EPERM: alive, but another user's.
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}

/** @param {string} file */
function holderLives(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'))
    return pid > 0 && alive(pid)
  } catch {
    return false
  }
}

/**
 * Removes the lock of a process that is gone. Two who find it at once must not both: the second would remove the new
 * lock of the first. So looking and removing happen behind a second file, held for an instant.
 * @param {string} file
 */
function removeDead(file) {
  const guard = `${file}.guard`
  try {
    writeFileSync(guard, '', { flag: 'wx' })
  } catch {
    // Another is at it, or was killed in that instant long ago.
    const age = Date.now() - (statSync(guard, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
    if (age > 10_000) rmSync(guard, { force: true })
    return
  }
  if (!holderLives(file)) rmSync(file, { force: true })
  rmSync(guard, { force: true })
}

/**
 * Runs `work` while no other process of ours runs it: two scripts started together (a git merge driver,
 * a test beside a start) must not both build into the same folder.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function locked(file, work) {
  mkdirSync(dirname(file), { recursive: true })
  for (let waited = 0; ; waited += 1) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' })
      break
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error
      // The first look may fall between the other's open and its write: hence the second look before judging.
      if (waited > 0) removeDead(file)
      if (waited === 10) say('Waiting for another set-up that is running')
      await sleep(200)
    }
  }
  const release = onExit(() => rmSync(file, { force: true }))
  try {
    return await work()
  } finally {
    release()
  }
}
