import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { ensureDisplay } from './display.mjs'
import { inRoot } from './paths.mjs'
import { run } from './run.mjs'

export const e2eReport = inRoot('out', 'test', 'e2e.json')

export function hasE2eTests() {
  try {
    return readdirSync(inRoot('e2e'), { recursive: true }).some((name) => /\.(test|spec)\.ts$/.test(String(name)))
  } catch {
    return false
  }
}

/**
 * Runs the e2e tests; the runtime must be set up and the app built.
 * @param {string[]} [args] passed on to Playwright
 */
export async function playwright(args = []) {
  await ensureDisplay()
  mkdirSync(inRoot('out', 'test'), { recursive: true })
  rmSync(e2eReport, { force: true })
  const cli = inRoot('node_modules', '@playwright', 'test', 'cli.js')
  const { code } = await run(process.execPath, [cli, 'test', ...args])
  return code
}
