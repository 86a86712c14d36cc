import type { Range } from '../../../shared/text/snap'

/** What is left of a range outside of others, in order. `others` are in the order in which they begin. */
export function outside(range: Range, others: readonly Range[]): Range[] {
  const left: Range[] = []
  let from = range.start
  for (const { start, end } of others) {
    if (start >= range.end) break
    if (end <= from) continue
    if (start > from) left.push({ start: from, end: start })
    from = Math.max(from, end)
  }
  if (from < range.end) left.push({ start: from, end: range.end })
  return left
}
