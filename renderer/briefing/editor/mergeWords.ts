import type { Mark, Node, NodeType } from '@tiptap/pm/model'
import { diffArrays } from 'diff'

/** What two people have made of the same lines of words: a three-way merge that leaves nothing out. */

/** A character or a thing within words; or where a line begins, with the line itself. */
export interface Token {
  key: string
  node: Node
  start: boolean
}

export interface MergedTokens {
  tokens: Token[]
  /** Both wrote at the same place: what either wrote stands there, theirs first. */
  both: boolean
}

const marksKey = (marks: readonly Mark[]): string => (marks.length ? JSON.stringify(marks) : '')

export function tokensOf(lines: readonly Node[]): Token[] {
  const out: Token[] = []
  for (const line of lines) {
    out.push({ key: `\n${line.type.name}${JSON.stringify(line.attrs)}`, node: line, start: true })
    line.forEach((node) => {
      if (!node.isText) return void out.push({ key: `\r${JSON.stringify(node)}`, node, start: false })
      const marks = marksKey(node.marks)
      for (const letter of node.text!)
        out.push({ key: letter + marks, node: node.type.schema.text(letter, node.marks), start: false })
    })
  }
  return out
}

/** The lines again. Words before the first beginning of a line stand in one of `type`. */
export function linesOf(tokens: readonly Token[], type: NodeType): Node[] {
  const lines: { line: Node | null; content: Node[] }[] = []
  for (const { node, start } of tokens)
    if (start) lines.push({ line: node, content: [] })
    else {
      if (lines.length === 0) lines.push({ line: null, content: [] })
      lines.at(-1)!.content.push(node)
    }
  return lines.map(({ line, content }) =>
    line ? line.type.create(line.attrs, content, line.marks) : type.create(null, content),
  )
}

const alike = (a: readonly Token[], b: readonly Token[]): boolean =>
  a.length === b.length && a.every(({ key }, i) => key === b[i]!.key)

/** The one stretch of `base` that is another in `next`. */
function stretch(base: readonly Token[], next: readonly Token[]): { from: number; to: number; put: Token[] } {
  let from = 0
  while (from < base.length && from < next.length && base[from]!.key === next[from]!.key) from++
  let tail = 0
  const most = Math.min(base.length, next.length) - from
  while (tail < most && base[base.length - 1 - tail]!.key === next[next.length - 1 - tail]!.key) tail++
  return { from, to: base.length - tail, put: next.slice(from, next.length - tail) }
}

export function mergeTokens(base: Token[], mine: Token[], theirs: Token[]): MergedTokens {
  return inOne(base, mine, theirs) ?? inPieces(base, mine, theirs)
}

/** Each changed one stretch, and these do not lie over each other. */
function inOne(base: Token[], mine: Token[], theirs: Token[]): MergedTokens | null {
  if (alike(mine, theirs) || alike(base, theirs)) return { tokens: mine, both: false }
  if (alike(base, mine)) return { tokens: theirs, both: false }
  const [own, other] = [stretch(base, mine), stretch(base, theirs)]
  const same = own.from === other.from && own.to === own.from && other.to === other.from
  if (!same && own.from < other.to && other.from < own.to) return null
  // What one put into the middle of what the other took out.
  if (!same && (own.from > other.from ? own.from < other.to : other.from < own.to)) return null
  const [first, second] =
    other.from < own.from || (other.from === own.from && other.to <= own.to) ? [other, own] : [own, other]
  const tokens = [
    ...base.slice(0, first.from),
    ...first.put,
    ...base.slice(first.to, second.from),
    ...second.put,
    ...base.slice(second.to),
  ]
  return { tokens, both: same }
}

/** A run of letters and figures is one piece; everything else stands for itself. */
function pieces(tokens: readonly Token[]): Token[][] {
  const out: Token[][] = []
  let open = false
  for (const token of tokens) {
    const letter = !token.start && token.node.isText && /[\p{L}\p{M}\p{N}]/u.test(token.node.text!)
    if (letter && open) out.at(-1)!.push(token)
    else out.push([token])
    open = letter
  }
  return out
}

/** For each piece of `base` whether it stays, and what `next` has before each of them. */
function changes(base: Token[][], next: Token[][]): { stays: boolean[]; before: Token[][] } {
  const stays = base.map(() => true)
  const before: Token[][] = Array.from({ length: base.length + 1 }, () => [])
  let at = 0
  for (const part of diffArrays(base, next, { comparator: alike }))
    if (part.added) before[at]!.push(...part.value.flat())
    else
      for (let i = 0; i < part.value.length; i++) {
        if (part.removed) stays[at] = false
        at++
      }
  return { stays, before }
}

/** Many changes: word by word, and what both changed at one place stands there twice. */
function inPieces(given: Token[], mine: Token[], theirs: Token[]): MergedTokens {
  const base = pieces(given)
  const [own, other] = [changes(base, pieces(mine)), changes(base, pieces(theirs))]
  const tokens: Token[] = []
  let both = false
  for (let at = 0; at <= base.length; at++) {
    const [ours, others] = [own.before[at]!, other.before[at]!]
    if (ours.length && others.length && !alike(ours, others)) {
      both = true
      tokens.push(...others, ...between(others, ours), ...ours)
    } else tokens.push(...(others.length ? others : ours))
    if (at < base.length && own.stays[at] && other.stays[at]) tokens.push(...base[at]!)
  }
  return { tokens, both }
}

/** A space where a word of theirs and one of ours would become one. */
function between(before: readonly Token[], after: readonly Token[]): Token[] {
  const [a, b] = [before.at(-1)!, after[0]!]
  if (a.start || b.start || !a.node.isText || !b.node.isText || !/\S/.test(a.node.text!) || !/\S/.test(b.node.text!))
    return []
  return [{ key: ' ', node: a.node.type.schema.text(' '), start: false }]
}
