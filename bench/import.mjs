/** A folder of a thousand saved news pages, and some files of every other format, brought in by the running app. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { openApp } from './lib/app.mjs'
import { longestBlocks } from './lib/blocks.mjs'
import { documents } from './lib/documents.mjs'
import { likeness, textOf } from './lib/likeness.mjs'
import { median, report, round } from './lib/measure.mjs'
import { page as newsPage } from './lib/pages.mjs'
import { chance } from './lib/projects.mjs'
import { story } from './lib/prose.mjs'

const PAGES = 1000
const EACH = 12
const RUNS = 3
const SEED = 20_260

/** @param {{ json: boolean, electronPath: string }} options */
export default async function bench({ json, electronPath }) {
  const folder = mkdtempSync(join(tmpdir(), 'quoin-bench-'))
  try {
    const pages = writePages(join(folder, 'pages'))
    const others = await writeDocuments(join(folder, 'documents'))
    /** @type {Awaited<ReturnType<typeof bringIn>>[]} */
    const runs = []
    for (let i = 0; i < RUNS; i++) {
      const data = join(folder, `run ${i}`)
      const running = await openApp(electronPath, data)
      // The first import of a session loads what all others find there.
      await bringIn(running, join(folder, 'documents'))
      runs.push(await bringIn(running, join(folder, 'pages')))
      await running.app.close()
    }
    const found = textsIn(join(folder, 'run 0/data/untitled'))
    const formats = Object.keys(documents).map((format) => {
      const mine = others.filter(({ name }) => name.endsWith(`.${format}`))
      return /** @type {const} */ ([format, round(meanOf(mine, found).mean, 4)])
    })
    const similarity = meanOf(pages, found)
    const of = (/** @type {keyof Awaited<ReturnType<typeof bringIn>>} */ what) => median(runs.map((run) => run[what]))
    report(
      {
        filesPerSecond: round(PAGES / of('seconds'), 1),
        similarity: round(similarity.mean, 4),
        blockMs: round(of('block'), 1),
        mainBlockMs: round(of('mainBlock'), 1),
        blockMsWithout: round(of('without'), 1),
        blocks: runs.map(({ block }) => round(block, 0)),
        worst: round(similarity.worst, 3),
        missing: similarity.missing,
        similarityOfFormats: Object.fromEntries(formats),
        leastOfFormats: Math.min(...formats.map(([, mean]) => mean)),
        seconds: round(of('seconds'), 1),
        runs: RUNS,
        pages: PAGES,
        megabytes: round(pages.reduce((sum, { size }) => sum + size, 0) / 1e6, 1),
        seed: SEED,
        cores: cpus().length,
        node: process.version,
      },
      json,
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @typedef {{ name: string, size: number, text: string }} Wanted */

/** @param {string} folder @returns {Wanted[]} */
function writePages(folder) {
  const random = chance(SEED)
  return Array.from({ length: PAGES }, (_, n) => {
    const { name, bytes, story } = newsPage(random, n)
    // As somebody collects them: in folders.
    const inner = join(folder, `week ${n % 20}`)
    mkdirSync(inner, { recursive: true })
    writeFileSync(join(inner, name), bytes)
    return { name, size: bytes.length, text: story.blocks.map((block) => block.text).join('\n') }
  })
}

/** @param {string} folder @returns {Promise<Wanted[]>} */
async function writeDocuments(folder) {
  const random = chance(SEED + 1)
  mkdirSync(folder, { recursive: true })
  const wanted = []
  for (const [format, make] of Object.entries(documents))
    for (let n = 0; n < EACH; n++) {
      // The fonts that every PDF reader has know no Cyrillic letters.
      const one = story(random, ['en', 'de', 'fr', 'es'][n % 4] ?? 'en')
      const bytes = await make(one, n)
      const name = `${n}.${format}`
      writeFileSync(join(folder, name), bytes)
      wanted.push({ name, size: bytes.length, text: one.blocks.map((block) => block.text).join('\n') })
    }
  return wanted
}

/**
 * Imports a folder as a person does, from the menu to the report, and watches meanwhile how long window and main process
 * were not free at the longest.
 * @param {Awaited<ReturnType<typeof openApp>>} running
 * @param {string} path
 */
async function bringIn(running, path) {
  const { app, page } = running
  const {
    done: seconds,
    window,
    main,
  } = await longestBlocks(running, async () => {
    await app.evaluate(({ dialog, Menu }, path) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
      /** @type {Electron.MenuItem[]} */
      const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? []
      items.find(({ label }) => label === 'Import folder…')?.click()
    }, path)
    return page.evaluate(untilReport)
  })
  await page.getByRole('button', { name: 'Done' }).click()
  // What else the machine does: as long again with nothing to do.
  const idle = await longestBlocks(running, () => wait(seconds * 1000))
  return { seconds, block: window, mainBlock: main, without: idle.window }
}

/** Runs in the window: until the list of what came in stands painted. Seconds. */
async function untilReport() {
  const began = performance.now()
  while (!document.querySelector('.import-report')) await new Promise((next) => setTimeout(next, 5))
  await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))
  return (performance.now() - began) / 1000
}

/** Texts of the one project in a folder, by the names of their files. @param {string} folder */
function textsIn(folder) {
  const file = /** @type {string} */ (readdirSync(folder).find((name) => name.endsWith('.quoin')))
  /** @type {{ articles: { source: { name: string }, doc: any }[] }} */
  const { articles } = JSON.parse(readFileSync(join(folder, file), 'utf8'))
  return new Map(articles.map(({ source, doc }) => [source.name, textOf(doc)]))
}

/** @param {Wanted[]} wanted @param {Map<string, string>} found */
function meanOf(wanted, found) {
  const scores = wanted.map(({ name, text }) => likeness(text, found.get(name) ?? ''))
  const missing = wanted.filter(({ name }) => !found.has(name)).length
  return { mean: scores.reduce((sum, one) => sum + one, 0) / scores.length, worst: Math.min(...scores), missing }
}
