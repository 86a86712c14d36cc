const LETTERS = '0123456789abcdefghijklmnopqrstuvwxyz'

/**
 * A new id: a table's prefix, the time (so that ids sort by age) and chance. `random` gives at least 8 bytes from a
 * cryptographic source; the caller brings it because this folder knows no run-time.
 */
export const makeId = (prefix: string, time: number, random: Uint8Array): string =>
  `${prefix}_${Math.floor(time).toString(36).padStart(9, '0')}${letters(random)}`

export const letters = (random: Uint8Array, count = 8): string =>
  Array.from(random.subarray(0, count), (byte) => LETTERS[byte % 36]).join('')

export const ID = /^[a-z]_[0-9a-z]{9,40}$/
