/** What suggestions cost the window, with an article of the size of a book. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openApp } from './app.mjs'
import { median, round } from './measure.mjs'
import { articleId, writeTexts } from './projects.mjs'
import { longestTask } from './tasks.mjs'

const ROUNDS = 5
/** @type {[string, string]} */
const MARKS = ['words are there', 'all is drawn']

/**
 * Of articles of 3 MB, medians: `textMs` from the choice of one to its words, `firstGhostMs` from there to its first suggestions
 * on the screen, `allGhostsMs` until all had come. `blockMs`: the longest that the window's thread was at work at a time from
 * the words until all was drawn; `blockMsWithout`: as long a time after the words with suggestions off. Nothing waits for a
 * fixed time: what is looked for says when it is there.
 * @param {string} electronPath
 * @param {string} text about 3 MB of news, one paragraph a line
 */
export async function ghosts(electronPath, text) {
  const folder = mkdtempSync(join(tmpdir(), 'quoin-bench-'))
  /** @type {Record<'textMs' | 'firstGhostMs' | 'allGhostsMs' | 'blockMs' | 'blockMsWithout', number[]>} */
  const rows = { textMs: [], firstGhostMs: [], allGhostsMs: [], blockMs: [], blockMsWithout: [] }
  try {
    const path = join(folder, 'book.quoin')
    const texts = Array.from({ length: ROUNDS * 2 + 2 }, (_, i) => `Report ${i}\n${text}`)
    writeTexts(path, texts, [])
    const { app, page } = await openApp(electronPath, folder, [path])
    await page.locator('#article-text').waitFor()
    await page.evaluate(listen)
    const read = async (/** @type {number} */ at, /** @type {number} */ ms) => {
      const result = { text: 0, first: 0, all: 0 }
      const block = await longestTask(
        app,
        async () => Object.assign(result, await page.evaluate(watch, { id: articleId(at), ms, marks: MARKS })),
        MARKS,
      )
      return { ...result, block }
    }
    // The first one loads what the others find loaded.
    await read(1, 0)
    for (let i = 2; i < ROUNDS + 2; i++) {
      const { text, first, all, block } = await read(i, 0)
      rows.textMs.push(text)
      rows.firstGhostMs.push(first)
      rows.allGhostsMs.push(all)
      rows.blockMs.push(block)
    }
    await page.keyboard.press('Control+,')
    await page.getByRole('checkbox', { name: 'Quotes' }).click()
    await page.keyboard.press('Escape')
    for (let i = ROUNDS + 2; i < ROUNDS * 2 + 2; i++)
      rows.blockMsWithout.push((await read(i, median(rows.allGhostsMs))).block)
    await app.close()
    return Object.fromEntries(Object.entries(rows).map(([name, values]) => [name, round(median(values), 0)]))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Runs in the window: counts the texts that a worker has read to the end. */
function listen() {
  const own = /** @type {Record<string, number>} */ (/** @type {unknown} */ (window))
  own['benchRead'] = 0
  const heard = new WeakSet()
  const send = Worker.prototype.postMessage
  Worker.prototype.postMessage = function (/** @type {unknown} */ message, /** @type {any} */ more) {
    if (!heard.has(this))
      this.addEventListener('message', ({ data }) => {
        if (data.final && data.done) own['benchRead'] = (own['benchRead'] ?? 0) + 1
      })
    heard.add(this)
    send.call(this, message, more)
  }
}

/**
 * Runs in the window: reads an article until its suggestions are drawn, or for so many `ms` after its words where none are wanted.
 * @param {{ id: string, ms: number, marks: [string, string] }} what
 */
async function watch({ id, ms, marks: [words, drawn] }) {
  const own = /** @type {Record<string, number>} */ (/** @type {unknown} */ (window))
  const frame = () => new Promise((next) => requestAnimationFrame(next))
  const idle = () => new Promise((next) => requestIdleCallback((left) => next(left.timeRemaining())))
  const seen = () => [...CSS.highlights].some(([name, { size }]) => name === 'quoin-suggested-quote' && size > 0)
  const before = document.querySelector('#article-text')
  const read = own['benchRead'] ?? 0
  const began = performance.now()
  document.getElementById(`article-${id}`)?.click()
  const there = () => {
    const now = document.querySelector('#article-text')
    return now && now !== before
  }
  while (!there()) await frame()
  await frame()
  performance.mark(words)
  const at = performance.now()
  const since = () => performance.now() - at
  let first = 0
  if (ms) while (since() < ms) await frame()
  else {
    while (!seen() && since() < 60_000) await frame()
    first = since()
    while ((own['benchRead'] ?? 0) === read && since() < 60_000) await frame()
    // It has come; it is drawn when the window has nothing to do any more.
    for (let quiet = 0; quiet < 5;) quiet = /** @type {number} */ (await idle()) > 5 ? quiet + 1 : 0
  }
  const all = since()
  performance.mark(drawn)
  await frame()
  return { text: at - began, first, all }
}
