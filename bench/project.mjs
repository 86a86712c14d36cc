/** What a change, a save and opening cost in the running app, as the project grows. */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import { launch, openApp } from './lib/app.mjs'
import { median, report, round } from './lib/measure.mjs'
import { writeProject } from './lib/projects.mjs'

const ROUNDS = 9
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
    const bare = await launch(electronPath, [join(import.meta.dirname, 'border')], {
      BENCH_LINES: join(folder, 'lines'),
    })
    /** @type {Record<'small' | 'large' | 'sync' | 'bare', number[]>} */
    const acks = { small: [], large: [], sync: [], bare: [] }
    for (let i = 0; i < ROUNDS; i++) {
      acks.sync.push(...(await bare.app.evaluate(bareSync, { path: join(folder, 'line'), line: LINE })))
      acks.bare.push(...(await bare.page.evaluate(bareChange, LINE)))
      acks.small.push(...(await one.page.evaluate(change, ARTICLE)))
      acks.large.push(...(await two.page.evaluate(change, ARTICLE)))
    }
    const lowdb = await stockLowdb(large)
    const saveBlockMs = await two.page.evaluate(longestBlock, ARTICLE)
    const bytes = statSync(large).size
    const open = await opening(one, bare, opened)
    const [ack, ackLarge, sync] = [median(acks.small), median(acks.large), median(acks.sync)]
    for (const { app } of [one, two, bare]) await app.close()
    report(
      {
        ackGrowth: round(ackLarge / ack),
        ackVsFsync: round(ackLarge / sync),
        ackVsBare: round(ackLarge / median(acks.bare)),
        ackVsLowdb: round(lowdb / ackLarge, 0),
        saveBlockMs: round(saveBlockMs, 1),
        openVsParse: round(open.ours / open.parse),
        openVsBare: round(open.ours / open.bare),
        ackMs: round(ack),
        ackLargeMs: round(ackLarge),
        fsyncMs: round(sync),
        ackBareMs: round(median(acks.bare)),
        lowdbWriteMs: round(lowdb, 0),
        openMs: round(open.ours, 0),
        parseMs: round(open.parse, 0),
        openBareMs: round(open.bare, 0),
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

/** As long as the line that a change of `change` leaves in the journal. */
const LINE = `${'x'.repeat(150)}\n`

/**
 * Runs in the window of the bare app: the same number of lines, each until the main process says that it is kept.
 * @param {string} line
 */
async function bareChange(line) {
  const times = []
  for (let i = 0; i < 10; i++) {
    const began = performance.now()
    // @ts-expect-error the page's bridge is not typed here
    await window.border('keep', line)
    times.push(performance.now() - began)
  }
  return times
}

/**
 * Runs in a main process that does nothing else: ten lines appended and synced, each on its own.
 * @param {unknown} _
 * @param {{ path: string, line: string }} where
 */
async function bareSync(_, { path, line }) {
  const fs = process.getBuiltinModule('fs').promises
  const file = await fs.open(path, 'a')
  const times = []
  for (let i = 0; i < 10; i++) {
    const began = performance.now()
    await file.write(line)
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
 * From the choice of a recent project to its name in the window, and beside it: reading and parsing the file alone, and the
 * bare app, which reads and parses it, sends it to its window, and parses it there.
 * @param {Awaited<ReturnType<typeof openApp>>} running
 * @param {Awaited<ReturnType<typeof launch>>} bare
 * @param {string} path
 */
async function opening({ app, page }, bare, path) {
  /** @type {Record<'ours' | 'parse' | 'bare', number[]>} */
  const times = { ours: [], parse: [], bare: [] }
  const small = await page.evaluate(() => document.querySelector('.header-project')?.textContent)
  for (let i = 0; i < ROUNDS; i++) {
    times.parse.push(
      await bare.app.evaluate(async (_, file) => {
        const began = performance.now()
        JSON.parse(await process.getBuiltinModule('fs').promises.readFile(file, 'utf8'))
        return performance.now() - began
      }, path),
    )
    times.bare.push(await bare.page.evaluate(openBare, path))
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
  return { ours: median(times.ours), parse: median(times.parse), bare: median(times.bare) }
}

/** Runs in the window of the bare app. @param {string} path */
async function openBare(path) {
  const began = performance.now()
  // @ts-expect-error the page's bridge is not typed here
  const project = JSON.parse(await window.border('open', path))
  const title = document.querySelector('h1')
  if (title) title.textContent = `${project.project[0].title}, ${project.marks.length} marks`
  Object.assign(window, { project })
  await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)))
  return performance.now() - began
}
