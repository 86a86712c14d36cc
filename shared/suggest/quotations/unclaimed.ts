import { countWords } from '../../text/plain'
import type { Phrase } from '../grammar/phrases'
import { isMark, rangeOf, type Sentence } from '../grammar/sentence'
import type { Token } from '../grammar/token'
import { isAlone, isTitle, speaks } from './speaking'
import type { Draft, Memory } from '../reading/draft'
import type { Find } from '../rules/find'
import { type Mention, mentionOf } from '../speakers/mentions'
import type { Range } from '../types'

/** How long a quotation without any reporting words must be to count as one: shorter ones are terms, titles and irony. */
const WORDS = 5

const wordsIn = (text: string, token: Token): number => countWords(text.slice(...token.quote!.inner))

/**
 * The quotations of a sentence that no reporting word has claimed: each goes on with the speaker before it, begins with
 * the one who was announced, or belongs to the subject of its sentence. New drafts go to the end of `drafts`.
 */
export function unclaimed(
  s: Sentence,
  finds: readonly Find[],
  drafts: Draft[],
  memory: Memory,
  paragraph: number,
  mentions: Map<Draft, Mention>,
): void {
  const claimed = (k: number): boolean => finds.some((find) => find.content.some((c) => c.from <= k && k < c.to))
  const add = (draft: Draft, mention: Mention | undefined): void => {
    drafts.push(draft)
    if (mention) mentions.set(draft, mention)
    memory.last = draft
    if (draft.source.length) memory.near = { source: draft.source, mention, paragraph }
  }
  for (let k = s.from; k < s.to; k++) {
    const token = s.tokens[k]!
    if (token.kind !== 'quote' || claimed(k)) continue
    const range: Range = [token.start, token.end]
    if (isAlone(s, k)) alone(range, token)
    else within(k, range)
  }

  function alone(range: Range, token: Token): void {
    const heading = memory.announced && paragraph - memory.announced.paragraph <= 1 ? memory.announced : undefined
    if (heading) {
      add(
        {
          content: [range],
          source: heading.source,
          cue: heading.cue,
          rule: 'quoteAfter',
          quoted: 'all',
          paragraph,
          relative: false,
        },
        heading.mention,
      )
      memory.announced = undefined
      return
    }
    const { last } = memory
    const near = memory.near?.paragraph === paragraph ? memory.near : undefined
    const goesOnHere = !near || (last !== undefined && same(last.source, near.source))
    if (last && last.quoted !== 'none' && paragraph - last.paragraph <= 1 && goesOnHere) {
      last.content.push(range)
      last.paragraph = paragraph
    } else if (near)
      add(
        {
          content: [range],
          source: near.source,
          cue: [],
          rule: 'quoteAlone',
          quoted: 'all',
          paragraph,
          relative: false,
        },
        near.mention,
      )
    else if (wordsIn(s.text, token) >= WORDS)
      add(
        {
          content: [range],
          source: last?.source ?? [],
          cue: [],
          rule: 'quoteAlone',
          quoted: 'all',
          paragraph,
          relative: false,
        },
        last && mentions.get(last),
      )
  }

  function within(k: number, range: Range): void {
    const broken = goesOn(s, k, memory, paragraph)
    if (broken) {
      broken.content.push(range)
      return
    }
    const spoken = speaks(s, k)
    if (!spoken && (wordsIn(s.text, s.tokens[k]!) < WORDS || isTitle(s, k))) return
    const source = spoken?.source ?? s.verbs.find((verb) => verb.own && verb.subject)?.subject
    const named = source && !overlaps(source, k) ? source : undefined
    add(
      {
        content: [range],
        source: named ? [rangeOf(s.tokens, named)] : [],
        cue: spoken?.cue ? [rangeOf(s.tokens, spoken.cue)] : [],
        rule: spoken ? 'quoteBefore' : 'quotePart',
        quoted: 'all',
        paragraph,
        relative: false,
      },
      named && mentionOf(s, named),
    )
  }
}

const same = (a: readonly Range[], b: readonly Range[]): boolean =>
  a.length === b.length && a.every((one, i) => one[0] === b[i]![0])

/** `“…,” said Lee, the mayor, “…”` and `“…,” said Lee. “…” – she smiled`: the quotation belongs to the one before it. */
function goesOn(s: Sentence, k: number, memory: Memory, paragraph: number): Draft | undefined {
  const last = memory.last
  if (!last || last.quoted !== 'all' || last.paragraph !== paragraph || !last.cue.length) return undefined
  const end = last.content.at(-1)![1]
  const sameSentence =
    end > s.tokens[s.from]!.start - 1 && last.rule === 'quoteBefore' && last.content[0]![0] >= s.tokens[s.from]!.start
  if (sameSentence) return isMark(s.tokens[k - 1], ',:—–') ? last : undefined
  return undefined
}

const overlaps = (phrase: Phrase, k: number): boolean => phrase.from <= k && k < phrase.to
