import type { Cut } from '../../../shared/text/composed'

/** Shortening a quote: what is left out is a cut, printed as […] or [word]. */

/** The cuts with these words left out, too. White space at the edges stays, and cuts with nothing but that between them are one. */
export function withCut(words: string, cuts: readonly Cut[], start: number, end: number): Cut[] {
  const cut = words.slice(start, end)
  const from = start + (cut.length - cut.trimStart().length)
  const to = end - (cut.length - cut.trimEnd().length)
  if (to <= from) return [...cuts]
  const all = [...cuts, { start: from, end: to, by: '' }].sort((a, b) => a.start - b.start)
  const out: Cut[] = []
  for (const one of all) {
    const last = out.at(-1)
    if (last && (one.start <= last.end || !words.slice(last.end, one.start).trim())) {
      last.end = Math.max(last.end, one.end)
      last.by = last.by || one.by
    } else out.push({ ...one })
  }
  return out
}

/** Would these cuts leave no word of the quote? */
export function leavesNothing(words: string, cuts: readonly Cut[]): boolean {
  let rest = words
  for (const { start, end } of cuts.toSorted((a, b) => b.start - a.start)) rest = rest.slice(0, start) + rest.slice(end)
  return !/[\p{L}\p{N}]/u.test(rest)
}
