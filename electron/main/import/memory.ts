import { Worker } from 'node:worker_threads'

/** Megabytes that reading one file may add to the process: the heap, and what parsers keep beside it. */
const LIMIT = 512

/** A thread of its own, because a parser that eats memory does not let go of the one it runs in. */
const WATCH = `
const { workerData } = require('node:worker_threads')
setInterval(() => {
  if (process.memoryUsage.rss() > workerData) process.kill(process.pid, 'SIGKILL')
}, 50)
`

/** Ends this process when its memory grows too far: whoever started it then tells the person so. */
export function boundMemory(): void {
  const workerData = process.memoryUsage.rss() + LIMIT * 1_000_000
  // Without it the time limit is still there.
  new Worker(WATCH, { eval: true, workerData, execArgv: [] }).on('error', () => undefined).unref()
}
