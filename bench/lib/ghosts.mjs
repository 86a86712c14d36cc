/** What suggestions cost the window, with an article of the size of a book. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openApp } from './app.mjs'
import { median, round } from './measure.mjs'
import { articleId, writeTexts } from './projects.mjs'

const ROUNDS = 5

/**
 * `firstGhostMs`: from the choice of an article of 3 MB to its first suggestions on the screen; `textMs`: to its words. `blockMs`: the
 * longest time that the window was not free in the seconds after the words, in which all suggestions come; `blockMsWithout`: with
 * suggestions off.
 * @param {string} electronPath
 * @param {string} text about 3 MB of news, one paragraph a line
 */
export async function ghosts(electronPath, text) {
  const folder = mkdtempSync(join(tmpdir(), 'quoin-bench-'))
  /** @type {Record<'textMs' | 'firstGhostMs' | 'blockMs' | 'blockMsWithout', number[]>} */
  const rows = { textMs: [], firstGhostMs: [], blockMs: [], blockMsWithout: [] }
  try {
    const path = join(folder, 'book.quoin')
    writeTexts(
      path,
      Array.from({ length: ROUNDS * 2 + 1 }, (_, i) => `Report ${i}\n${text}`),
      [],
    )
    const { app, page } = await openApp(electronPath, folder, [path])
    await page.locator('#article-text').waitFor()
    await page.waitForTimeout(4000)
    for (let i = 1; i <= ROUNDS; i++) {
      const found = await page.evaluate(watch, { id: articleId(i), on: true })
      rows.textMs.push(found.text)
      rows.firstGhostMs.push(found.first)
      rows.blockMs.push(found.block)
      await page.waitForTimeout(1500)
    }
    await page.keyboard.press('Control+,')
    await page.getByRole('checkbox', { name: 'Quotes' }).click()
    await page.keyboard.press('Escape')
    for (let i = ROUNDS + 1; i <= ROUNDS * 2; i++) {
      rows.blockMsWithout.push((await page.evaluate(watch, { id: articleId(i), on: false })).block)
      await page.waitForTimeout(1500)
    }
    await app.close()
    return Object.fromEntries(Object.entries(rows).map(([name, values]) => [name, round(median(values), 0)]))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Runs in the window. Times in ms from the choice of the article.
 * @param {{ id: string, on: boolean }} what
 */
async function watch({ id, on }) {
  const frame = () => new Promise((next) => requestAnimationFrame(next))
  const drawn = () => [...CSS.highlights].some(([name, { size }]) => name === 'quoin-suggested-quote' && size > 0)
  const text = document.querySelector('#article-text')
  const began = performance.now()
  const since = () => performance.now() - began
  document.getElementById(`article-${id}`)?.click()
  const there = () => {
    const now = document.querySelector('#article-text')
    return now && now !== text
  }
  while (!there()) await frame()
  await frame()
  const result = { text: since(), first: 0, block: 0 }
  // A message to oneself comes at once unless the window is at work.
  const { port1, port2 } = new MessageChannel()
  let [last, watching] = [performance.now(), true]
  port1.addEventListener('message', () => {
    const now = performance.now()
    result.block = Math.max(result.block, now - last)
    last = now
    if (watching) port2.postMessage(null)
  })
  port1.start()
  port2.postMessage(null)
  if (on) while (!drawn() && since() < 20_000) await frame()
  result.first = since()
  await new Promise((later) => setTimeout(later, 4000))
  watching = false
  return result
}
