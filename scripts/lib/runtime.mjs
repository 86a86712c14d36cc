import { createRequire } from 'node:module'
import { inRoot } from './paths.mjs'
import { cypressFits, cypressPackage, cypressVersion, ensureCypress } from './runtime-cypress.mjs'
import { ensureOfficial, officialVersion } from './runtime-official.mjs'
import { note, Trouble } from './say.mjs'

/**
 * @typedef {object} Runtime
 * @property {string} electronPath
 * @property {string} version
 * @property {Record<string, string>} env what a process that calls require('electron') needs to find it
 */

/** @returns {Runtime} */
function official() {
  delete process.env.ELECTRON_OVERRIDE_DIST_PATH
  const electronPath = createRequire(inRoot('package.json'))('electron')
  return { electronPath, version: officialVersion(), env: {} }
}

/** @returns {Promise<Runtime>} */
async function cypress() {
  const folder = await ensureCypress()
  const env = { ELECTRON_OVERRIDE_DIST_PATH: folder }
  return { electronPath: `${folder}/electron`, version: cypressVersion, env }
}

/** @returns {Promise<Runtime>} */
async function choose() {
  const forced = process.env.QUOIN_RUNTIME
  if (forced && forced !== 'official' && forced !== 'cypress') {
    throw new Trouble(`QUOIN_RUNTIME is "${forced}"; it can be "official" or "cypress"`)
  }
  if (forced !== 'cypress' && (await ensureOfficial({ insist: forced === 'official' }))) return official()
  if (forced === 'official') throw new Trouble('No runtime: the official Electron could not be downloaded')
  if (!cypressFits()) {
    throw new Trouble(
      `No runtime: the official Electron could not be downloaded, and ${cypressPackage} is for Linux x64 only. ` +
        'Try again with QUOIN_RUNTIME=official where github.com (or ELECTRON_MIRROR) can be reached.',
    )
  }
  return cypress()
}

/**
 * Makes sure there is an Electron to run, and puts what finds it into this process's environment.
 * @returns {Promise<Runtime>}
 */
export async function ensureRuntime() {
  const runtime = await choose()
  Object.assign(process.env, runtime.env)
  const kind = runtime.env.ELECTRON_OVERRIDE_DIST_PATH ? `development build from ${cypressPackage}` : 'official build'
  note(`Runtime: Electron ${runtime.version} (${kind})`)
  return runtime
}
