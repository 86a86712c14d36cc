/**
 * Where a mark points: a range of the article's plain text, its exact words and what stands around them
 * (TextPositionSelector and TextQuoteSelector of the W3C Web Annotation model in one record).
 */
export interface Span {
  /** UTF-16 offset of the first unit. */
  start: number
  /** UTF-16 offset after the last unit. */
  end: number
  exact: string
  prefix: string
  suffix: string
}

/** UTF-16 units of context kept on either side: enough to tell repeated words apart, little enough to read in a diff. */
export const CONTEXT = 32

const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

/** Context must not begin or end with half a surrogate pair: JSON and other tools would not read it back. */
const contextStart = (text: string, at: number): number => (isLow(text.charCodeAt(at)) ? at + 1 : at)
const contextEnd = (text: string, at: number): number => (isLow(text.charCodeAt(at)) ? at - 1 : at)

/** The span of `[start, end)` in `text`; offsets outside the text are brought in. */
export function makeSpan(text: string, start: number, end: number): Span {
  const from = Math.max(0, Math.min(start, text.length))
  const to = Math.max(from, Math.min(end, text.length))
  return {
    start: from,
    end: to,
    exact: text.slice(from, to),
    prefix: text.slice(contextStart(text, Math.max(0, from - CONTEXT)), from),
    suffix: text.slice(to, contextEnd(text, Math.min(text.length, to + CONTEXT))),
  }
}

/** Does the span still point at its own words? */
export const holds = (text: string, span: Span): boolean =>
  span.start >= 0 &&
  span.end > span.start &&
  span.end <= text.length &&
  text.startsWith(span.exact, span.start) &&
  span.exact.length === span.end - span.start

export type Located =
  | { found: 'exact' | 'moved'; span: Span }
  /** Several places have these words and the context does not decide: a person must. */
  | { found: 'doubtful'; candidates: Span[] }
  | { found: 'lost' }

const sharedEnd = (a: string, b: string): number => {
  let n = 0
  while (n < a.length && n < b.length && a[a.length - 1 - n] === b[b.length - 1 - n]) n++
  return n
}
const sharedStart = (a: string, b: string): number => {
  let n = 0
  while (n < a.length && n < b.length && a[n] === b[n]) n++
  return n
}

/** Places looked at: more than any real words have, few enough for a wall of one letter. */
const PLACES = 1000

/**
 * Finds a span's words in a text that may have changed: at their place with their context, else the one place with the
 * same words whose context fits best. Two places that fit equally well are doubtful, never a silent choice.
 */
export function locate(text: string, span: Span): Located {
  // The same words alone do not prove the place: another "no" may have slid there.
  const there = makeSpan(text, span.start, span.end)
  if (holds(text, span) && there.prefix === span.prefix && there.suffix === span.suffix)
    return { found: 'exact', span: there }
  if (span.exact === '') return { found: 'lost' }
  const candidates: { span: Span; score: number }[] = []
  for (
    let at = text.indexOf(span.exact);
    at >= 0 && candidates.length < PLACES;
    at = text.indexOf(span.exact, at + 1)
  ) {
    const candidate = makeSpan(text, at, at + span.exact.length)
    const score = sharedEnd(candidate.prefix, span.prefix) + sharedStart(candidate.suffix, span.suffix)
    candidates.push({ span: candidate, score })
  }
  candidates.sort((a, b) => b.score - a.score || a.span.start - b.span.start)
  const [best, second] = candidates
  if (!best) return { found: 'lost' }
  if (second && (second.score === best.score || candidates.length === PLACES))
    return { found: 'doubtful', candidates: candidates.map((c) => c.span) }
  return { found: best.span.start === span.start ? 'exact' : 'moved', span: best.span }
}
