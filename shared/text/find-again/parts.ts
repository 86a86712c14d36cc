import type { Candidate, Found } from './found'

type Taken = Extract<Found, { span: unknown }>

const isTaken = (found: Found): found is Taken => 'span' in found

/**
 * The parts of one mark stand one after the other. Where those that were found do not, or where nothing that another part
 * may be stands between them, all of them are doubtful: nobody knows which is wrong.
 */
export function inParts(parts: Found[]): Found[] {
  if (parts.length < 2) return parts
  const taken = parts.filter(isTaken)
  if (!taken.every(({ span }, i) => i === 0 || taken[i - 1]!.span.end <= span.start)) return parts.map(doubt)
  const fitting = parts.map((part, i): Found => {
    if (part.found !== 'doubtful') return part
    const from = parts.slice(0, i).findLast(isTaken)?.span.end ?? 0
    const to = parts.slice(i + 1).find(isTaken)?.span.start ?? Infinity
    const fits = ({ span }: Candidate): boolean => span.start >= from && span.end <= to
    return { found: 'doubtful', candidates: part.candidates.filter(fits) }
  })
  return fitting.every((part) => part.found !== 'doubtful' || part.candidates.length > 0) ? fitting : parts.map(doubt)
}

const doubt = (part: Found): Found =>
  isTaken(part) ? { found: 'doubtful', candidates: [{ span: part.span, score: part.score }] } : part
