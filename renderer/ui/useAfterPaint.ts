import { useEffect, useState } from 'react'

/** What waits for the next picture: all of it is done in one task, so that it is drawn with one more picture and not with several. */
let waiting = new Set<() => void>()

function afterPaint(act: () => void): () => void {
  if (waiting.size === 0)
    requestAnimationFrame(() => {
      const due = waiting
      waiting = new Set()
      // A task that is asked for in a frame comes when that frame has been painted.
      setTimeout(() => due.forEach((act) => act()))
    })
  const own = waiting.add(act)
  return () => void own.delete(act)
}

/**
 * The value, once what else it changes has been painted: for what is beside the point of a key press and takes long to draw. A value
 * that is replaced before that is never drawn.
 */
export function useAfterPaint<T>(value: T): T {
  const [shown, setShown] = useState(value)
  useEffect(() => (value === shown ? undefined : afterPaint(() => setShown(value))), [value, shown])
  return shown
}
