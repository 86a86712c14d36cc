const HOUR = 3_600_000
const DAY = 24 * HOUR
const MONTH = 31 * DAY
const YEAR = 366 * DAY

/**
 * Which versions stay: all of the last hour, one an hour for a day, one a day for a month, one a month for a year, and
 * always the newest. Times are milliseconds since 1970, in any order.
 *
 * Of an hour, day or month the newest stays, and only one that is over as a whole is thinned. Months are made of whole
 * days and days of whole hours, so thinning early never loses what thinning later would have kept.
 */
export function thin(times: readonly number[], now: number): number[] {
  const newest = Math.max(...times)
  const last = new Map<string, number>()
  for (const at of times) {
    const place = bucket(at, now)
    if (place !== undefined) last.set(place, Math.max(at, last.get(place) ?? -Infinity))
  }
  return times.filter((at) => at === newest || last.get(bucket(at, now) ?? '') === at)
}

/** The stretch of time of which one version stays; undefined for what is too old. */
function bucket(at: number, now: number): string | undefined {
  const date = new Date(at)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()]
  const monthEnd = Date.UTC(year, month + 1)
  const dayEnd = (Math.floor(at / DAY) + 1) * DAY
  const hourEnd = (Math.floor(at / HOUR) + 1) * HOUR
  if (monthEnd + YEAR <= now) return undefined
  if (monthEnd + MONTH <= now) return `${year} ${month}`
  if (dayEnd + DAY <= now) return `day ${dayEnd}`
  if (hourEnd + HOUR <= now) return `hour ${hourEnd}`
  return `${at}`
}

/** The newest that fit within a number and a sum of sizes; the newest of all in any case. */
export function fitting<T extends { at: number; size: number }>(
  versions: readonly T[],
  most: { count: number; bytes: number },
): T[] {
  let bytes = 0
  return versions
    .toSorted((a, b) => b.at - a.at)
    .filter((version, i) => {
      bytes += version.size
      return i === 0 || (i < most.count && bytes <= most.bytes)
    })
}
