import { lazily } from '../../lazy'
import { holds, type Span } from '../anchor'
import { sharedRows, whereabouts, type Whereabouts } from './landmarks'
import type { Searchable } from './places'
import { search, searchable } from './search'

/** What the old text adds to a span's own words: where it should be now, and whether anything else looked like it. */
export interface Versions {
  /** Is the span one of the old text? */
  has(span: Span): boolean
  /** How far the span moved, where nothing at all can have changed in it or between it and its neighbours. */
  shift(span: Span): number | null
  where(span: Span): Whereabouts | null
  /** Nothing else in the old text looked like it. */
  once(span: Span): boolean
}

/** Landmarks at most so far apart, in UTF-16 units, that moved by the same amount carry what is between them. */
const CLOSE = 2000
/** From this likeness on another passage of the old text may be what was found. */
const TWIN = 0.55

export function versions(was: string, now: () => Searchable): Versions {
  const then = lazily(() => searchable(was))
  const landmarks = lazily(() => sharedRows(then().index.words, now().index.words))
  const untouched = lazily(() => edges(was, now().text))
  const where = (span: Span): Whereabouts | null => whereabouts(landmarks(), span.start, span.end)
  return {
    has: (span) => holds(was, span),
    where,
    shift(span) {
      const { text } = now()
      const edge = untouched()
      if (span.end <= edge.head && span.start < edge.earliest) return 0
      if (span.start >= edge.tail && span.end > edge.latest) return text.length - was.length
      const around = where(span)
      if (!around || around.least !== around.most || around.gap > CLOSE + span.exact.length) return null
      return text.startsWith(span.exact, span.start + around.least) ? around.least : null
    },
    once(span) {
      const { places, crowded } = search(then(), span)
      return !crowded && !places.some((m) => m.total >= TWIN && (m.end <= span.start || m.start >= span.end))
    },
  }
}

/**
 * Where two texts begin and cease to differ, as offsets in the old one: they are the same up to `head` and from `tail` on.
 * Where the same units could be either ("aa" in "aaa"), the two overlap: the difference is between `earliest` and `latest`.
 */
function edges(was: string, now: string): { head: number; tail: number; earliest: number; latest: number } {
  const least = Math.min(was.length, now.length)
  let head = 0
  while (head < least && was.charCodeAt(head) === now.charCodeAt(head)) head++
  if (was === now) return { head, tail: head, earliest: head, latest: head }
  let tail = 0
  while (tail < least && was.charCodeAt(was.length - 1 - tail) === now.charCodeAt(now.length - 1 - tail)) tail++
  return {
    head,
    tail: was.length - tail,
    earliest: least - tail,
    latest: head + Math.max(0, was.length - now.length),
  }
}
