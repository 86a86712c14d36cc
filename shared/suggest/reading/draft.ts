import { rangeOf } from '../grammar/sentence'
import type { Token } from '../grammar/token'
import { Is } from '../grammar/word-classes'
import type { Find, Rule } from '../rules/find'
import type { Mention } from '../speakers/mentions'
import type { Range } from '../types'

/** An attribution in offsets, while paragraphs are read. */
export interface Draft {
  content: Range[]
  source: Range[]
  cue: Range[]
  rule: Rule
  quoted: 'all' | 'some' | 'none'
  /** Where it ends; its speaker goes on in the next one, when a quotation without one follows. */
  paragraph: number
  /** The source is only "who" or "which". */
  relative: boolean
}

/** What is remembered from one paragraph to the next. */
export interface Memory {
  /** The last attribution in quotation marks, to which a quotation without a speaker may belong. */
  last: Draft | undefined
  /** Who spoke last in this paragraph, in whatever way, or whom its last sentence was about. */
  near: { source: Range[]; mention: Mention | undefined; paragraph: number } | undefined
  /** A paragraph that ended on a colon: who is about to speak, and with what words. */
  announced: { source: Range[]; cue: Range[]; mention: Mention; paragraph: number } | undefined
}

export const draftOf = (tokens: readonly Token[], find: Find, paragraph: number): Draft => {
  const inside = find.content.flatMap((one) => tokens.slice(one.from, one.to)).filter((token) => token.kind !== 'mark')
  const quoted = inside.filter((token) => token.kind === 'quote').length
  const others = inside.filter(
    (token) => token.kind !== 'quote' && !(token.kind === 'word' && token.tags & Is.coordinator),
  ).length
  return {
    content: find.content.map((one) => rangeOf(tokens, one)),
    source: find.source ? [rangeOf(tokens, find.source)] : [],
    cue: find.cue.map((one) => rangeOf(tokens, one)),
    rule: find.rule,
    quoted: quoted === 0 ? 'none' : others === 0 ? 'all' : 'some',
    paragraph,
    relative: find.source !== undefined && (tokens[find.source.from]!.tags & Is.relative) !== 0,
  }
}
