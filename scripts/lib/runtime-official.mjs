import { lookup } from 'node:dns/promises'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { failureNote } from './failure-note.mjs'
import { cacheFolder, inRoot } from './paths.mjs'
import { capture } from './run.mjs'
import { say } from './say.mjs'
import { watchFolder } from './watch-folder.mjs'

const overallMinutes = 10
const stallSeconds = 60

const home = inRoot('node_modules', 'electron')

/** @returns {string} the version our lock file asks for */
export const officialVersion = () => JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).version

/** The same test as electron/install.js makes. */
function installed() {
  try {
    const version = readFileSync(join(home, 'dist', 'version'), 'utf8').replace(/^v/, '')
    const program = readFileSync(join(home, 'path.txt'), 'utf8')
    return version === officialVersion() && existsSync(join(home, 'dist', program))
  } catch {
    return false
  }
}

/** Whether the download host has an address at all: the quickest way to learn that we are offline. */
async function hostKnown() {
  const { ELECTRON_GET_USE_PROXY, ELECTRON_MIRROR, NPM_CONFIG_ELECTRON_MIRROR, npm_config_electron_mirror } =
    process.env
  // Behind a proxy names are resolved there, not here.
  if (ELECTRON_GET_USE_PROXY) return true
  const mirror = NPM_CONFIG_ELECTRON_MIRROR || npm_config_electron_mirror || ELECTRON_MIRROR || 'https://github.com/'
  const timeout = new Promise((_, reject) => setTimeout(reject, 5000, new Error('timeout')).unref())
  try {
    await Promise.race([lookup(new URL(mirror).hostname), timeout])
    return true
  } catch {
    return false
  }
}

/** @returns {Promise<string | undefined>} why it failed */
async function download() {
  if (!(await hostKnown())) return 'its download host cannot be reached from here'
  // A temporary folder of our own makes progress visible: the installer shows none for 30 seconds.
  const folder = join(cacheFolder(), `official-${process.pid}`)
  mkdirSync(folder, { recursive: true })
  const abort = new AbortController()
  let reason = ''
  const stop = (/** @type {string} */ why) => {
    reason = why
    abort.abort()
  }
  const unwatch = watchFolder(folder, 'Runtime: downloading Electron', {
    stallSeconds,
    onStall: () => stop(`the download stood still for ${stallSeconds} s`),
  })
  const limit = setTimeout(() => stop(`the download took over ${overallMinutes} minutes`), overallMinutes * 60_000)
  const env = { TMPDIR: folder, TEMP: folder, ELECTRON_GET_NO_PROGRESS: '1' }
  const { code, stderr } = await capture(process.execPath, [join(home, 'install.js')], { env, signal: abort.signal })
  clearTimeout(limit)
  unwatch()
  rmSync(folder, { recursive: true, force: true })
  if (code === 0 && installed()) return undefined
  return reason || stderr.trim().split('\n')[0] || `its installer ended with code ${code}`
}

/**
 * The Electron of package.json: already there, or downloaded now by its own installer.
 * @param {{ insist: boolean }} options insist: try even if it failed within the last day
 * @returns {Promise<boolean>}
 */
export async function ensureOfficial({ insist }) {
  if (installed()) return true
  const note = failureNote('official', officialVersion())
  if (!insist && note.fresh()) return false
  say(`Runtime: looking for the official Electron ${officialVersion()}`)
  const failure = await download()
  if (failure === undefined) {
    note.clear()
    return true
  }
  say(
    `Runtime: the official Electron could not be had: ${failure} (not tried again for a day; QUOIN_RUNTIME=official does)`,
  )
  note.write()
  return false
}
