import { CONTEXT, makeSpan, type Span } from '../text/anchor'
import { corrected, trimmed } from '../text/corrections'
import { carry, editDoc, editText, type Edit } from '../text/edit'
import type { Stamp } from './stamps'
import type { Article, Fields, Mark } from './tables'

/** What an article's correction gives it and its marks: new values for the fields that change. */
export interface Corrected {
  article: Pick<Fields['articles'], 'doc' | 'corrections'> & Partial<Pick<Fields['articles'], 'pages'>>
  marks: { mark: Mark; fields: Partial<Fields['marks']> }[]
}

/**
 * Carries out edits of an article's text one after another; undefined where one of them does not fit the text. Every mark is
 * carried along; words that were cut go to its `lost` ones, so that no mark is ever dropped. `text` is the plain text of `article`.
 */
export function correct(
  { doc, corrections, pages }: Article,
  text: string,
  edits: readonly Edit[],
  marks: readonly Mark[],
  stamp: Stamp,
): Corrected | undefined {
  const steps: { edit: Edit; text: string }[] = []
  for (const given of edits) {
    const edit = trimmed(given)
    const next = editText(text, given)
    if (next === undefined) return undefined
    corrections = corrected(text, corrections, edit, (correction) => ({ ...correction, stamp }))
    doc = editDoc(doc, edit)
    steps.push({ edit, text })
    text = next
  }
  const from = Math.min(...steps.map(({ edit }) => edit.at)) - CONTEXT
  const turned = pages.map(({ at }) => ({ at: movePlace(at, steps) }))
  const moved = turned.some(({ at }, i) => at !== pages[i]!.at)
  return {
    article: { doc, corrections, ...(moved && { pages: turned }) },
    marks: marks.flatMap((mark) => {
      const fields = carryMark(mark, steps, text, from)
      return Object.keys(fields).length ? [{ mark, fields }] : []
    }),
  }
}

type Steps = readonly { edit: Edit; text: string }[]

function carryMark(mark: Mark, steps: Steps, text: string, from: number): Partial<Fields['marks']> {
  const fields: Record<string, unknown> = {}
  const touched = (span: Span): boolean => span.end >= from
  if (mark.spans.some(touched) || mark.lost.some(touched)) {
    const carried = mark.spans.map((span) => carrySpan(span, steps, text))
    const spans = carried.flatMap((span) => span ?? [])
    const cut = mark.spans.filter((_, i) => !carried[i])
    if (!spans.every((span, i) => span === mark.spans[i]) || cut.length) fields['spans'] = spans
    const lost = [...mark.lost, ...cut].map((span) => moveLost(span, steps)).toSorted((a, b) => a.start - b.start)
    if (cut.length || lost.some((span, i) => span !== mark.lost[i])) fields['lost'] = lost
  }
  if (mark.kind === 'quote')
    for (const name of ['cue', 'source'] as const) {
      const span = mark[name]
      const next = span && touched(span) ? carrySpan(span, steps, text) : span
      if (next !== span) fields[name] = next ?? null
    }
  return fields
}

/** The same span where nothing about it changes; undefined when its words are gone. */
function carrySpan(span: Span, steps: Steps, text: string): Span | undefined {
  let range = { start: span.start, end: span.end }
  for (const step of steps) {
    range = carry(range, step.edit, step.text)
    if (range.end <= range.start) return undefined
  }
  const next = makeSpan(text, range.start, range.end)
  if (!/\S/.test(next.exact)) return undefined
  const same = next.start === span.start && next.exact === span.exact
  return same && next.prefix === span.prefix && next.suffix === span.suffix ? span : next
}

/** Lost words keep to the place where they stood, and stay as they were. */
function moveLost(span: Span, steps: Steps): Span {
  const at = movePlace(span.start, steps)
  return at === span.start ? span : { ...span, start: at, end: at + span.exact.length }
}

/** An offset after the edits; one inside what was replaced stays as near to its place as it can. */
const movePlace = (place: number, steps: Steps): number =>
  steps.reduce(
    (now, { edit: { at, removed, inserted } }) =>
      now <= at ? now : Math.max(at, now + inserted.length - removed.length),
    place,
  )
