import { useEffect, useRef } from 'react'
import { afterPaint } from '../ui/afterPaint'
import type { Surface } from './surface'

type Moment = (act: () => void) => () => void

const inFrame: Moment = (act) => {
  const frame = requestAnimationFrame(act)
  return () => cancelAnimationFrame(frame)
}

/**
 * Places what floats over the text: after every change of what is shown and whenever the text moves under it, once a picture. It is
 * placed when that picture has been painted: where things are is known then, and it is drawn with the next one in either case.
 */
export const useFloating = (surface: Surface, place: () => void): void => useMoved(surface, place, afterPaint)

/** Draws what lies over the words themselves, and asks for no layout, in the same picture as the change. */
export const useTint = (surface: Surface, tint: () => void): void => useMoved(surface, tint, inFrame)

function useMoved(surface: Surface, act: () => void, moment: Moment): void {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => {
    let giveUp = (): void => undefined
    const soon = (): void => {
      giveUp()
      giveUp = moment(() => surface.editor.isDestroyed || latest.current())
    }
    soon()
    const stop = surface.onMoved(soon)
    return () => {
      giveUp()
      stop()
    }
  }, [surface, moment])
}
