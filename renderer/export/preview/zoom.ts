/** How large pages are shown: as wide as there is room, or a factor of their size on paper. */
export type Zoom = 'fit' | number

const STEPS = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 2, 3, 4]

/** Room beside a page, in px, both sides together. */
const ASIDE = 48
/** Wider than this of its size on paper a page never becomes by itself. */
const MOST = 1.25

export const scaleOf = (zoom: Zoom, room: number, width: number): number =>
  zoom === 'fit' ? Math.max(STEPS[0]!, Math.min(MOST, (room - ASIDE) / width)) : zoom

/** The next step up or down from a scale, however it came about; the same at the ends. */
export function nextZoom(scale: number, direction: 1 | -1): number {
  const next = direction > 0 ? STEPS.find((step) => step > scale + 0.01) : STEPS.findLast((step) => step < scale - 0.01)
  return next ?? (direction > 0 ? STEPS.at(-1)! : STEPS[0]!)
}

/** Pixels between two pages, and above the first. */
export const GAP = 16

/** The page, from 1, that takes the middle of what is seen. */
export function pageAt(top: number, seen: number, height: number, count: number): number {
  return Math.max(1, Math.min(count, Math.floor((top + seen / 2 - GAP / 2) / (height + GAP)) + 1))
}

/** Where to scroll to see a page from its head. */
export const topOf = (page: number, height: number): number => (page - 1) * (height + GAP)
