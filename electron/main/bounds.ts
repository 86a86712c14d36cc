import type { Bounds } from './store/settings'

interface Area {
  x: number
  y: number
  width: number
  height: number
}

/** The remembered bounds, when enough of them is on a screen that is connected; otherwise undefined. */
export function within(bounds: Bounds | undefined, areas: readonly Area[]): Area | undefined {
  if (!bounds) return undefined
  const { x, y, width, height } = bounds
  const seen = areas.some(
    (a) => Math.min(a.x + a.width, x + width) - Math.max(a.x, x) >= 200 && y >= a.y - 10 && y <= a.y + a.height - 100,
  )
  return seen ? { x, y, width, height } : undefined
}
