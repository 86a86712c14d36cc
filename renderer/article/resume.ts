import { lastRead, rememberRead } from './lastRead'
import type { Surface } from './surface'

/** Milliseconds that the text stands still before its place is remembered. */
const STILL = 300
/** Px that count as being at the beginning: the title can be seen. */
const BEGINNING = 80

/**
 * Goes (with `go`) on where the article was read last, and remembers where it is read from now on. Returns the function that stops it.
 * The place is a place of the text, so that another width or size of the letters does not matter.
 */
export function resumeReading(surface: Surface, article: string, go: boolean): () => void {
  const scroll = surface.editor.view.dom.closest('.article-scroll')!
  const place = Math.min(lastRead(article), surface.offsets.length)
  if (go && place > 0) surface.showAtTop(place)
  let timer = 0
  const remember = (): void => {
    clearTimeout(timer)
    if (!timer) return
    timer = 0
    rememberRead(article, scroll.scrollTop < BEGINNING ? 0 : surface.top())
  }
  const moved = (): void => {
    clearTimeout(timer)
    timer = window.setTimeout(remember, STILL)
  }
  scroll.addEventListener('scroll', moved, { passive: true })
  window.addEventListener('pagehide', remember)
  return () => {
    remember()
    scroll.removeEventListener('scroll', moved)
    window.removeEventListener('pagehide', remember)
  }
}
