import { besides } from './place'

const GAP = 6
const EDGE = 8

/**
 * Where a tip goes. What lies in `pane`, a narrow column of rows at the right of the window, has its tip to the left of the
 * pane, or above itself where there is no room; everything else under itself. In pixels of the window.
 */
export function tipPlace(of: DOMRect, tip: DOMRect, pane: DOMRect | null): { left: number; top: number } {
  if (!pane) return besides(of, tip)
  const left = pane.left - GAP - tip.width
  const most = window.innerHeight - tip.height - EDGE
  const top = Math.round(Math.max(EDGE, Math.min((of.top + of.bottom - tip.height) / 2, most)))
  if (left >= EDGE) return { left: Math.round(left), top }
  return { left: besides(of, tip).left, top: Math.round(Math.max(EDGE, of.top - GAP - tip.height)) }
}
