import { Worker } from 'node:worker_threads'

/** Megabytes that reading one file may add to the process: the heap, and what parsers keep beside it. */
const LIMIT = 512
/** Megabytes that may be left over from files before; a process that keeps more is replaced. */
const LEFT_OVER = 160

/** A thread of its own, because a parser that eats memory does not let go of the one it runs in. */
const WATCH = `
const { workerData } = require('node:worker_threads')
setInterval(() => {
  if (process.memoryUsage.rss() > workerData[0]) process.kill(process.pid, 'SIGKILL')
}, 50)
`

const megabytes = (): number => process.memoryUsage.rss() / 1_000_000

/** The memory of this process, file by file. */
export interface Bound {
  /** From here on the next file counts. */
  begin: () => void
  /** Is so much left over that another process should go on? */
  spent: () => boolean
}

/** Ends this process when its memory grows too far: whoever started it then tells the person so. */
export function boundMemory(): Bound {
  const bound = new Float64Array(new SharedArrayBuffer(8))
  const first = megabytes()
  const begin = (): void => void (bound[0] = (megabytes() + LIMIT) * 1_000_000)
  begin()
  // Without it the time limit is still there.
  new Worker(WATCH, { eval: true, workerData: bound, execArgv: [] }).on('error', () => undefined).unref()
  return { begin, spent: () => megabytes() > first + LEFT_OVER }
}
