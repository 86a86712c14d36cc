/** What a briefing costs as PDF, against one bare print of the same page, and what the app's window and main process feel of a long one. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { PDFDocument } from '@cantoo/pdf-lib'
import { launch, openApp } from './lib/app.mjs'
import { longestBlocks } from './lib/blocks.mjs'
import { composing } from './lib/composing.mjs'
import { median, report, round } from './lib/measure.mjs'
import { writeProject } from './lib/projects.mjs'

const ROUNDS = 7
const LONG_ROUNDS = 3

/** @typedef {Awaited<ReturnType<typeof openApp>>} Running */

/** @param {{ json: boolean, electronPath: string }} options */
export default async function briefing({ json, electronPath }) {
  const folder = mkdtempSync(join(tmpdir(), 'quoin-bench-'))
  try {
    const short = join(folder, 'short.quoin')
    const long = join(folder, 'long.quoin')
    writeProject(short, { articles: 6, size: 4200, marks: 60 })
    writeProject(long, { articles: 60, size: 4200, marks: 700 })
    const one = await openApp(electronPath, join(folder, 'one'), [short])
    const bare = await launch(electronPath, [join(import.meta.dirname, 'border')])
    const out = join(folder, 'out.pdf')
    const page = join(folder, 'page.html')
    writeFileSync(page, await pageOf(one, out))
    /** @type {Record<'ours' | 'bare' | 'bareTagged', number[]>} */
    const times = { ours: [], bare: [], bareTagged: [] }
    for (let i = 0; i < ROUNDS; i++) {
      times.bare.push(await bare.app.evaluate(printBare, { page, out: join(folder, 'bare.pdf'), tagged: false }))
      times.ours.push(await exportPdf(one, out))
      times.bareTagged.push(await bare.app.evaluate(printBare, { page, out: join(folder, 'bare.pdf'), tagged: true }))
    }
    const pages = await pagesIn(out)
    await one.app.close()
    await bare.app.close()
    const two = await openApp(electronPath, join(folder, 'two'), [long])
    const blocks = []
    const idle = []
    for (let i = 0; i < LONG_ROUNDS; i++) {
      const block = await longestBlocks(two, () => exportPdf(two, out))
      blocks.push(block)
      idle.push(await longestBlocks(two, () => wait(block.done)))
    }
    const longPages = await pagesIn(out)
    await two.app.close()
    const windowBlockMs = median(blocks.map(({ window }) => window))
    const mainBlockMs = median(blocks.map(({ main }) => main))
    const written = await composing(electronPath, folder)
    report(
      {
        pdfVsBare: round(median(times.ours) / median(times.bareTagged)),
        pdfVsBareUntagged: round(median(times.ours) / median(times.bare)),
        blockMs: round(Math.max(windowBlockMs, mainBlockMs), 1),
        ...written,
        // The same watch for as long with nothing to do: what the machine itself adds.
        idleBlockMs: round(median(idle.map(({ window, main }) => Math.max(window, main))), 1),
        windowBlockMs: round(windowBlockMs, 1),
        mainBlockMs: round(mainBlockMs, 1),
        pdfMs: round(median(times.ours), 0),
        bareMs: round(median(times.bareTagged), 0),
        bareUntaggedMs: round(median(times.bare), 0),
        longMs: round(median(blocks.map(({ done }) => done)), 0),
        pages: [pages, longPages],
        rounds: [ROUNDS, LONG_ROUNDS],
        node: process.version,
      },
      json,
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {string} path */
const pagesIn = async (path) => (await PDFDocument.load(readFileSync(path), { updateMetadata: false })).getPageCount()

/** The save dialog answers with this place. @param {Running} running @param {string} out */
const answer = ({ app }, out) =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, out)

/** The page that is printed, taken from the hidden window while it is. @param {Running} running @param {string} out */
async function pageOf(running, out) {
  const taken = running.app.evaluate(
    ({ app, session }) =>
      new Promise((/** @type {(html: string) => void} */ resolve) => {
        app.once('web-contents-created', (_event, contents) => {
          contents.on('did-finish-load', async () => {
            // The window is first shown a page with nothing on it.
            if (contents.getURL() === 'briefing:0') return
            const page = await session.fromPartition('briefing').fetch(contents.getURL())
            resolve(await page.text())
          })
        })
      }),
  )
  await exportPdf(running, out)
  return taken
}

/** From the window's call to the file on disk. @param {Running} running @param {string} out */
async function exportPdf(running, out) {
  await answer(running, out)
  return running.page.evaluate(async () => {
    const began = performance.now()
    const { quoin } = /** @type {any} */ (window)
    const done = await quoin.call('export.project', { format: 'pdf' })
    if (!done.ok) throw new Error(done.failure.message)
    return performance.now() - began
  })
}

/**
 * Runs in the main process of an app that does nothing else: a hidden window, the same page, one print, one file.
 * @param {typeof import('electron')} electron
 * @param {{ page: string, out: string, tagged: boolean }} job
 */
async function printBare({ BrowserWindow }, { page, out, tagged }) {
  const began = performance.now()
  const window = new BrowserWindow({ show: false, webPreferences: { javascript: false } })
  await window.loadFile(page)
  const pdf = await window.webContents.printToPDF({
    preferCSSPageSize: true,
    printBackground: true,
    ...(tagged && { generateTaggedPDF: true, generateDocumentOutline: true }),
  })
  await process.getBuiltinModule('fs').promises.writeFile(out, pdf)
  window.destroy()
  return performance.now() - began
}
