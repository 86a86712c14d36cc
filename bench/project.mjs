/** What a change, a save and opening cost in the running app, as the project grows. */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import { openApp } from './lib/app.mjs'
import { median, report, round } from './lib/measure.mjs'
import { writeProject } from './lib/projects.mjs'

const ROUNDS = 5
const ARTICLE = 'a_000000000000'

/** @param {{ json: boolean, electronPath: string }} options */
export default async function project({ json, electronPath }) {
  const folder = mkdtempSync(join(tmpdir(), 'quoin-bench-'))
  try {
    const small = join(folder, 'small.quoin')
    const large = join(folder, 'large.quoin')
    const opened = join(folder, 'opened.quoin')
    writeProject(small, { articles: 10, size: 2200, marks: 100 })
    writeProject(large, { articles: 500, size: 20_000, marks: 100_000 })
    writeProject(opened, { articles: 500, size: 4000, marks: 50_000 })
    const one = await openApp(electronPath, join(folder, 'one'), [small])
    const two = await openApp(electronPath, join(folder, 'two'), [large])
    /** @type {Record<'small' | 'large' | 'sync', number[]>} */
    const acks = { small: [], large: [], sync: [] }
    for (let i = 0; i < ROUNDS; i++) {
      acks.sync.push(...(await one.app.evaluate(bareSync, join(folder, 'line'))))
      acks.small.push(...(await one.page.evaluate(change, ARTICLE)))
      acks.large.push(...(await two.page.evaluate(change, ARTICLE)))
    }
    const lowdb = await stockLowdb(large)
    const saveBlockMs = await two.page.evaluate(longestBlock, ARTICLE)
    const bytes = statSync(large).size
    const open = await opening(one, opened)
    const [ack, ackLarge, sync] = [median(acks.small), median(acks.large), median(acks.sync)]
    await one.app.close()
    await two.app.close()
    report(
      {
        ackGrowth: round(ackLarge / ack),
        ackVsFsync: round(ackLarge / sync),
        ackVsLowdb: round(lowdb / ackLarge, 0),
        saveBlockMs: round(saveBlockMs, 1),
        openVsParse: round(open.ours / open.parse),
        ackMs: round(ack),
        ackLargeMs: round(ackLarge),
        fsyncMs: round(sync),
        lowdbWriteMs: round(lowdb, 0),
        openMs: round(open.ours, 0),
        parseMs: round(open.parse, 0),
        savedMb: round(bytes / 1e6, 1),
        marks: [100, 100_000],
        node: process.version,
      },
      json,
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Runs in the window: ten changes one after another, each until it is acknowledged. @param {string} id */
async function change(id) {
  const times = []
  for (let i = 0; i < 10; i++) {
    const began = performance.now()
    // @ts-expect-error the page's bridge is not typed here
    await window.quoin.call('project.apply', {
      command: { do: 'set', table: 'articles', id, fields: { outlet: `Outlet ${performance.now()}` } },
      at: Date.now(),
    })
    times.push(performance.now() - began)
  }
  return times
}

/**
 * Runs in the main process: ten lines appended and synced, each on its own.
 * @param {unknown} _
 * @param {string} path
 */
async function bareSync(_, path) {
  const fs = process.getBuiltinModule('fs').promises
  const file = await fs.open(path, 'a')
  const times = []
  for (let i = 0; i < 10; i++) {
    const began = performance.now()
    await file.write(`${'x'.repeat(200)}\n`)
    await file.datasync()
    times.push(performance.now() - began)
  }
  await file.close()
  return times
}

/** lowdb's own file adapter, which writes the whole project before it answers. @param {string} path */
async function stockLowdb(path) {
  const db = new Low(new JSONFile(`${path}.lowdb`), JSON.parse(readFileSync(path, 'utf8')))
  const times = []
  for (let i = 0; i < 3; i++) {
    const began = performance.now()
    await db.write()
    times.push(performance.now() - began)
  }
  return median(times)
}

/**
 * Runs in the window: the longest time between two frames while a change is saved into the large file.
 * @param {string} id
 */
async function longestBlock(id) {
  let [longest, last, watching] = [0, performance.now(), true]
  const tick = () => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    if (watching) setTimeout(tick, 1)
  }
  setTimeout(tick, 1)
  const { quoin } = /** @type {any} */ (window)
  await quoin.call('project.apply', {
    command: { do: 'set', table: 'articles', id, fields: { outlet: 'Saved' } },
    at: Date.now(),
  })
  await quoin.call('project.save', {})
  watching = false
  return longest
}

/**
 * From the choice of a recent project to its name in the window, and beside it reading and parsing the file alone.
 * @param {Awaited<ReturnType<typeof openApp>>} running
 * @param {string} path
 */
async function opening({ app, page }, path) {
  const times = { ours: /** @type {number[]} */ ([]), parse: /** @type {number[]} */ ([]) }
  const small = await page.evaluate(() => document.querySelector('.header-project')?.textContent)
  for (let i = 0; i < ROUNDS; i++) {
    times.parse.push(
      await app.evaluate(async (_, file) => {
        const began = performance.now()
        JSON.parse(await process.getBuiltinModule('fs').promises.readFile(file, 'utf8'))
        return performance.now() - began
      }, path),
    )
    const began = performance.now()
    await app.evaluate(
      ({ app: electron }, file) => electron.emit('open-file', { preventDefault: () => undefined }, file),
      path,
    )
    await page.waitForFunction(() => document.querySelector('.header-project')?.textContent === 'opened')
    times.ours.push(performance.now() - began)
    await app.evaluate(
      ({ app: electron }, file) => electron.emit('open-file', { preventDefault: () => undefined }, file),
      path.replace('opened', 'small'),
    )
    await page.waitForFunction((name) => document.querySelector('.header-project')?.textContent === name, small)
  }
  return { ours: median(times.ours), parse: median(times.parse) }
}
