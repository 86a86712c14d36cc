import { useEffect, useRef } from 'react'
import type { Surface } from './surface'

/**
 * Places what floats over the text: after every change of what is shown and whenever the text moves under it, once a
 * frame, when the browser has laid the text out anyway.
 */
export function useFloating(surface: Surface, place: () => void): void {
  const latest = useRef(place)
  const frame = useRef(0)
  useEffect(() => {
    latest.current = place
  })
  useEffect(() => {
    const soon = (): void => {
      cancelAnimationFrame(frame.current)
      frame.current = requestAnimationFrame(() => latest.current())
    }
    soon()
    const stop = surface.onMoved(soon)
    return () => {
      cancelAnimationFrame(frame.current)
      stop()
    }
  }, [surface])
}
