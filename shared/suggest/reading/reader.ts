import { type Assertion, assertionOf } from '../claims/assertions'
import { holesOf } from '../grammar/brackets'
import type { Lexicon } from '../grammar/lexicon'
import type { Sentence } from '../grammar/sentence'
import { sentencesOf } from '../grammar/sentences'
import { tag } from '../grammar/tag'
import { tokenize } from '../grammar/tokenize'
import { verbsOf } from '../grammar/verbs'
import { announcement } from '../quotations/announcement'
import type { Quotation } from '../quotations/quotation'
import { unclaimed } from '../quotations/unclaimed'
import { type Draft, draftOf, type Memory } from './draft'
import type { Rule } from '../rules/find'
import { findsOf } from '../rules/finds'
import { type Mention, mentionOf, type Sighting, sightingsOf } from '../speakers/mentions'
import type { Range } from '../types'

/** What is read of an article so far. */
export interface Reading {
  text: string
  lexicon: Lexicon
  drafts: Draft[]
  mentions: Map<Draft, Mention>
  sightings: Sighting[]
  assertions: Assertion[]
  memory: Memory
}

/** Rules after which a quotation without a speaker goes on with the same one. */
const SAYS = new Set<Rule>(['quoteBefore', 'quoteAfter', 'hanging', 'that', 'clause', 'according'])

/** Reads one paragraph into `reading`. */
export function readParagraph(
  reading: Reading,
  [start, end]: Range,
  paragraph: number,
  quotations: readonly Quotation[],
): void {
  const { text, lexicon, drafts, mentions, memory } = reading
  const holes = holesOf(
    text,
    start,
    end,
    quotations.map((quote) => ({ start: quote.start, end: quote.end, quote })),
  )
  const tokens = tokenize(text, start, end, holes, lexicon)
  let announced: Memory['announced']
  for (const [from, to] of sentencesOf(text, tokens, lexicon)) {
    tag(tokens, from, to)
    let stop = to
    while (stop > from && tokens[stop - 1]!.kind === 'mark' && /^[.!?…]$/.test(tokens[stop - 1]!.lower)) stop--
    const s: Sentence = { text, lexicon, tokens, from, to: stop, verbs: verbsOf(tokens, from, stop) }
    const finds = findsOf(s)
    for (const find of finds) {
      const draft = draftOf(tokens, find, paragraph)
      drafts.push(draft)
      if (find.source) mentions.set(draft, mentionOf(s, find.source))
      else if (lexicon.language.proDrop && find.rule === 'quoteBefore')
        mentions.set(draft, { is: 'pronoun', gender: '', plural: false, start: draft.cue[0]![0] })
      if (draft.quoted !== 'none') memory.last = draft
      if (draft.source.length && SAYS.has(draft.rule))
        memory.near = { source: draft.source, mention: mentions.get(draft), paragraph }
    }
    reading.sightings.push(...sightingsOf(s))
    unclaimed(s, finds, drafts, memory, paragraph, mentions)
    announced = announcement(s, paragraph)
    if (announced) memory.announced = announced
    const assertion = assertionOf(text, tokens, from, to, lexicon)
    if (assertion) reading.assertions.push(assertion)
  }
  if (!announced && memory.announced && memory.announced.paragraph < paragraph) memory.announced = undefined
  for (const { inner } of quotations) readQuoted(reading, inner)
}

/** What is asserted inside a quotation. */
function readQuoted({ text, lexicon, assertions }: Reading, [start, end]: Range): void {
  const tokens = tokenize(text, start, end, [], lexicon)
  for (const [from, to] of sentencesOf(text, tokens, lexicon)) {
    tag(tokens, from, to)
    const assertion = assertionOf(text, tokens, from, to, lexicon)
    if (assertion) assertions.push(assertion)
  }
}
