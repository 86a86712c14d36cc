import type { Hole } from './token'

/** What stands in brackets is an aside: the sentence reads on without it. Longer ones are left alone. */
const LONGEST = 300

/** The brackets between `start` and `end`, together with `quotes` and in order; none inside a quotation. */
export function holesOf(text: string, start: number, end: number, quotes: readonly Hole[]): Hole[] {
  const out: Hole[] = []
  let at = start
  for (const quote of [...quotes, undefined]) {
    brackets(text, at, quote?.start ?? end, out)
    if (quote) {
      out.push(quote)
      at = quote.end
    }
  }
  return out
}

function brackets(text: string, start: number, end: number, out: Hole[]): void {
  const part = text.slice(start, end)
  for (const match of part.matchAll(/\([^()]{1,300}\)|\[[^[\]]{1,300}\]/g))
    if (match[0].length <= LONGEST) out.push({ start: start + match.index, end: start + match.index + match[0].length })
}
