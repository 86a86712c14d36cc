import type { Range } from '../../../shared/text/snap'

/** The first of some ordered places for which `passed` is false. */
function firstNot(places: readonly Range[], passed: (place: Range) => boolean): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (passed(places[middle]!)) low = middle + 1
    else high = middle
  }
  return low
}

/** The place at an offset or after it; behind the last one it goes on with the first. -1 where there is none. */
export const placeFrom = (places: readonly Range[], offset: number): number =>
  places.length ? firstNot(places, ({ start }) => start < offset) % places.length : -1

/** The next place after a range of the text, or the one before it (-1), round and round. */
export function placeBeside(places: readonly Range[], range: Range, step: 1 | -1): number {
  if (!places.length) return -1
  if (step === 1) return placeFrom(places, range.end === range.start ? range.start : range.start + 1)
  return (firstNot(places, ({ start }) => start < range.start) - 1 + places.length) % places.length
}

/** The places that reach into a range. */
export const placesIn = (places: readonly Range[], { start, end }: Range): { from: number; to: number } => ({
  from: firstNot(places, (place) => place.end <= start),
  to: firstNot(places, (place) => place.start < end),
})
