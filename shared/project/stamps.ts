/**
 * When and by whom a value was written: `COUNT.REPLICA.TIME`, the replica's own running count, the replica's id and
 * milliseconds since 1970, both numbers in base 36. Short, because every record carries one.
 */
export type Stamp = string

/** Highest count seen of each replica. */
export type Clock = Record<string, number>

export interface ParsedStamp {
  count: number
  replica: string
  time: number
}

export const STAMP = /^[0-9a-z]{1,8}\.[0-9a-z]{4,16}\.[0-9a-z]{1,9}$/
export const REPLICA = /^[0-9a-z]{4,16}$/

export const makeStamp = (count: number, replica: string, time: number): Stamp =>
  `${count.toString(36)}.${replica}.${Math.max(0, Math.floor(time)).toString(36)}`

export function parseStamp(stamp: Stamp): ParsedStamp {
  const [count = '', replica = '', time = ''] = stamp.split('.')
  return { count: parseInt(count, 36), replica, time: parseInt(time, 36) }
}

/** Later first by time, then by replica, then by count: the order in which one of several values is shown. */
export function compareStamps(a: Stamp, b: Stamp): number {
  const x = parseStamp(a)
  const y = parseStamp(b)
  return x.time - y.time || (x.replica < y.replica ? -1 : x.replica > y.replica ? 1 : 0) || x.count - y.count
}

/** Has a copy with this clock seen what the stamp wrote? */
export const covers = (clock: Clock, stamp: Stamp): boolean => {
  const { replica, count } = parseStamp(stamp)
  return (clock[replica] ?? 0) >= count
}

/** Moves a clock on to what a stamp says. */
export function see(clock: Clock, stamp: Stamp): void {
  const dot = stamp.indexOf('.')
  const replica = stamp.slice(dot + 1, stamp.indexOf('.', dot + 1))
  const count = parseInt(stamp, 36)
  clock[replica] = Math.max(clock[replica] ?? 0, count)
}
