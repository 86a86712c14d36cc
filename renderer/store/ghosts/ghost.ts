import type { Range as Pair, Suggestions } from '../../../shared/suggest/types'
import { tidy, type Range } from '../../../shared/text/snap'

/** A mark that nobody has made yet: what the suggestion engine found, in the shape that marks have. */
export interface Ghost {
  /** Kind and place; the same for the same words of the same text. */
  id: string
  kind: 'quote' | 'claim'
  form: 'direct' | 'indirect' | 'mixed' | ''
  /** What is marked, in order: without quotation marks around it, as marks made by hand are. */
  parts: readonly Range[]
  cue: Range | null
  source: Range | null
  /** Who says it, as the article calls them in full; '' when nobody is named. */
  speaker: string
  role: string
  /** 0..1: of those at 0.8 about eight in ten are right. */
  confidence: number
  reason: string
}

export const startOf = ({ parts }: Pick<Ghost, 'parts'>): number => parts[0]!.start
export const endOf = ({ parts }: Pick<Ghost, 'parts'>): number => parts.at(-1)!.end

/** Suggestions as ghosts, in reading order, outer before inner. `shift`: where `text` begins in the article's text. */
export function ghostsFrom(text: string, { attributions, claims }: Suggestions, shift = 0): Ghost[] {
  const moved = ([start, end]: Pair): Range => ({ start: start + shift, end: end + shift })
  const whole = ({ start, end }: Range): Range => ({ start: start + shift, end: end + shift })
  const named = (speaker: string): string => (PRONOUN.test(speaker) ? '' : speaker)
  const ghosts: Ghost[] = []
  const add = (ghost: Omit<Ghost, 'id'>): void => {
    const place = ghost.parts.map(({ start, end }) => `${start}-${end}`).join(' ')
    if (ghost.parts.length) ghosts.push({ id: `${ghost.kind} ${place}`, ...ghost })
  }
  for (const { kind, content, source, cue, speaker, role, confidence, reason } of attributions)
    add({
      kind: 'quote',
      form: kind,
      parts: content.flatMap((pair) => wordsIn(text, pair, kind === 'direct') ?? []).map(whole),
      cue: cue[0] ? moved(cue[0]) : null,
      source: source[0] ? moved(source[0]) : null,
      speaker: named(speaker),
      role,
      confidence,
      reason,
    })
  for (const { span, speaker, confidence, reason } of claims)
    add({
      kind: 'claim',
      form: '',
      parts: [wordsIn(text, span, false)].flatMap((range) => range ?? []).map(whole),
      cue: null,
      source: null,
      speaker: named(speaker),
      role: '',
      confidence,
      reason,
    })
  return ghosts.sort((a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a))
}

/** Not a name, only a sign that it was not found out whose words these are. */
const PRONOUN = /^(he|she|they|it|we|i|you|who)$/i

const OPENS = /^[“”„‟"«»‹›‘‚'「『]+\s*/
/** The comma of the sentence stands before or after the marks, and is no part of what was said. */
const CLOSES = /[,\s]*[“”"«»‹›’'」』]+[,\s]*$/

/** A range on whole characters without white space at its edges; of a quotation without its marks. */
function wordsIn(text: string, [start, end]: Pair, quoted: boolean): Range | null {
  const words = text.slice(start, end)
  const opens = quoted ? (OPENS.exec(words)?.[0].length ?? 0) : 0
  const closes = quoted ? (CLOSES.exec(words)?.[0].length ?? 0) : 0
  return start + opens < end - closes ? tidy(text, { start: start + opens, end: end - closes }) : null
}
