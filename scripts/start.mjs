/** npm start [-- FILE...]: sets up what is missing, builds what is stale, opens the app. */
import { resolve } from 'node:path'
import { ensureBuild } from './lib/build.mjs'
import { ensureDisplay, hasDisplay } from './lib/display.mjs'
import { electronArgs } from './lib/electron-args.mjs'
import { root, userFolder } from './lib/paths.mjs'
import { run } from './lib/run.mjs'
import { say, script } from './lib/say.mjs'
import { setUp } from './lib/setup.mjs'

await script(async () => {
  const { electronPath } = await setUp()
  await ensureBuild()
  const files = process.argv.slice(2).map((path) => resolve(userFolder(), path))
  if (!(await hasDisplay())) {
    say('No display here: showing what the app looks like instead (scripts/demo.mjs)')
    const { demo } = await import('./demo.mjs')
    return demo({ electronPath, files })
  }
  await ensureDisplay()
  say('Starting Quoin')
  const { code } = await run(electronPath, [...electronArgs(), root, ...files])
  return code
})
