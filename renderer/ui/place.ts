interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

interface Size {
  width: number
  height: number
}

const GAP = 6
const EDGE = 8

/** Where a small box goes so that it is centred under `of`, or above where there is no room, and inside the window. */
export function besides(of: Box, size: Size, align: 'centre' | 'start' | 'end' = 'centre', view = viewport()) {
  const wanted =
    align === 'centre' ? (of.left + of.right - size.width) / 2 : align === 'start' ? of.left : of.right - size.width
  const below = of.bottom + GAP
  const top = below + size.height <= view.height - EDGE ? below : of.top - GAP - size.height
  return { left: within(wanted, view.width - size.width), top: within(top, view.height - size.height) }
}

/** A top edge at which a box of this height ends inside the window. */
export const lowest = (top: number, height: number): number => within(top, viewport().height - height)

const within = (at: number, most: number): number => Math.round(Math.max(EDGE, Math.min(at, most - EDGE)))

const viewport = (): Size => ({ width: window.innerWidth, height: window.innerHeight })
