import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { locked } from './lock.mjs'
import { inRoot } from './paths.mjs'
import { run } from './run.mjs'
import { say, Trouble } from './say.mjs'

const sources = ['electron', 'renderer', 'shared', 'resources']
const single = ['electron.vite.config.ts', 'package.json', 'package-lock.json']
const stamp = inRoot('out', '.stamp')
const outputs = ['out/main/index.js', 'out/main/cli.js', 'out/preload/index.cjs', 'out/renderer/index.html']

/** @param {string} folder */
function filesIn(folder) {
  if (!existsSync(inRoot(folder))) return []
  return readdirSync(inRoot(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

/** Names, sizes and times of all sources: no file is read, so asking costs a few milliseconds. */
function fingerprint() {
  const hash = createHash('sha256')
  for (const file of [...sources.flatMap(filesIn).sort(), ...single.map((name) => inRoot(name))]) {
    const { size, mtimeMs } = statSync(file)
    hash.update(`${file} ${size} ${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

function fresh() {
  if (!existsSync(stamp) || !outputs.every((file) => existsSync(inRoot(file)))) return false
  return readFileSync(stamp, 'utf8') === fingerprint()
}

async function build() {
  if (fresh()) return
  say('Build: electron-vite build')
  // Taken before the build: a source saved while it runs makes the next build run again.
  const built = fingerprint()
  const bin = inRoot('node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  // On stderr, as everything that is not a result.
  const { code } = await run(process.execPath, [bin, 'build', '--logLevel', 'warn'], { output: 'stderr' })
  if (code !== 0) throw new Trouble('The build failed: see electron-vite above')
  mkdirSync(inRoot('out'), { recursive: true })
  writeFileSync(stamp, built)
  say('Build: done')
}

/** Brings out/ up to date with the sources. */
export async function ensureBuild() {
  if (!fresh()) await locked(inRoot('out', '.building'), build)
}
