import type { Quotation } from './quotation'
import type { Draft } from '../reading/draft'
import type { Name } from '../speakers/names'
import type { Range } from '../types'

/** "MS LEE: …" at the head of a paragraph, perhaps inside a quotation mark. */
const LABEL =
  /^[\s"“«]*((?:\p{Lu}[\p{L}.'’-]*|\([^)\n]{1,20}\))(?: (?:\p{Lu}[\p{L}.'’-]*|of|the|de|von|van|\([^)\n]{1,20}\))){0,4})\s?:\s+(?=\S)/u

/** Whom a label names: "MS LEE (CHAIR)" is Lee. */
export function labelName(text: string, [start, end]: Range): Name {
  const words = text
    .slice(start, end)
    .replace(/\([^)]*\)/g, '')
    .split(/\s+/)
    .filter((word) => word !== '' && !/^(?:mr|mrs|ms|dr|sen|rep|gov)\.?$/i.test(word))
  return {
    start,
    words: words.length ? words : [text.slice(start, end)],
    role: '',
    gender: '',
    organisation: false,
    subject: true,
  }
}

/** Lines between what is said: "(Applause.)". */
const DIRECTION = /^[\s"“]*[([][^()[\]]*[)\]][.\s"”]*$/

interface Line {
  label: Range
  content: Range
}

/**
 * The lines of a conversation set as a transcript, by paragraph; empty unless labels come back, so that "Update: …" and
 * a headline make none. Paragraphs without a label inside one quotation go on with the last speaker.
 */
export function transcriptOf(
  text: string,
  paragraphs: readonly Range[],
  quotations: readonly Quotation[][],
): Map<number, Draft> {
  const lines = new Map<number, Line>()
  const counts = new Map<string, number>()
  paragraphs.forEach(([start, end], i) => {
    const match = LABEL.exec(text.slice(start, Math.min(end, start + 120)))
    if (!match) return
    const name = match[1]!
    // "Q:" and "A:" name nobody.
    if (name.length < 2) return
    const at = start + match[0].indexOf(name)
    lines.set(i, { label: [at, at + name.length], content: [start + match[0].length, end] })
    counts.set(name, (counts.get(name) ?? 0) + 1)
  })
  const again = [...counts.values()].filter((count) => count > 1)
  if (lines.size < 4 || again.length < 2) return new Map()
  const out = new Map<number, Draft>()
  let last: Draft | undefined
  paragraphs.forEach(([start, end], i) => {
    const line = lines.get(i)
    const quote = quotations[i]![0]
    const spoken = (from: number): Range => [
      from,
      quote && !quote.goesOn && quote.end <= end && quote.end > from && text.slice(quote.end, end).trim() === ''
        ? quote.inner[1]
        : end,
    ]
    if (line && (counts.get(text.slice(...line.label)) ?? 0) > 1) {
      last = {
        content: [spoken(line.content[0])],
        source: [line.label],
        cue: [[line.label[1], line.label[1] + 1]],
        rule: 'transcript',
        quoted: 'all',
        paragraph: i,
        relative: false,
      }
      out.set(i, last)
    } else if (last && quote?.continued && !DIRECTION.test(text.slice(start, end))) {
      last.content.push(spoken(quote.inner[0]))
      out.set(i, last)
    } else if (!DIRECTION.test(text.slice(start, end))) last = undefined
  })
  return out
}
