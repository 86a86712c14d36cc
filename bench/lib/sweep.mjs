/** What it costs the window to show all suggestions of a large project. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openApp } from './app.mjs'
import { round } from './measure.mjs'
import { writeTexts } from './projects.mjs'
import { longestTask } from './tasks.mjs'

const ARTICLES = 1000
/** UTF-16 units an article, about. */
const SIZE = 3000

/**
 * Of a project of 1,000 articles: `sweepFirstMs` from the key to the first rows, `sweepAllMs` until all articles have been read,
 * `sweepRows` how many there are then; `sweepBlockMs` the longest that the window's thread was at work at a time meanwhile,
 * `sweepStepMs` while one goes down a hundred rows and accepts one.
 * @param {string} electronPath
 * @param {string} text news, one paragraph a line
 */
export async function sweep(electronPath, text) {
  const folder = mkdtempSync(join(tmpdir(), 'quoin-bench-'))
  try {
    const path = join(folder, 'many.quoin')
    const parts = Array.from({ length: ARTICLES }, (_, i) => text.slice(i * SIZE, (i + 1) * SIZE).trim())
    const texts = parts.map((part, i) => `Report ${i}\n${part}`)
    writeTexts(path, texts, [])
    const { app, page } = await openApp(electronPath, folder, [path])
    await page.locator('#article-text').waitFor()
    const mark = (/** @type {string} */ name) => page.evaluate((said) => void performance.mark(said), name)
    const count = page.locator('.sweep-count')
    const began = performance.now()
    const since = () => round(performance.now() - began, 0)
    let [first, all] = [0, 0]
    const block = await longestTask(app, async () => {
      await mark('asked')
      await page.keyboard.press('Control+j')
      await page.locator('.sweep-row').first().waitFor()
      first = since()
      await count.filter({ hasText: `in ${ARTICLES.toLocaleString('en-GB')} articles` }).waitFor({ timeout: 120_000 })
      all = since()
      await mark('read')
    }, ['asked', 'read'])
    const rows = Number((await count.textContent())?.replaceAll(',', '').split(' ')[0])
    const step = await longestTask(app, async () => {
      await mark('at the first')
      for (let i = 0; i < 100; i++) await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await count.filter({ hasText: `${(rows - 1).toLocaleString('en-GB')} suggestions` }).waitFor()
      await mark('accepted')
    }, ['at the first', 'accepted'])
    await app.close()
    return {
      sweepFirstMs: first,
      sweepAllMs: all,
      sweepRows: rows,
      sweepBlockMs: round(block, 0),
      sweepStepMs: round(step, 0),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
