import { useEffect, useState } from 'react'

/**
 * The value, once what else it changes has been painted: for what is beside the point of a key press and takes long to draw. A value
 * that is replaced before that is never drawn.
 */
export function useAfterPaint<T>(value: T): T {
  const [shown, setShown] = useState(value)
  useEffect(() => {
    let timer = 0
    // A task that is asked for in a frame comes when that frame has been painted.
    const frame = requestAnimationFrame(() => (timer = window.setTimeout(() => setShown(value))))
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [value])
  return shown
}
