/**
 * Which word of the text stands for which word of a row, by least edits (a word kept costs nothing; replaced, put in or
 * left out, one). Words of the text before and after the row cost nothing.
 */

const REPLACED = 0
const LEFT_OUT = 1
const PUT_IN = 2
const FAR = 0x3fffffff

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
  for (let k = 0; k < width; k++) before[k] = low + k >= 0 && low + k <= textCount ? 0 : FAR
  for (let i = 1; i <= count; i++) {
    const word = row[i - 1]!
    for (let k = 0; k < width; k++) {
      const j = i + low + k
      let cost = FAR
      let step = LEFT_OUT
      if (j >= 1 && j <= textCount && before[k]! < FAR) {
        cost = before[k]! + (text[j - 1] === word ? 0 : 1)
        step = REPLACED
      }
      if (j >= 0 && j <= textCount && k + 1 < width && before[k + 1]! + 1 < cost) {
        cost = before[k + 1]! + 1
        step = LEFT_OUT
      }
      if (j >= 1 && j <= textCount && k > 0 && costs[k - 1]! + 1 < cost) {
        cost = costs[k - 1]! + 1
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
  for (let i = count; i > 0 && before[k]! < FAR;) {
    const step = steps[(i - 1) * width + k]
    if (step === PUT_IN) k--
    else {
      if (step === REPLACED) map[i - 1] = i + low + k - 1
      else k++
      i--
    }
  }
  return map
}
