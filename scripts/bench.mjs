/** npm run bench -- NAME [--json]: one benchmark of bench/, against the built app. */
import { existsSync, readdirSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { ensureBuild } from './lib/build.mjs'
import { ensureDisplay } from './lib/display.mjs'
import { inRoot } from './lib/paths.mjs'
import { script, Trouble } from './lib/say.mjs'
import { setUp } from './lib/setup.mjs'

function names() {
  if (!existsSync(inRoot('bench'))) return []
  return readdirSync(inRoot('bench'))
    .filter((file) => file.endsWith('.mjs'))
    .map((file) => file.slice(0, -'.mjs'.length))
}

await script(async () => {
  const name = process.argv.slice(2).find((arg) => !arg.startsWith('-'))
  if (!name) {
    console.log(`npm run bench -- NAME [--json]\nNames: ${names().join(', ') || '(none yet)'}`)
    return 2
  }
  if (!names().includes(name)) throw new Trouble(`No benchmark "${name}". There are: ${names().join(', ') || 'none'}`)
  const { electronPath, env } = await setUp()
  await ensureBuild()
  await ensureDisplay()
  const bench = await import(pathToFileURL(inRoot('bench', `${name}.mjs`)).href)
  await bench.default({ json: process.argv.includes('--json'), electronPath, env })
})
