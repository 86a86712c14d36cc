import { HEAD, itemAt, placeOf, type Item, type Layout } from './groups'

/** Where the list has to be scrolled to. All in px. */
interface Seen {
  top: number
  height: number
}

/**
 * How far to scroll when the list becomes another one: the row that one stands at keeps its place on the screen, else the first
 * that can be seen and is still there.
 */
export function shiftOf(was: Layout, now: Layout, current: string | null, { top, height }: Seen): number {
  const seen = was.items
    .slice(itemAt(was.items, top), itemAt(was.items, top + height) + 1)
    .filter((item) => item.top < top + height)
  const first = seen.find(({ row }) => row !== undefined && row.key === current)
  for (const item of first ? [first, ...seen] : seen) {
    const place = item.row ? placeOf(now, item.row.key) : -1
    if (place >= 0) return now.items[place]!.top - item.top
  }
  return 0
}

/** Where to scroll so that an item can be seen whole, below the heading that stays. */
export function topFor(item: Item, { top, height }: Seen): number {
  if (item.top - HEAD < top) return item.top - HEAD
  return Math.max(top, item.top + item.height - height)
}
