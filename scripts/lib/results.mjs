import { readFileSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * @param {string} file
 * @returns {any} undefined when the file is not there: that part did not run
 */
function report(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/**
 * @param {string} file written by Vitest's json reporter
 * @returns {Counts | undefined}
 */
export function vitestCounts(file) {
  const results = report(file)
  return results && { passed: results.numPassedTests, failed: results.numFailedTests }
}

/**
 * @param {string} file written by Playwright's json reporter
 * @returns {Counts | undefined}
 */
export function playwrightCounts(file) {
  const stats = report(file)?.stats
  return stats && { passed: stats.expected + stats.flaky, failed: stats.unexpected }
}

/** @param {(Counts | undefined)[]} all */
export function sum(all) {
  const total = { passed: 0, failed: 0 }
  for (const counts of all) {
    total.passed += counts?.passed ?? 0
    total.failed += counts?.failed ?? 0
  }
  return total
}
