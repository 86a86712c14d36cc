/** npm run --silent quoin -- ARGS: the command line of a clone. Builds when needed, then is the CLI itself. */
import { pathToFileURL } from 'node:url'
import { ensureBuild } from './lib/build.mjs'
import { ensurePackages } from './lib/packages.mjs'
import { inRoot, userFolder } from './lib/paths.mjs'
import { hush, say, Trouble } from './lib/say.mjs'

const args = process.argv.slice(2)

function wantsPdf() {
  const at = args.findIndex((arg) => arg === '--to' || arg.startsWith('--to='))
  return at >= 0 && (args[at] === '--to=pdf' || args[at + 1] === 'pdf')
}

/**
 * PDF is the one thing plain Node cannot make. For it the CLI starts the program named in QUOIN_ELECTRON, with the
 * switches in QUOIN_ELECTRON_ARGS (separated by spaces) before its own.
 */
async function prepareElectron() {
  const { setUp } = await import('./lib/setup.mjs')
  const { ensureDisplay } = await import('./lib/display.mjs')
  const { electronArgs } = await import('./lib/electron-args.mjs')
  const { electronPath } = await setUp()
  await ensureDisplay()
  process.env.QUOIN_ELECTRON = electronPath
  process.env.QUOIN_ELECTRON_ARGS = electronArgs().join(' ')
}

hush()
try {
  await ensurePackages()
  await ensureBuild()
  if (wantsPdf()) await prepareElectron()
} catch (error) {
  if (error instanceof Trouble) say(error.message)
  else console.error(error)
  process.exit(2)
}

const cli = inRoot('out', 'main', 'cli.js')
// Relative paths are meant from where the user is.
process.chdir(userFolder())
process.argv = [process.execPath, cli, ...args]
await import(pathToFileURL(cli).href)
