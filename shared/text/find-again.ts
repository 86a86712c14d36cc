import { lazily } from '../lazy'
import { holds, makeSpan, type Span } from './anchor'
import { ASKED, decide, settle, type Decision } from './find-again/decide'
import type { Candidate, Found } from './find-again/found'
import { inParts } from './find-again/parts'
import { inOrder, whereabouts, type Landmarks, type Whereabouts } from './find-again/landmarks'
import type { Measured } from './find-again/measure'
import { search, searchable } from './find-again/search'
import { versions } from './find-again/versions'

export type { Candidate, Found }

export interface Finder {
  find(span: Span): Found
  /**
   * Finds the spans of many marks, each a list of its parts in order. Marks keep their order in a text, so those that are
   * certain help to choose between the places of others, or cast doubt on them.
   */
  findAll(marks: readonly (readonly Span[])[]): Found[][]
}

/**
 * Makes ready to find spans in `text`.
 * @param was the text they were made in, where it is known: it tells what stood around them, and whether they were unique
 */
export function prepare(text: string, was?: string): Finder {
  const now = lazily(() => searchable(text))
  const before = was === undefined ? undefined : versions(was, now)

  /** By its own words, and by the old text where there is one. */
  function first(span: Span): Decision {
    if (span.exact === '') return { asked: [] }
    if (!before?.has(span)) return inPlace(text, span) ?? decide(search(now(), span))
    const shift = before.shift(span)
    if (shift !== null) return { taken: same(span, shift), asked: [] }
    const seen = search(now(), span)
    return settle(decide(seen), span.start, before.where(span), () => before.once(span))
  }

  /** By its neighbours. */
  function second(span: Span, decision: Decision, where: Whereabouts | null): Decision {
    if (!where || before?.has(span)) return decision
    const settled = settle(decision, span.start, where, (misplaced) => !misplaced)
    if (settled === decision || !decision.taken || decision.asked.length) return settled
    // It lay in its old place, which nobody had looked beyond.
    return settle(decide(search(now(), span)), span.start, where, (misplaced) => !misplaced)
  }

  const found = (span: Span, decision: Decision): Found => {
    const candidate = (m: Measured): Candidate => ({
      span: makeSpan(text, m.start, m.end),
      score: Math.max(0, Math.min(1, m.total)),
    })
    const { taken, asked } = decision
    if (taken)
      return {
        found: !taken.verbatim ? 'changed' : taken.start === span.start ? 'exact' : 'moved',
        ...candidate(taken),
      }
    return asked.length ? { found: 'doubtful', candidates: asked.slice(0, ASKED).map(candidate) } : { found: 'lost' }
  }

  return {
    find: (span) => found(span, first(span)),
    findAll(marks) {
      const decisions = marks.map((spans) => spans.map(first))
      const neighbours = landmarksOf(marks, decisions, text.length)
      return marks.map((spans, i) =>
        inParts(
          spans.map((span, k) =>
            found(span, second(span, decisions[i]![k]!, whereabouts(neighbours, span.start, span.end))),
          ),
        ),
      )
    },
  }
}

const same = (span: Span, shift: number): Measured => ({
  start: span.start + shift,
  end: span.end + shift,
  words: 1,
  before: 1,
  after: 1,
  total: 1,
  verbatim: true,
})

/** The same words with the same neighbours at the same offset. */
function inPlace(text: string, span: Span): Decision | null {
  if (!holds(text, span)) return null
  const there = makeSpan(text, span.start, span.end)
  const unchanged = there.prefix === span.prefix && there.suffix === span.suffix
  return unchanged ? { taken: same(span, 0), asked: [] } : null
}

/** The ends of all spans whose words and surroundings are still the same, in order. */
function landmarksOf(
  marks: readonly (readonly Span[])[],
  decisions: readonly (readonly Decision[])[],
  length: number,
): Landmarks {
  const points = marks.flatMap((spans, i) =>
    spans.flatMap((span, k) => {
      const taken = decisions[i]![k]!.taken
      if (!taken?.verbatim || taken.total < 0.9 || !(span.start >= 0)) return []
      return [
        { old: span.start, new: taken.start },
        { old: span.end, new: taken.end },
      ]
    }),
  )
  // Texts begin and end together; where the old one ended is not known.
  return inOrder([...points, { old: -1, new: -1 }, { old: Infinity, new: length + 1 }])
}
