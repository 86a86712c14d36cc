/** npm run dev: electron-vite's development server, with the same runtime as everything else. */
import { ensureDisplay } from './lib/display.mjs'
import { electronArgs } from './lib/electron-args.mjs'
import { inRoot } from './lib/paths.mjs'
import { run } from './lib/run.mjs'
import { script } from './lib/say.mjs'
import { setUp } from './lib/setup.mjs'

await script(async () => {
  const { electronPath } = await setUp()
  await ensureDisplay()
  const bin = inRoot('node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const flags = electronArgs().length > 0 ? ['--noSandbox'] : []
  const args = [bin, 'dev', ...flags, ...process.argv.slice(2)]
  const { code } = await run(process.execPath, args, { env: { ELECTRON_EXEC_PATH: electronPath } })
  return code
})
