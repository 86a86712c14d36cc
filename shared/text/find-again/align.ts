/**
 * Which word of the text stands for which word of a row, by least edits. Words of the text before and after the row cost
 * nothing.
 */

/** A word that became another costs less than one left out and one put in, but more than either: what is kept counts. */
const REPLACING = 3
const ADDING = 2

const REPLACED = 0
const LEFT_OUT = 1
const PUT_IN = 2

/**
 * @param low @param high diagonals (place in the text less place in the row) that the way lies between
 * @returns for each word of the row the word of the text, -1 where it was left out
 */
export function align(
  row: Int32Array,
  count: number,
  text: Int32Array,
  textCount: number,
  low: number,
  high: number,
): Int32Array {
  const width = high - low + 1
  const steps = new Uint8Array(count * width)
  let before = new Int32Array(width)
  let costs = new Int32Array(width)
  for (let i = 1; i <= count; i++) {
    const word = row[i - 1]!
    for (let k = 0; k < width; k++) {
      const j = i + low + k
      // Before the text begins and after it ends there are words like no other: that saves every question about its edges.
      const same = j >= 1 && j <= textCount && text[j - 1] === word
      let cost = before[k]! + (same ? 0 : REPLACING)
      let step = REPLACED
      if (k + 1 < width && before[k + 1]! + ADDING < cost) {
        cost = before[k + 1]! + ADDING
        step = LEFT_OUT
      }
      if (k > 0 && costs[k - 1]! + ADDING < cost) {
        cost = costs[k - 1]! + ADDING
        step = PUT_IN
      }
      costs[k] = cost
      steps[(i - 1) * width + k] = step
    }
    ;[before, costs] = [costs, before]
  }
  let k = 0
  const middle = (width - 1) / 2
  for (let c = 1; c < width; c++) {
    const closer = before[c] === before[k] && Math.abs(c - middle) < Math.abs(k - middle)
    if (before[c]! < before[k]! || closer) k = c
  }
  const map = new Int32Array(count).fill(-1)
  for (let i = count; i > 0;) {
    const step = steps[(i - 1) * width + k]
    if (step === PUT_IN) k--
    else {
      const t = i + low + k - 1
      if (step !== REPLACED) k++
      else if (t >= 0 && t < textCount) map[i - 1] = t
      i--
    }
  }
  return map
}
