import type { Read } from './files'

/** Files that may be read before an earlier one is: while that takes its twenty seconds, the others go on. */
const AHEAD = 60
/** Milliseconds after which a file takes long: another one is begun beside it. */
const LONG = 1000
/** Bytes of originals whose readings may wait. */
const WAITING = 60_000_000

interface Options {
  /** How many are asked for at the same time, */
  together: number
  /** and how many with those that take long. */
  most: number
  signal: AbortSignal
}

/** Reads files several at a time and gives out what became of them in their order. Ends early once it is stopped. */
export async function* readInOrder<T extends { read: () => Promise<Read> }>(
  files: readonly T[],
  { together, most, signal }: Options,
): AsyncGenerator<{ one: T; read: Read }> {
  const done = new Map<number, Read>()
  let next = 0
  let given = 0
  let waiting = 0
  let wake = (): void => undefined
  signal.addEventListener('abort', () => wake(), { once: true })
  const change = (): Promise<void> => new Promise((resolve) => (wake = resolve))
  const sizeOf = (read: Read): number => (read.ok ? read.value.fields.source.size : 0)
  let running = 0
  let long = 0

  // The one that is waited for is always read, however much waits.
  const mayStart = (): boolean =>
    running - long < together &&
    running < most &&
    next < files.length &&
    !signal.aborted &&
    (next === given || (next < given + AHEAD && waiting < WAITING))
  const start = (): void => {
    while (mayStart()) {
      const at = next++
      running++
      let slow = 0
      const timer = setTimeout(() => {
        long += slow = 1
        start()
      }, LONG)
      void files[at]!.read().then((result) => {
        clearTimeout(timer)
        running--
        long -= slow
        done.set(at, result)
        waiting += sizeOf(result)
        start()
        wake()
      })
    }
  }

  while (given < files.length) {
    start()
    while (!done.has(given) && !signal.aborted) await change()
    if (signal.aborted) return
    const result = done.get(given)!
    done.delete(given)
    waiting -= sizeOf(result)
    yield { one: files[given++]!, read: result }
  }
}
