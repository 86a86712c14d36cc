import { useLayoutEffect, useState, type RefObject } from 'react'

/** Rows drawn above and below those that are seen. */
const BESIDE = 8

/** Which rows of a long list are near the part that is seen; all rows have the same height. */
export function useRows(
  list: RefObject<HTMLElement | null>,
  height: number,
  count: number,
): { from: number; to: number } {
  const [seen, setSeen] = useState({ top: 0, height: 400 })
  useLayoutEffect(() => {
    const box = list.current!
    const look = (): void => setSeen({ top: box.scrollTop, height: box.clientHeight })
    const observer = new ResizeObserver(look)
    observer.observe(box)
    box.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      box.removeEventListener('scroll', look)
    }
  }, [list])
  return {
    from: Math.max(0, Math.floor(seen.top / height) - BESIDE),
    to: Math.min(count, Math.ceil((seen.top + seen.height) / height) + BESIDE),
  }
}

/** Scrolls a list as little as shows a row. */
export function bringIn(box: HTMLElement, height: number, row: number): void {
  const top = row * height
  if (top < box.scrollTop) box.scrollTop = top
  else if (top + height > box.scrollTop + box.clientHeight) box.scrollTop = top + height - box.clientHeight
}
