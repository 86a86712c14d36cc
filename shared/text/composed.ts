import type { BlockOf, Inline, InlineMark } from './rich'

/**
 * The text of a briefing: rich text in which references stand to marks, speakers and articles. Like rich text it is
 * ProseMirror's JSON. A reference knows whose id it is, never a copy alone: what is printed is looked up each time.
 */

/** A comment to oneself: on the screen only, in no output. */
export type ComposedMark = InlineMark | { type: 'comment'; attrs: { text: string } }

export type ComposedInline =
  | { type: 'text'; text: string; marks?: ComposedMark[] }
  | Exclude<Inline, { type: 'text' }>
  | { type: 'reference'; attrs: Reference; marks?: ComposedMark[] }
  | { type: 'footnote'; attrs: { text: string } }

export type ComposedBlock = BlockOf<
  ComposedInline,
  | { type: 'evidence'; attrs: Reference }
  | { type: 'part'; attrs: { name: string; options: Record<string, string> } }
  | { type: 'judgment'; attrs: Judgment; content: ComposedBlock[] }
>

export interface ComposedText {
  type: 'doc'
  content: ComposedBlock[]
}

export interface Reference {
  table: 'marks' | 'speakers' | 'articles'
  id: string
  as: ReferenceForm
  /** What was used of it, as words, by the name of the field: how a later change is noticed (briefing/stale.ts). */
  used: Record<string, string>
  /** What the analyst left out of the words, in order and apart. */
  cuts: Cut[]
  /** The words that stand in the source now and that the analyst has seen, and yet keeps those used; else empty. */
  kept: string
}

/**
 * How a reference is printed. Of a mark: its `words` between quotation marks, its `statement`, its `number` alone, or
 * the annotated `passage` around it; of a speaker the `name`, of an article the `title`.
 */
export const REFERENCE_FORMS = ['words', 'statement', 'number', 'passage', 'name', 'title'] as const
export type ReferenceForm = (typeof REFERENCE_FORMS)[number]

/** Half-open range in UTF-16 units of the words used; `by` stands in its place in [ ], an empty one is printed as […]. */
export interface Cut {
  start: number
  end: number
  by: string
}

/**
 * A key judgment. Its content is three paragraphs: the judgment itself (one sentence with its likelihood), why the
 * confidence is what it is, and what would change it. The claims it rests on are ids of marks.
 */
export interface Judgment {
  confidence: '' | 'low' | 'moderate' | 'high'
  claims: string[]
  /** What had been judged of each claim when it was taken in, by its id: how a later change is noticed. */
  used?: Record<string, string>
}

export const isReference = (
  node: ComposedInline | ComposedBlock,
): node is { type: 'reference' | 'evidence'; attrs: Reference } => node.type === 'reference' || node.type === 'evidence'

/** Every node of the text in reading order: blocks before what is in them. */
export function* nodesOf(blocks: readonly ComposedBlock[]): Generator<ComposedBlock | ComposedInline> {
  for (const block of blocks) {
    yield block
    if ('content' in block) yield* nodesOf((block.content ?? []) as ComposedBlock[])
  }
}

/** The words as they are printed, with what was left out shown: `[…]`, or `[word]`. */
export function shortened(words: string, cuts: readonly Cut[]): string {
  let out = ''
  let at = 0
  for (const { start, end, by } of cuts) {
    out += words.slice(at, start) + (by.trim() ? `[${by.trim()}]` : '[…]')
    at = end
  }
  return out + words.slice(at)
}

/** Do the cuts fit the words: in order, apart, within? */
export const cutsFit = (words: string, cuts: readonly Cut[]): boolean =>
  cuts.every(({ start, end }, i) => start >= (cuts[i - 1]?.end ?? 0) && start <= end && end <= words.length)

/** A composed text as plain words, one line a block; references as what was used of them. For lists and comparing. */
export function wordsOfComposed(doc: ComposedText): string {
  const lines: string[] = []
  let line = ''
  for (const node of nodesOf(doc.content))
    if (node.type === 'text') line += node.text
    else if (isReference(node)) line += shortened(node.attrs.used['words'] ?? '', node.attrs.cuts)
    else if (node.type === 'hardBreak') line += ' '
    else if (node.type !== 'footnote') {
      lines.push(line)
      line = ''
    }
  return [...lines, line].filter((one) => one.trim()).join('\n')
}
