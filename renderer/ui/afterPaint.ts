import { flushSync } from 'react-dom'

/** What waits for the next picture: all of it is done in one task, so that it is drawn with one more picture and not with several. */
let waiting = new Set<() => void>()

/**
 * Does something once the next picture has been painted: what is beside the point of a key press, or asks where things are, which is
 * known then and would otherwise have the browser lay everything out once more. Returns the function that gives it up.
 */
export function afterPaint(act: () => void): () => void {
  if (waiting.size === 0)
    requestAnimationFrame(() => {
      const due = waiting
      waiting = new Set()
      // A task that is asked for in a frame comes when that frame has been painted. What it changes is there for the next one.
      setTimeout(() => flushSync(() => due.forEach((act) => act())))
    })
  const own = waiting.add(act)
  return () => void own.delete(act)
}
