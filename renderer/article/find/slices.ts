import type { Slices } from '../../../shared/text/search'

/** Milliseconds of work at a time: half a frame, so that a key that is pressed meanwhile is seen in the next one. */
const BUDGET = 7

export interface Task {
  /** Does the rest at once. */
  finish: () => void
  cancel: () => void
}

/** Works slice by slice between the window's other work. The first slice is done at once, so a short text never waits. */
export function inSlices<T>(work: Slices<T>, done: (value: T) => void): Task {
  let over = false
  // Not a timer: nested ones wait for 4 ms each.
  const { port1, port2 } = new MessageChannel()
  const end = (): void => {
    over = true
    port1.close()
  }
  const go = (until: number): void => {
    if (over) return
    for (;;) {
      const step = work.next()
      if (step.done) {
        end()
        return done(step.value)
      }
      if (performance.now() >= until) return port2.postMessage(null)
    }
  }
  const slice = (): void => go(performance.now() + BUDGET)
  port1.addEventListener('message', slice)
  port1.start()
  slice()
  return { finish: () => go(Infinity), cancel: end }
}
