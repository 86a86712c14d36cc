import type { Edit } from './edit'

/**
 * All that was put right in a text, as the differences between the text as it was brought in and as it is now: in order, apart,
 * each with its offset in the **original** text. So the original is never lost, and one of them can be taken back alone.
 */
export type Correction = Edit

/** The text as it was brought in. */
export function originalText(text: string, corrections: readonly Correction[]): string {
  const parts: string[] = []
  let from = 0
  for (const { start, end, removed } of placed(corrections)) {
    parts.push(text.slice(from, start), removed)
    from = end
  }
  return parts.join('') + text.slice(from)
}

/** The corrections with the range that each has in the text as it is now. */
export function placed<C extends Correction>(corrections: readonly C[]): (C & { start: number; end: number })[] {
  let shift = 0
  return corrections.map((correction) => {
    const start = correction.at + shift
    shift += correction.inserted.length - correction.removed.length
    return { ...correction, start, end: start + correction.inserted.length }
  })
}

/** The corrections after one more edit of `text`, which has those given. Edits that touch are one; what is as it was is none. */
export function corrected<C extends Correction>(
  text: string,
  corrections: readonly C[],
  edit: Edit,
  make: (correction: Correction) => C,
): C[] {
  const all = placed(corrections)
  const end = edit.at + edit.removed.length
  const first = all.findIndex((one) => one.end >= edit.at)
  const until = all.findIndex((one) => one.start > end)
  const [from, to] = [first < 0 ? all.length : first, until < 0 ? all.length : until]
  const touched = all.slice(from, to)
  const left = Math.min(edit.at, touched[0]?.start ?? edit.at)
  const right = Math.max(end, touched.at(-1)?.end ?? end)
  const shift = from > 0 ? all[from - 1]!.end - corrections[from - 1]!.at - all[from - 1]!.removed.length : 0
  let removed = ''
  let at = left
  for (const one of touched) {
    removed += text.slice(at, one.start) + one.removed
    at = one.end
  }
  const merged = trimmed({
    at: left - shift,
    removed: removed + text.slice(at, right),
    inserted: text.slice(left, edit.at) + edit.inserted + text.slice(end, right),
  })
  const news = merged.removed || merged.inserted ? [make(merged)] : []
  return [...corrections.slice(0, from), ...news, ...corrections.slice(to)]
}

/** The edit that takes one of the corrections back. */
export function withdrawal(corrections: readonly Correction[], index: number): Edit {
  const { start, removed, inserted } = placed(corrections)[index]!
  return { at: start, removed: inserted, inserted: removed }
}

/** Without what is the same at both ends; a pair of surrogates stays together. */
export function trimmed({ at, removed, inserted }: Correction): Correction {
  let head = 0
  while (head < removed.length && head < inserted.length && removed[head] === inserted[head]) head++
  if (head && /[\ud800-\udbff]/.test(removed[head - 1]!)) head--
  const [a, b] = [removed.slice(head), inserted.slice(head)]
  let tail = 0
  while (tail < a.length && tail < b.length && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  if (tail && /[\udc00-\udfff]/.test(a[a.length - tail]!)) tail--
  return { at: at + head, removed: a.slice(0, a.length - tail), inserted: b.slice(0, b.length - tail) }
}
