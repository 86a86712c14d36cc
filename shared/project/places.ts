import type { Span } from '../text/anchor'
import type { Candidate, Finder, Found } from '../text/find-again'
import type { Simple } from './commands'
import { endOf, startOf } from './select'
import type { Fields, Mark } from './tables'

/**
 * Where the marks of an article are in a text that is not the one they were made in: a newer copy, or what somebody else
 * has made of it. Nothing is decided here that could be wrong: what is doubtful waits for a person.
 */
export interface Sought {
  mark: Mark
  /** Its words, those lost before among them, in the order in which they stood. */
  parts: { was: Span; found: Found }[]
  /** Words that go along without a question: found beyond doubt, or let go of. */
  beside: { cue?: Span | null; source?: Span | null }
}

/** How a mark comes out: the worst of its parts. */
export type Standing = 'kept' | 'changed' | 'doubtful' | 'lost'
const ORDER: readonly Standing[] = ['kept', 'changed', 'doubtful', 'lost']
const STANDING = { exact: 'kept', moved: 'kept', changed: 'changed', doubtful: 'doubtful', lost: 'lost' } as const

export const standingOf = ({ parts }: Sought): Standing =>
  ORDER[Math.max(...parts.map(({ found }) => ORDER.indexOf(STANDING[found.found])))] ?? 'lost'

/** Looks for the words of `marks` with `finder`: all at once, because they help each other. */
export function seek(marks: readonly Mark[], finder: Finder): Sought[] {
  const parts = marks.map((mark) => [...mark.spans, ...mark.lost].toSorted((a, b) => a.start - b.start))
  // Cue and source are sought as marks of their own: they stand before or behind the words.
  const beside = marks.flatMap((mark, i) =>
    mark.kind === 'quote'
      ? (['cue', 'source'] as const).flatMap((name) => (mark[name] ? { i, name, span: mark[name] } : []))
      : [],
  )
  const found = finder.findAll([...parts, ...beside.map(({ span }) => [span])])
  const sought = marks.map((mark, i): Sought => {
    const at = parts[i]!.map((was, k) => ({ was, found: found[i]![k]! }))
    return { mark, parts: at, beside: {} }
  })
  for (const [k, { i, name }] of beside.entries())
    sought[i]!.beside[name] = sure(found[marks.length + k]![0]!)?.span ?? null
  return sought
}

const sure = (found: Found): Candidate | undefined =>
  found.found === 'doubtful' || found.found === 'lost' ? undefined : found

/** The places among which a person can choose for one part; the first is taken without a question where it is beyond doubt. */
export const candidatesOf = (found: Found): readonly Candidate[] =>
  found.found === 'doubtful' ? found.candidates : found.found === 'lost' ? [] : [found]

/**
 * A person's answer for one part: which of its candidates, or that it is none of them. Without an answer what is beyond doubt
 * is taken, and the rest waits among the lost words.
 */
export type Answer = number | 'none'
export type Answers = (mark: string, part: number) => Answer | undefined

/** What the mark's fields become; undefined where nothing changes. */
export function settled({ mark, parts, beside }: Sought, answers: Answers): Partial<Fields['marks']> | undefined {
  const spans: Span[] = []
  const lost: Span[] = []
  for (const [i, { was, found }] of parts.entries()) {
    const answer = answers(mark.id, i) ?? (sure(found) ? 0 : 'none')
    const span = answer === 'none' ? undefined : candidatesOf(found)[answer]?.span
    // Two parts cannot stand on the same words.
    if (span && spans.every((other) => span.end <= other.start || other.end <= span.start)) spans.push(span)
    else lost.push(was)
  }
  spans.sort((a, b) => a.start - b.start)
  const fields = { spans, lost, ...beside } as Record<string, unknown>
  const now = mark as unknown as Record<string, unknown>
  const changed = Object.entries(fields).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(now[name]))
  return changed.length ? (Object.fromEntries(changed) as Partial<Fields['marks']>) : undefined
}

/** The commands that give the marks their places. */
export const placing = (sought: readonly Sought[], answers: Answers): Simple[] =>
  sought.flatMap((one): Simple[] => {
    const fields = settled(one, answers)
    return fields ? [{ do: 'set', table: 'marks', id: one.mark.id, fields }] : []
  })

/** By what a person has to do about them, then by place. */
export const inOrderOfCare = (sought: readonly Sought[]): Sought[] =>
  sought.toSorted(
    (a, b) =>
      CARE.indexOf(standingOf(a)) - CARE.indexOf(standingOf(b)) ||
      startOf(a.mark) - startOf(b.mark) ||
      endOf(b.mark) - endOf(a.mark),
  )
const CARE: readonly Standing[] = ['doubtful', 'lost', 'changed', 'kept']
