import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

/**
 * @param {number[]} values
 * @returns {number}
 */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return ((sorted[middle] ?? NaN) + (sorted[(sorted.length - 1) >> 1] ?? NaN)) / 2
}

/** @param {number} value @param {number} [digits] */
export const round = (value, digits = 2) => Number(value.toFixed(digits))

/**
 * Starts an Electron app, waits until `ready` (a selector) stands painted in its window, lets it settle and stops it.
 * @param {string} electronPath
 * @param {{ args: string[], ready: string, settle?: number }} options
 * @returns {Promise<{ ms: number, mb: number }>} time from spawn, and proportional memory (PSS) of all its processes
 */
export async function startApp(electronPath, { args, ready, settle = 1500 }) {
  const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const hook = new URL('hook.cjs', import.meta.url).pathname
  const began = performance.now()
  const child = spawn(electronPath, [...switches, '-r', hook, ...args], {
    env: { ...process.env, BENCH_READY: ready },
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  })
  try {
    let ms = 0
    for await (const chunk of child.stdout.setEncoding('utf8')) {
      if (!chunk.includes('BENCH READY')) continue
      ms = performance.now() - began
      break
    }
    if (!ms) throw new Error('The app ended before it was ready')
    await wait(settle)
    return { ms, mb: memoryOf(/** @type {number} */ (child.pid)) }
  } finally {
    const exit = once(child, 'exit')
    process.kill(-(/** @type {number} */ (child.pid)), 'SIGTERM')
    await exit
  }
}

/**
 * Proportional set size of a process and all its children, in MB: shared pages are counted once.
 * @param {number} pid
 * @returns {number}
 */
function memoryOf(pid) {
  const read = (/** @type {string} */ path) => {
    try {
      return readFileSync(path, 'utf8')
    } catch {
      return ''
    }
  }
  const own = Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) / 1024
  const children = read(`/proc/${pid}/task/${pid}/children`).trim().split(' ').filter(Boolean)
  return children.reduce((sum, child) => sum + memoryOf(Number(child)), own)
}

/**
 * Prints a result: as rows for people, or as one JSON object on the last line.
 * @param {Record<string, unknown>} result
 * @param {boolean} json
 */
export function report(result, json) {
  if (json) console.log(JSON.stringify(result))
  else
    console.table(
      Object.entries(result).map(([figure, value]) => ({
        figure,
        value: typeof value === 'object' ? JSON.stringify(value) : value,
      })),
    )
}
