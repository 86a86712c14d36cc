import { useEffect, useRef, useState } from 'react'
import type { Ghost } from '../../store/ghosts/ghost'
import type { ArticleText } from '../../store/known'
import { drawingKey } from '../draw'
import type { Surface } from '../surface'
import { askFor, makeReady } from './ask'

/** Milliseconds without another change of a text until it is read again. */
const PAUSE = 800
/** Milliseconds from the window's first article to its suggestions: everything else that a start needs comes before them. */
const START = 1000
let started = false

const NONE: readonly Ghost[] = []

/** Where about one reads: what is drawn is known without a look at the page, which would have to be laid out for it. */
const nearOf = ({ editor }: Surface): number => drawingKey.getState(editor.state)?.drawing.near.start ?? 0

/** The suggestions of a text as they are found, in reading order; none while they are not wanted. */
export function useSuggestions(surface: Surface, text: ArticleText, language: string, on: boolean): readonly Ghost[] {
  const [found, setFound] = useState<{ in: ArticleText; all: readonly Ghost[] }>({ in: text, all: NONE })
  const first = useRef(true)
  useEffect(() => {
    if (!on) return
    let stop = (): void => undefined
    const ask = (): void => {
      stop = askFor(text, language, nearOf(surface), (all) => setFound({ in: text, all }))
    }
    // The first picture comes first; a text that has changed may change again.
    let timer = first.current && started ? 0 : window.setTimeout(ask, first.current ? START : PAUSE)
    const frame = requestAnimationFrame(() => {
      if (started) makeReady()
      started = true
      timer ||= window.setTimeout(ask)
    })
    first.current = false
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
      stop()
    }
  }, [surface, text, language, on])
  return on && found.in === text ? found.all : NONE
}
