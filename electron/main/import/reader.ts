import type { Fork, ImportProcess, Request } from './protocol'

export const GONE = Symbol('the process ended')
export const LATE = Symbol('the time is over')
export const CANCELLED = Symbol('nobody waits any more')

/** One process that reads files, started when it is first needed. */
export interface Reader {
  /** One file: what the process says, or why it says nothing. One at a time. */
  ask: (request: Request) => Promise<unknown>
  /** Starts the process ahead of need. */
  warm: () => void
  /** Ends what is being read: it answers CANCELLED. */
  cancel: () => void
  stop: () => void
}

interface Options {
  /** Milliseconds a file may take. */
  limit: number
  /** Milliseconds the process is kept when there is nothing to do. */
  idle: number
}

/** A process that crashes, hangs or has grown is replaced by a fresh one with the next file. */
export function reader(fork: Fork, { limit, idle }: Options): Reader {
  let running: ImportProcess | undefined
  let idling: NodeJS.Timeout | undefined
  let settle: ((message: unknown) => void) | undefined

  const stop = (): void => {
    clearTimeout(idling)
    const process = running
    running = undefined
    process?.kill()
  }

  const start = (): ImportProcess => {
    clearTimeout(idling)
    if (running) return running
    const process = fork()
    running = process
    // A process that was replaced has nothing to say.
    process.onMessage((message) => void (running === process && settle?.(message)))
    process.onExit(() => {
      if (running !== process) return
      running = undefined
      settle?.(GONE)
    })
    return process
  }

  const rest = (): void => {
    clearTimeout(idling)
    idling = setTimeout(stop, idle)
    idling.unref()
  }

  return {
    ask: async (request) => {
      let timer: NodeJS.Timeout | undefined
      const message = await new Promise<unknown>((resolve) => {
        settle = resolve
        timer = setTimeout(() => resolve(LATE), limit)
        start().post(request)
      })
      clearTimeout(timer)
      settle = undefined
      if (message === GONE || message === LATE || message === CANCELLED || isSpent(message)) stop()
      else rest()
      return message
    },
    warm: () => {
      start()
      rest()
    },
    cancel: () => settle?.(CANCELLED),
    stop,
  }
}

/** The process has done its work, but keeps so much memory of it that the next file should not have to share it. */
const isSpent = (message: unknown): boolean =>
  typeof message === 'object' && message !== null && 'spent' in message && message.spent === true
