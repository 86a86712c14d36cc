import type { Draft } from './draft'
import type { Range } from '../types'

/** Longer ones are told by the cue alone. */
const LONGEST = 60

const tidy = (words: string): string => words.replace(/\s+/g, ' ').trim()

/** Why a draft is suggested: “said Rubio” follows. */
export function reasonOf(text: string, draft: Draft): string {
  const { source, cue, rule } = draft
  const words = shown(text, source, cue)
  if (rule === 'transcript') return `the line begins with “${tidy(text.slice(...source[0]!))}:”`
  if (rule === 'quoteAlone' || (!cue.length && rule !== 'quotePart'))
    return source.length
      ? `a quotation without a speaker, after words of “${tidy(text.slice(...source[0]!))}”`
      : 'a quotation without a speaker'
  if (rule === 'quotePart')
    return source.length
      ? `words in quotation marks, in a sentence about “${tidy(text.slice(...source[0]!))}”`
      : 'words in quotation marks'
  if (!source.length && words === ':') return 'a colon stands before it'
  if (!source.length) return `“${words}” reports it, and does not say who`
  const first = draft.content[0]![0]
  const at = Math.min(...[...source, ...cue].map(([start]) => start))
  if (at < first) return `“${words}” stands before it`
  const last = draft.content.at(-1)![1]
  return at < last ? `“${words}” stands within it` : `“${words}” follows`
}

function shown(text: string, source: readonly Range[], cue: readonly Range[]): string {
  const all = [...source, ...cue]
  if (!all.length) return ''
  const start = Math.min(...all.map((one) => one[0]))
  const end = Math.max(...all.map((one) => one[1]))
  const whole = tidy(text.slice(start, end))
  if (whole.length <= LONGEST) return whole
  return tidy(cue.map((one) => text.slice(...one)).join(' … ')).slice(0, LONGEST)
}
