import { availableParallelism } from 'node:os'

/** How many files are read at the same time: one a core, while the window and the main process need some of them too. */
export const LANES = Math.max(1, Math.min(4, availableParallelism()))

/**
 * Gives out `count` places in the order in which they are asked for. The first that is free is given, so that one
 * place alone is used, and stays warm, while there is never more than one thing to do.
 */
export function lanes(count: number): <T>(work: (lane: number) => Promise<T>) => Promise<T> {
  const free = Array.from({ length: count }, (_, lane) => lane)
  const waiting: ((lane: number) => void)[] = []
  return async (work) => {
    const lane =
      free.length > 0 ? free.sort((a, b) => a - b).shift()! : await new Promise<number>((r) => waiting.push(r))
    try {
      return await work(lane)
    } finally {
      const next = waiting.shift()
      if (next) next(lane)
      else free.push(lane)
    }
  }
}
