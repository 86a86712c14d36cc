import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test'

export const root = resolve(import.meta.dirname, '..')

/** The real app on a data folder of its own, so that tests see a first start and leave nothing behind. */
export interface Quoin {
  /** A folder that lives as long as the test. */
  folder: string
  app: ElectronApplication
  page: Page
  /** Starts the app (again), with files or switches; the window is ready to be read. */
  start: (...args: string[]) => Promise<Page>
  /** Quits as a person would, so that everything is written. */
  quit: () => Promise<void>
  /** What the next file dialogs answer; an empty list is a person who cancels. */
  answerOpen: (...paths: string[]) => Promise<void>
  answerSave: (path: string) => Promise<void>
}

export const test = base.extend<{ quoin: Quoin }>({
  quoin: async ({}, run) => {
    const folder = mkdtempSync(join(tmpdir(), 'quoin-e2e-'))
    const quoin: Quoin = {
      folder,
      app: undefined as unknown as ElectronApplication,
      page: undefined as unknown as Page,
      start: async (...args) => {
        // As root Chromium refuses to sandbox; see scripts/lib/electron-args.mjs.
        const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : []
        quoin.app = await _electron.launch({
          args: [...switches, root, `--quoin-user-data=${join(folder, 'data')}`, ...args],
          cwd: root,
        })
        quoin.page = await quoin.app.firstWindow()
        await quoin.page.waitForSelector('[data-ready]')
        return quoin.page
      },
      quit: () => quoin.app.close(),
      answerOpen: (...paths) =>
        quoin.app.evaluate(({ dialog }, filePaths) => {
          dialog.showOpenDialog = () => Promise.resolve({ canceled: filePaths.length === 0, filePaths })
        }, paths),
      answerSave: (path) =>
        quoin.app.evaluate(({ dialog }, filePath) => {
          dialog.showSaveDialog = () => Promise.resolve({ canceled: filePath === '', filePath })
        }, path),
    }
    await run(quoin)
    await quoin.app?.close().catch(() => undefined)
    rmSync(folder, { recursive: true, force: true })
  },
})

export { expect } from '@playwright/test'

/** A copy of the sample project, to be changed at will. */
export function sampleIn(folder: string): string {
  const path = join(folder, 'sample.quoin')
  cpSync(join(root, 'resources/sample/sample.quoin'), path)
  return path
}

/** Selects words of the article as a mouse would, by pressing at their start and releasing at their end. */
export async function selectWords(page: Page, words: string): Promise<void> {
  const box = await boxOf(page, words)
  await page.mouse.move(box.start.x, box.start.y)
  await page.mouse.down()
  await page.mouse.move((box.start.x + box.end.x) / 2, (box.start.y + box.end.y) / 2)
  await page.mouse.move(box.end.x, box.end.y)
  await page.mouse.up()
}

/** Puts the caret into the middle of words with one click. */
export async function clickWords(page: Page, words: string): Promise<void> {
  const { start, end } = await boxOf(page, words)
  const sameLine = Math.abs(start.y - end.y) < 2
  await page.mouse.click(sameLine ? (start.x + end.x) / 2 : start.x + 4, start.y)
}

interface Point {
  x: number
  y: number
}

/** Where words of the article begin and end on the screen, scrolled into view first. */
async function boxOf(page: Page, words: string): Promise<{ start: Point; end: Point }> {
  return page.locator('#article-text').evaluate((text, wanted) => {
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
    const nodes: { node: Text; start: number }[] = []
    let all = ''
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      nodes.push({ node, start: all.length })
      all += node.data
    }
    const at = all.indexOf(wanted)
    if (at < 0) throw new Error(`The article does not hold: ${wanted}`)
    const place = (offset: number, back: boolean) => {
      const { node, start } = nodes.findLast((n) => n.start + (back ? 1 : 0) <= offset)!
      return { node, offset: offset - start }
    }
    const range = document.createRange()
    const from = place(at, false)
    const to = place(at + wanted.length, true)
    range.setStart(from.node, from.offset)
    range.setEnd(to.node, to.offset)
    from.node.parentElement!.scrollIntoView({ block: 'center' })
    const boxes = [...range.getClientRects()].filter((box) => box.width > 0)
    const [first, last] = [boxes[0]!, boxes.at(-1)!]
    return {
      start: { x: first.left + 0.5, y: (first.top + first.bottom) / 2 },
      end: { x: last.right - 0.5, y: (last.top + last.bottom) / 2 },
    }
  }, words)
}
