import { fold } from './words'

/** How alike two words are, 0 to 1, by the letters they share at both ends: "minister" and "ministers" are. */
export function likeness(a: string, aFrom: number, aTo: number, b: string, bFrom: number, bTo: number): number {
  const most = Math.min(aTo - aFrom, bTo - bFrom)
  let head = 0
  while (head < most && fold(a.charCodeAt(aFrom + head)) === fold(b.charCodeAt(bFrom + head))) head++
  let tail = 0
  while (tail < most - head && fold(a.charCodeAt(aTo - 1 - tail)) === fold(b.charCodeAt(bTo - 1 - tail))) tail++
  const share = (head + tail) / Math.max(1, aTo - aFrom, bTo - bFrom)
  return share < 0.6 ? 0 : share
}

const CLASSES = ['"“”„«»‘’‚‹›「」『』\'', '.!?…;:,。、', '-‐‑‒–—', '()[]{}']

/** Signs that stand for one another when a text is set anew: curly for straight quotation marks, a comma for a full stop. */
export function alike(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false
  if (a === b) return true
  if (/\s/.test(a)) return /\s/.test(b)
  return CLASSES.some((signs) => signs.includes(a) && signs.includes(b))
}
