import type { Project } from '../../project/model'
import { find, wordsOf } from '../../project/select'
import type { Mark } from '../../project/tables'
import { isReference, type ComposedBlock, type Reference } from '../../text/composed'
import { holds } from '../../text/anchor'
import type { Draft } from './draft'
import { changesOf, quotesWords, usedOf, WORDS, type Changed } from './references'
import { isLine, ownWords, placedBlocks, placedInlines, sentenceAround, type TextPlace } from './text-places'

/** What a briefing has used of the project, held against what is there now. */

export interface Use {
  reference: Reference
  place: TextPlace
  /** The sentence it stands in, without it; empty where it stands alone. */
  sentence: string
}

/** Every reference in a draft's text, in reading order. */
export function* usesIn({ sections }: Draft): Generator<Use> {
  for (const section of sections)
    for (const { block, path } of placedBlocks(section)) {
      const place = (from: number, to: number): TextPlace => ({ section: section.id, path, from, to })
      if (isReference(block)) yield { reference: block.attrs, place: place(0, 0), sentence: '' }
      if (!isLine(block)) continue
      for (const { inline, at } of placedInlines(block))
        if (isReference(inline))
          yield { reference: inline.attrs, place: place(at, at + 1), sentence: sentenceAround(block, at) }
    }
}

/** A sentence that stands on something that has changed since it was written. */
export interface Stale {
  /** The reference that has changed; a judgment's claim has none. */
  reference?: Reference
  place: TextPlace
  sentence: string
  changes: Changed[]
}

/** What has changed since the briefing used it: each place, with before and after. What was deleted is for the guards. */
export const staleOf = (project: Project, draft: Draft): Stale[] => [
  ...[...usesIn(draft)].flatMap((use): Stale[] => {
    const changes = changesOf(project, use.reference)
    return changes?.length ? [{ ...use, changes }] : []
  }),
  ...[...judgmentsIn(draft)].flatMap(({ judgment, place, words }): Stale[] => {
    const { claims, used = {} } = judgment.attrs
    const changes = claims.flatMap((id): Changed[] => {
      const [was, now] = [used[id], judgedOf(project, id)]
      return was === undefined || now === undefined || was === now
        ? []
        : [{ name: id, label: claimOf(project, id), was, now }]
    })
    return changes.length ? [{ place, sentence: words, changes }] : []
  }),
]

interface PlacedJudgment {
  judgment: Extract<ComposedBlock, { type: 'judgment' }>
  /** Of its sentence. */
  place: TextPlace
  words: string
}

/** The judgments of a draft. One that nobody has begun to write is printed nowhere, and is not among them. */
export function* judgmentsIn({ sections }: Draft): Generator<PlacedJudgment> {
  for (const section of sections)
    for (const { block, path } of placedBlocks(section)) {
      if (block.type !== 'judgment') continue
      const [first] = block.content
      const words = first && isLine(first) ? ownWords(first).trim() : ''
      if (words)
        yield { judgment: block, place: { section: section.id, path: [...path, 0], from: 0, to: words.length }, words }
    }
}

const JUDGED = ['status', 'likelihood', 'confidence', 'credibility', 'reliability']

/** How a claim stands, in a few words: "Supported; Likely"; undefined when it is not there. */
function judgedOf(project: Project, claim: string): string | undefined {
  const used = usedOf(project, 'marks', claim)
  return used && (JUDGED.flatMap((name) => used[name] ?? []).join('; ') || 'Not judged')
}

/** What `Judgment.used` holds for these claims now. */
export const judgedNow = (project: Project, claims: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    claims.flatMap((id) => {
      const judged = judgedOf(project, id)
      return judged === undefined ? [] : [[id, judged]]
    }),
  )

const claimOf = (project: Project, id: string): string => {
  const mark = find(project, 'marks', id)
  return mark ? (mark.kind === 'claim' && mark.statement.trim()) || wordsOf(mark) : ''
}

/** Stands for words in `Reference.kept` where the source has none of them any more. */
export const NO_WORDS = '—'

/**
 * What the source says now where a quote points to; undefined when that is what was used. `text`: of the mark's article.
 */
export function otherWords(reference: Reference, mark: Mark, text: string): string | undefined {
  const there = mark.spans.filter((span) => holds(text, span))
  const now = there.map(({ exact }) => exact).join(' … ') || NO_WORDS
  return quotesWords(reference) && now !== reference.used[WORDS] ? now : undefined
}

/** The reference as if it were put in now. What was left out of the words stays so where it is found again. */
export function renewed(project: Project, reference: Reference): Reference {
  const used = usedOf(project, reference.table, reference.id)
  if (!used) return reference
  const [before, after] = [reference.used[WORDS] ?? '', used[WORDS] ?? '']
  let from = 0
  const cuts = reference.cuts.flatMap((cut) => {
    if (before === after) return [cut]
    const words = before.slice(cut.start, cut.end)
    const at = words ? after.indexOf(words, from) : -1
    if (at < 0) return []
    from = at + words.length
    return [{ ...cut, start: at, end: from }]
  })
  return { ...reference, used, cuts, kept: '' }
}

/** The reference with a word from a person that its words stay, though the source reads `now`. */
export const keptAsIs = (reference: Reference, now: string): Reference => ({ ...reference, kept: now })
