import { mkdirSync } from 'node:fs'
import { ensureDisplay } from './lib/display.mjs'
import { electronArgs } from './lib/electron-args.mjs'
import { inRoot, root } from './lib/paths.mjs'
import { say } from './lib/say.mjs'

/**
 * Drives the real app without a display and leaves a picture of its window.
 * @param {{ electronPath: string, files?: string[] }} options
 */
export async function demo({ electronPath, files = [] }) {
  await ensureDisplay()
  const { _electron } = await import('playwright')
  const app = await _electron.launch({ executablePath: electronPath, args: [...electronArgs(), root, ...files] })
  try {
    const page = await app.firstWindow()
    await page.waitForSelector('body')
    const picture = inRoot('out', 'demo', 'window.png')
    mkdirSync(inRoot('out', 'demo'), { recursive: true })
    await page.screenshot({ path: picture })
    say(`Picture of the window: ${picture}`)
  } finally {
    await app.close()
  }
}
