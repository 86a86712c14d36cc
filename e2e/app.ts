import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test'

export const root = resolve(import.meta.dirname, '..')

/** The real app on a data folder of its own, so that a test leaves nothing behind and finds nothing of another. */
export interface Quoin {
  /** A folder that lives as long as the test. */
  folder: string
  app: ElectronApplication
  page: Page
  /** Writes a file into the folder and returns its path. */
  file: (name: string, content: string | Uint8Array) => string
  /** Starts the app (again), with files or switches. */
  start: (...args: string[]) => Promise<Page>
  /** Quits as a person would, so that everything is written. */
  quit: () => Promise<void>
  /** What the next file dialogs answer; an empty list or path is a person who cancels. */
  answerOpen: (...paths: string[]) => Promise<void>
  answerSave: (path: string) => Promise<void>
}

interface Options {
  /** True for tests of the very first start; all others begin where somebody has been through it. */
  fresh: boolean
}

/** What a command line that starts the app on this data folder begins with. */
export const appArgs = (folder: string): string[] => [
  // As root Chromium refuses to sandbox; see scripts/lib/electron-args.mjs.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  root,
  `--quoin-user-data=${join(folder, 'data')}`,
]

export const test = base.extend<Options & { quoin: Quoin }>({
  fresh: [false, { option: true }],
  quoin: async ({ fresh }, run) => {
    const folder = mkdtempSync(join(tmpdir(), 'quoin-e2e-'))
    mkdirSync(join(folder, 'data'))
    if (!fresh)
      writeFileSync(join(folder, 'data/settings.json'), JSON.stringify({ settings: { tourSeen: true }, started: true }))
    const faults: Error[] = []
    const quoin: Quoin = {
      folder,
      app: undefined as unknown as ElectronApplication,
      page: undefined as unknown as Page,
      file: (name, content) => {
        const path = join(folder, name)
        writeFileSync(path, content)
        return path
      },
      start: async (...args) => {
        quoin.app = await _electron.launch({ args: [...appArgs(folder), ...args], cwd: folder })
        quoin.page = await quoin.app.firstWindow()
        quoin.page.on('pageerror', (error) => faults.push(error))
        await quoin.page.locator('[data-ready]').waitFor()
        // Articles on the command line come in when the window is there.
        if (args.some((arg) => /\.(txt|md|html)$/.test(arg))) await quoin.page.locator('#article-text').waitFor()
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
    // Whatever a test asks for: nothing may have been thrown in the window.
    base.expect(faults).toEqual([])
  },
})

export { expect } from '@playwright/test'
