/** npm run test:faults [-- NAME... --full --seed N]: what Quoin promises, with the disk, the power and processes failing. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { pathToFileURL } from 'node:url'
import { ensureBuild } from './lib/build.mjs'
import { onExit } from './lib/cleanup.mjs'
import { ensureDisplay } from './lib/display.mjs'
import { inRoot, root } from './lib/paths.mjs'
import { say, script, Trouble } from './lib/say.mjs'
import { setUp } from './lib/setup.mjs'

/** @typedef {import('../faults/lib/tally.mjs').Outcome} Outcome */

/** From what the app needs least to what it needs most. */
const ORDER = ['io-nth', 'links', 'damage', 'two-writers', 'read-only', 'full-disk', 'power-cut', 'kill-store']
const names = [
  ...ORDER,
  ...readdirSync(inRoot('faults'))
    .filter((file) => file.endsWith('.mjs') && !ORDER.includes(file.slice(0, -'.mjs'.length)))
    .map((file) => file.slice(0, -'.mjs'.length))
    .sort()
    .toReversed(),
]

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    full: { type: 'boolean', default: false },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    // Another copy of the built app than this one.
    app: { type: 'string' },
  },
})

/** @param {string} name @param {{ electronPath: string, folder: string }} where @returns {Promise<Outcome>} */
async function runOne(name, { electronPath, folder }) {
  const { chance } = await import('../bench/lib/projects.mjs')
  /** @type {import('../faults/lib/tally.mjs').Fault} */
  const fault = await import(pathToFileURL(inRoot('faults', `${name}.mjs`)).href)
  // Each has a row of its own, so that one alone does the same as among all.
  const random = chance(Number(values.seed) + [...name].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 0))
  const own = join(folder, name)
  mkdirSync(own)
  try {
    return await fault.run({ electronPath, app: values.app ?? root, folder: own, full: values.full, random })
  } catch (error) {
    return {
      runs: 1,
      lost: 0,
      broken: 1,
      note: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }
  }
}

/** @param {string[][]} rows */
function print(rows) {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)))
  for (const row of rows)
    console.log(
      row
        .map((cell, i) => (i > 0 && i < 4 ? cell.padStart(widths[i] ?? 0) : cell.padEnd(i ? 0 : (widths[i] ?? 0))))
        .join(' | '),
    )
}

await script(async () => {
  const unknown = positionals.find((name) => !names.includes(name))
  if (unknown) throw new Trouble(`No fault "${unknown}". There are: ${names.join(', ')}`)
  const { electronPath } = await setUp()
  if (values.app === undefined) await ensureBuild()
  await ensureDisplay()
  say(`Faults: ${values.full ? 'in full' : 'shortened'}, seed ${values.seed} (again: --seed ${values.seed})`)
  const { bundle } = await import('../faults/lib/bundle.mjs')
  await bundle()
  const folder = mkdtempSync(join(tmpdir(), 'quoin-faults-'))
  const { unmountBelow } = await import('../faults/lib/mount.mjs')
  const clean = onExit(() => {
    unmountBelow(folder)
    rmSync(folder, { recursive: true, force: true })
  })
  const rows = [['fault', 'runs', 'lost', 'broken', 'note']]
  let good = true
  for (const name of positionals.length ? positionals : names) {
    say(`Fault: ${name}`)
    const { runs, lost, broken, skipped, note } = await runOne(name, { electronPath, folder })
    rows.push([name, String(runs), String(lost), String(broken), skipped ? `skipped: ${skipped}` : (note ?? '')])
    good &&= lost === 0 && broken === 0
  }
  clean()
  print(rows)
  // A run that broke may have left a session open, which would try to save for ever.
  process.exit(good ? 0 : 1)
})
