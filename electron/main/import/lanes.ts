import { availableParallelism } from 'node:os'

const cores = availableParallelism()

/** Files that are read at the same time: one core is left to the window and the main process, so that neither has to wait. */
export const LANES = Math.max(1, Math.min(4, cores - 1))

/** With those that take long: they do not hold up the others. */
export const MOST_LANES = LANES + 2

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
