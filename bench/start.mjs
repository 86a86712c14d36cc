/** Cold start, memory and import of a short article, against an empty Electron window in the same, interleaved run. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dataIn, openApp, root } from './lib/app.mjs'
import { median, report, round, startApp } from './lib/measure.mjs'

const RUNS = 5

/** @param {{ json: boolean, electronPath: string }} options */
export default async function start({ json, electronPath }) {
  const folder = mkdtempSync(join(tmpdir(), 'quoin-bench-'))
  try {
    const project = join(folder, 'sample.quoin')
    cpSync(join(root, 'resources/sample/sample.quoin'), project)
    const ours = { args: [root, `--quoin-user-data=${dataIn(folder)}`, project], ready: '#article-text .mark' }
    const empty = { args: [join(import.meta.dirname, 'empty')], ready: '#ready' }
    // The first starts of either fill the system's caches and V8's (which keeps compiled code from the third on) and are
    // not counted.
    for (let i = 0; i < 3; i++) {
      await startApp(electronPath, ours)
      await startApp(electronPath, empty)
    }
    /** @type {Record<'ours' | 'empty', { ms: number, mb: number }[]>} */
    const runs = { ours: [], empty: [] }
    for (let i = 0; i < RUNS; i++) {
      runs.empty.push(await startApp(electronPath, empty))
      runs.ours.push(await startApp(electronPath, ours))
    }
    const importMs = await imports(electronPath, folder, project)
    const of = (/** @type {'ours' | 'empty'} */ who, /** @type {'ms' | 'mb'} */ what) =>
      median(runs[who].map((run) => run[what]))
    report(
      {
        startRatio: round(of('ours', 'ms') / of('empty', 'ms')),
        memoryRatio: round(of('ours', 'mb') / of('empty', 'mb')),
        importMs: round(median(importMs), 1),
        importFirstMs: round(importMs[0] ?? NaN, 1),
        startMs: round(of('ours', 'ms'), 0),
        emptyStartMs: round(of('empty', 'ms'), 0),
        memoryMb: round(of('ours', 'mb'), 0),
        emptyMemoryMb: round(of('empty', 'mb'), 0),
        runs: RUNS,
        node: process.version,
      },
      json,
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * From the drop of a file on the window to its text painted, in the running app.
 * @param {string} electronPath
 * @param {string} folder
 * @param {string} project
 */
async function imports(electronPath, folder, project) {
  const { app, page } = await openApp(electronPath, join(folder, 'import'), [project])
  try {
    const times = []
    for (let i = 0; i < RUNS; i++) times.push(await page.evaluate(dropArticle, article(i)))
    return times
  } finally {
    await app.close()
  }
}

/** @param {number} n a news text of the size of a short report, a different one for each number */
function article(n) {
  const paragraph = `The council of Harrow Vale has confirmed that talks over the bridge will go on, its speaker said on day ${n}. “We will build it, and we will pay for it,” she told reporters.`
  return `Harrow Vale keeps its bridge, report ${n}\n${Array.from({ length: 12 }, (_, i) => `${paragraph} It is statement ${i + 1}.`).join('\n')}`
}

/** Runs in the window. @param {string} text */
async function dropArticle(text) {
  const title = text.slice(0, text.indexOf('\n'))
  const files = new DataTransfer()
  files.items.add(new File([text], `${title}.txt`, { type: 'text/plain' }))
  const began = performance.now()
  for (const type of ['dragenter', 'dragover', 'drop'])
    document.body.dispatchEvent(new DragEvent(type, { dataTransfer: files, bubbles: true, cancelable: true }))
  const there = () => document.querySelector('#article-text')?.textContent?.includes(title)
  while (!there()) await new Promise((next) => setTimeout(next, 1))
  await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))
  return performance.now() - began
}
