import { useEffect, useRef, useState } from 'react'
import type { Pages } from './document'

interface Props {
  pages: Pages
  number: number
  scale: number
}

/** How far from what is seen a page is drawn ahead, and kept. */
const AHEAD = '800px'

/** One page, drawn when it comes near; far away it is an empty sheet again. */
export function Page({ pages, number, scale }: Props) {
  const sheet = useRef<HTMLDivElement>(null)
  const [near, setNear] = useState(false)
  useEffect(() => {
    const watch = new IntersectionObserver(([entry]) => setNear(entry!.isIntersecting), {
      root: sheet.current!.closest('.pdf-scroll'),
      rootMargin: AHEAD,
    })
    watch.observe(sheet.current!)
    return () => watch.disconnect()
  }, [])
  useEffect(() => {
    const element = sheet.current!
    if (!near) return element.replaceChildren()
    const given = new AbortController()
    pages.draw(number, scale, given.signal).then(
      (canvas) => {
        if (!canvas || given.signal.aborted) return
        canvas.setAttribute('aria-hidden', 'true')
        element.replaceChildren(canvas)
      },
      () => undefined,
    )
    return () => given.abort()
  }, [pages, number, scale, near])
  return (
    <div
      ref={sheet}
      className="pdf-page"
      role="img"
      aria-label={`Page ${number}`}
      style={{ width: Math.round(pages.width * scale), height: Math.round(pages.height * scale) }}
    />
  )
}
