import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'

/** Height of a row in px: all are as high as their style in MarkList.css says, so that a row's place needs no measuring. */
export const ROW = 72
/** A list as long as this is drawn whole. */
const SHORT = 50
/** Rows drawn beyond the edges, and how many of them come or go at once. */
const BEYOND = 4
/** A hand comes near. */
const SIGNS = ['pointerenter', 'pointermove', 'wheel', 'focus']

interface Rows {
  /** Rows `[from, to)` are drawn. */
  from: number
  to: number
  /** Scrolls as little as shows the whole row. */
  show: (row: number) => void
}

/** Which rows of a long list are drawn: those that can be seen, and some around them. */
export function useRows(list: RefObject<HTMLElement | null>, count: number): Rows {
  /** What is seen, as it was heard of last: asking would have the browser lay out everything. */
  const seen = useRef({ top: 0, height: 480 })
  const [first, setFirst] = useState(0)
  const [rows, setRows] = useState(7)
  /** Only a list that is scrolled by hand needs rows in advance: nobody has reached for it while the article is just opened. */
  const [ahead, setAhead] = useState(0)

  const look = useCallback((): void => {
    const { top, height } = seen.current
    setFirst(Math.floor(top / ROW / BEYOND) * BEYOND)
    setRows(Math.ceil(height / ROW))
  }, [])

  useEffect(() => {
    const element = list.current!
    const scrolled = (): void => {
      seen.current.top = element.scrollTop
      look()
    }
    const reached = (): void => setAhead(BEYOND)
    const resized = new ResizeObserver(([entry]) => {
      seen.current.height = entry!.contentRect.height
      look()
    })
    element.addEventListener('scroll', scrolled, { passive: true })
    resized.observe(element)
    for (const sign of SIGNS) element.addEventListener(sign, reached, { once: true, passive: true })
    return () => {
      for (const sign of SIGNS) element.removeEventListener(sign, reached)
      element.removeEventListener('scroll', scrolled)
      resized.disconnect()
    }
  }, [list, look])

  const show = (row: number): void => {
    const { top, height } = seen.current
    const [above, below] = [row * ROW, (row + 1) * ROW - height]
    const to = above < top ? above : below > top ? Math.min(below, above) : top
    if (to === top) return
    seen.current.top = to
    look()
    // With the next picture, which lays out what has changed in any case.
    requestAnimationFrame(() => list.current && (list.current.scrollTop = to))
  }

  if (count <= SHORT) return { from: 0, to: count, show }
  const last = Math.min(first, count - rows)
  return { from: Math.max(0, last - ahead), to: Math.min(count, last + rows + BEYOND + ahead), show }
}
