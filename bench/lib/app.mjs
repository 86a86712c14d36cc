import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { _electron } from 'playwright'

export const root = resolve(import.meta.dirname, '../..')

/**
 * The data folder of somebody who works with it: the tour of the very first start has been seen.
 * @param {string} folder
 */
export function dataIn(folder) {
  const data = join(folder, 'data')
  mkdirSync(data, { recursive: true })
  writeFileSync(join(data, 'settings.json'), JSON.stringify({ started: true, settings: { tourSeen: true } }))
  return data
}

/**
 * The real app on a data folder of its own, driven from outside; its window is ready to be read.
 * @param {string} electronPath
 * @param {string} folder for its data
 * @param {string[]} [files]
 */
export async function openApp(electronPath, folder, files = []) {
  return launch(electronPath, [root, `--quoin-user-data=${dataIn(folder)}`, ...files])
}

/**
 * Any Electron app whose window says `data-ready` when it can be used.
 * @param {string} electronPath
 * @param {string[]} args the app's folder first
 * @param {Record<string, string>} [env] beside our own
 */
export async function launch(electronPath, args, env = {}) {
  const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const app = await _electron.launch({
    executablePath: electronPath,
    args: [...switches, ...args],
    env: { .../** @type {Record<string, string>} */ (process.env), ...env },
    timeout: 120_000,
  })
  const page = await app.firstWindow()
  await page.waitForSelector('[data-ready]', { timeout: 120_000 })
  return { app, page }
}
