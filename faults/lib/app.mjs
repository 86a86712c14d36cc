import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron } from 'playwright'
import { onExit } from '../../scripts/lib/cleanup.mjs'

/** @typedef {import('../store').At} At */

/** @param {string} app @param {At} at */
function argsFor(app, { path, userData }) {
  const settings = join(userData, 'settings.json')
  mkdirSync(userData, { recursive: true })
  if (!existsSync(settings)) writeFileSync(settings, JSON.stringify({ started: true, settings: { tourSeen: true } }))
  const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return [...switches, app, `--quoin-user-data=${userData}`, path]
}

/** @param {number} pid of the first process of a group */
export function killGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It has ended already.
  }
}

/**
 * The real app on a project, its window ready.
 * @param {string} electronPath @param {string} app @param {At} at
 */
export async function openApp(electronPath, app, at) {
  const running = await _electron.launch({ executablePath: electronPath, args: argsFor(app, at), timeout: 60_000 })
  const page = await running.firstWindow()
  const child = running.process()
  const pid = /** @type {number} */ (child.pid)
  const kill = async () => {
    const ended = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined
    killGroup(pid)
    await ended
  }
  try {
    await page.waitForSelector('[data-ready]', { timeout: 60_000 })
  } catch (error) {
    await kill()
    throw error
  }
  return { running, page, kill }
}

/**
 * Starts the app and kills it after some milliseconds, whatever it is doing then.
 * @param {string} electronPath @param {string} app @param {At} at @param {number} ms
 */
export async function killAtStart(electronPath, app, at, ms) {
  const child = spawn(electronPath, argsFor(app, at), { detached: true, stdio: 'ignore' })
  const ended = once(child, 'exit')
  const stop = onExit(() => killGroup(/** @type {number} */ (child.pid)))
  const timer = setTimeout(stop, ms)
  await ended
  clearTimeout(timer)
  stop()
}

/**
 * In the page: applies changes without end, in bursts, with saves between them, and says `ack N` on the console when
 * change N is acknowledged.
 * @param {{ changes: [number, unknown][], pause: number }} given
 */
export function stream({ changes, pause }) {
  const { quoin } = /** @type {{ quoin: { call: (name: string, input: object) => Promise<{ ok: boolean }> } }} */ (
    /** @type {unknown} */ (window)
  )
  const all = [...changes]
  const next = async () => {
    const burst = all.splice(0, 3)
    await Promise.all(
      burst.map(async ([n, command]) => {
        const done = await quoin.call('project.apply', { command, at: Date.now() })
        if (done.ok) console.log(`ack ${n}`)
      }),
    )
    if (all.length % 4 === 0) void quoin.call('project.save', {})
    if (all.length) setTimeout(() => void next(), pause)
  }
  void next()
}

/**
 * What the window was told of the project when it opened, asked anew.
 * @param {import('playwright').Page} page
 * @returns {Promise<{ json: string, notice?: string } | null>}
 */
export const openProject = (page) =>
  page.evaluate(async () => {
    const { quoin } = /** @type {any} */ (window)
    const answer = await quoin.call('app.start', {})
    return answer.ok ? answer.value.project : null
  })
