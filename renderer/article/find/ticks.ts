import type { Range } from '../../../shared/text/snap'

/** Pixels that a tick and the gap behind it take: places closer to each other share one. */
const PITCH = 3

/** Where ticks are drawn, in pixels from the top, in order and apart. `where`: the height of an offset. */
export function ticksOf(places: readonly Range[], where: (offset: number) => number): number[] {
  const ticks: number[] = []
  for (const { start } of places) {
    const y = Math.round(where(start))
    if (!ticks.length || y >= ticks.at(-1)! + PITCH) ticks.push(y)
  }
  return ticks
}

/** The place whose tick is nearest to a height; -1 where there is none. */
export function nearestTick(places: readonly Range[], where: (offset: number) => number, y: number): number {
  let nearest = -1
  let least = Infinity
  for (const [i, { start }] of places.entries()) {
    const far = Math.abs(where(start) + 1 - y)
    if (far >= least) break
    nearest = i
    least = far
  }
  return nearest
}
