import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { onExit } from '../../scripts/lib/cleanup.mjs'
import { killGroup } from './app.mjs'
import { writerPath } from './bundle.mjs'

/**
 * Starts writer.ts in a process group of its own.
 * @param {import('../store').At} at
 * @param {{ seed: number, from: number }} options `from`: the number of its first change
 */
export function startWriter({ path, userData }, { seed, from }) {
  const args = [writerPath, path, userData, String(seed), String(from)]
  const child = spawn(process.execPath, args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  const stop = onExit(() => {
    if (child.exitCode === null && child.signalCode === null) killGroup(/** @type {number} */ (child.pid))
  })
  /** @type {Map<number, bigint>} */
  const acked = new Map()
  const errors = { text: '' }
  child.stderr.setEncoding('utf8').on('data', (text) => (errors.text += text))
  const lines = createInterface(child.stdout)
  /** @type {Map<string, () => void>} */
  const waiting = new Map()
  const said = (/** @type {string} */ word) =>
    Promise.race([new Promise((resolve) => waiting.set(word, () => resolve(undefined))), exit])
  lines.on('line', (line) => {
    const [word = '', n, time] = line.split(' ')
    if (word === 'ack') acked.set(Number(n), BigInt(time ?? 0))
    else waiting.get(word)?.()
  })
  const exit = Promise.all([once(child, 'exit'), once(lines, 'close')])
  return {
    /** Numbers of the acknowledged changes, with the time of `process.hrtime`. */
    acked,
    errors,
    pid: /** @type {number} */ (child.pid),
    opening: said('opening'),
    opened: said('opened'),
    /** Ends it as nothing else can; answers when all that it said has arrived. */
    kill: async () => {
      stop()
      await exit
      return child.signalCode === 'SIGKILL'
    },
  }
}
