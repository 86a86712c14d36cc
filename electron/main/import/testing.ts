import { answer } from './answer'
import type { Fork } from './protocol'

/** The import process without a process, for tests: it answers, but cannot crash or hang. */
export const fakeFork: Fork = () => {
  const listeners: ((message: unknown) => void)[] = []
  return {
    post: (request) => void answer(request).then((reply) => listeners.forEach((listen) => listen(reply))),
    onMessage: (listener) => void listeners.push(listener),
    onExit: () => undefined,
    kill: () => undefined,
  }
}
