import { useEffect, useRef, useState, type ReactNode } from 'react'

/** Rows in a chunk. */
export const CHUNK = 20
/** Height of a row in px before any has been seen. */
const ROW = 72

interface Props {
  rows: number
  /** Drawn wherever the list is scrolled to, e.g. because the chosen row is in it. */
  always: boolean
  children: () => ReactNode
}

/** Some rows of a long list: drawn while near the viewport, an empty space of the same height otherwise. */
export function Chunk({ rows, always, children }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const [state, setState] = useState({ near: false, height: 0 })
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        const { isIntersecting: near, boundingClientRect } = entries.at(-1)!
        setState((before) => ({ near, height: before.near ? boundingClientRect.height : before.height }))
      },
      { root: box.current!.closest('.mark-list-scroll'), rootMargin: '600px 0px' },
    )
    observer.observe(box.current!)
    return () => observer.disconnect()
  }, [])
  const drawn = state.near || always
  return (
    <div ref={box} role="presentation" style={drawn ? undefined : { height: state.height || rows * ROW }}>
      {drawn && children()}
    </div>
  )
}
