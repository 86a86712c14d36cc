import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { locked } from './lock.mjs'
import { cacheFolder, inRoot, root } from './paths.mjs'
import { run } from './run.mjs'
import { say, Trouble } from './say.mjs'

const stamp = inRoot('node_modules', '.quoin-lock')

function wanted() {
  return createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .digest('hex')
}

function fresh() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted()
}

async function install() {
  if (fresh()) return
  say('Packages: npm ci (once, and again when package-lock.json changes)')
  // `--prefer-offline`: the lock file names exact versions and hashes, so the cache cannot be stale.
  const args = ['ci', '--no-audit', '--no-fund', '--prefer-offline']
  const { code } = await run('npm', args, { output: 'stderr' })
  if (code !== 0)
    throw new Trouble('The packages could not be installed: see npm above. Is the npm registry reachable?')
  writeFileSync(stamp, wanted())
  say('Packages: installed')
}

/** Makes node_modules match package-lock.json. Costs one hash when it already does. */
export async function ensurePackages() {
  if (fresh()) return
  // The lock is outside node_modules, which npm ci deletes.
  const name = createHash('sha256').update(root).digest('hex').slice(0, 12)
  await locked(`${cacheFolder()}/packages-${name}.lock`, install)
}
