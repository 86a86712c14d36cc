import { lazily } from '../lazy'

/** From a caret or a rough selection to what a person means: whole characters, no white space at the edges, the quote, the sentence. */

export interface Range {
  start: number
  end: number
}

const graphemes = lazily(() => new Intl.Segmenter(undefined, { granularity: 'grapheme' }))
const sentences = lazily(() => new Intl.Segmenter('en', { granularity: 'sentence' }))

/** How far to look on either side: a paragraph is rarely longer, and a wall of text without line ends must stay cheap. */
const REACH = 4000

/** Long enough for the longest emoji sequence and a letter buried in accents. */
const CLUSTER = 128

const isFlagLetter = (point: number | undefined): boolean => point !== undefined && point >= 0x1f1e6 && point <= 0x1f1ff

/** Widens the range so that it never cuts a character as people see it (an emoji, a letter with its accents). */
export function snapToGraphemes(text: string, range: Range): Range {
  const around = (offset: number): Range => {
    let base = Math.max(0, offset - CLUSTER)
    // Flags are pairs of letters counted from the first of their row.
    if (isFlagLetter(text.codePointAt(base - 1))) base--
    while (isFlagLetter(text.codePointAt(base - 2))) base -= 2
    const cluster = graphemes()
      .segment(text.slice(base, offset + CLUSTER))
      .containing(offset - base)
    const start = cluster ? base + cluster.index : offset
    return start === offset || !cluster
      ? { start: offset, end: offset }
      : { start, end: start + cluster.segment.length }
  }
  return { start: around(range.start).start, end: around(range.end).end }
}

/** The range without white space at its edges, on whole characters; null when nothing is left. */
export function tidy(text: string, range: Range): Range | null {
  let start = Math.max(0, range.start)
  let end = Math.min(range.end, text.length)
  while (start < end && /\s/.test(text[start]!)) start++
  while (end > start && /\s/.test(text[end - 1]!)) end--
  return end > start ? snapToGraphemes(text, { start, end }) : null
}

/** Opening marks with the marks that close them. Straight marks and apostrophes are told apart by what is beside them. */
const PAIRS: Record<string, string> = {
  '“': '”',
  '”': '”',
  '„': '“”',
  '«': '»',
  '»': '«',
  '「': '」',
  '『': '』',
  '‘': '’',
  '‚': '‘’',
  '‹': '›',
  '"': '"',
}

const isWord = (c: string | undefined): boolean => c !== undefined && /[\p{L}\p{N}]/u.test(c)

/** Beside these an apostrophe or a straight mark is told by its place; Chinese and Korean set no space around quotations. */
const isLetter = (c: string | undefined): boolean =>
  c !== undefined && /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]/u.test(c)

const isSpace = (c: string | undefined): boolean => c === undefined || /\s/.test(c)

function opens(c: string, before: string | undefined, after: string | undefined): boolean {
  if (c === '"') return !isLetter(before)
  if (c === '»') return !isWord(before)
  if (c === '”') return isLetter(after) && (isSpace(before) || before === '(')
  return c in PAIRS
}

/** The block of `text` around `offset`, cut to REACH units on either side. */
function lineAround(text: string, offset: number): Range {
  const before = text.lastIndexOf('\n', offset - 1) + 1
  const after = text.indexOf('\n', offset)
  return { start: Math.max(before, offset - REACH), end: Math.min(after < 0 ? text.length : after, offset + REACH) }
}

/** Every quotation in the line around `offset`, inside its marks, outer before inner. */
function quotationsIn(text: string, line: Range): Range[] {
  const open: { closes: string; at: number }[] = []
  const found: Range[] = []
  for (let i = line.start; i < line.end; i++) {
    const c = text[i]!
    const apostrophe = c === '’' && isLetter(text[i + 1])
    if (apostrophe) continue
    const mayClose = c !== '"' || !isSpace(text[i - 1])
    const closing = mayClose ? open.findLastIndex(({ closes }) => closes.includes(c)) : -1
    if (closing >= 0) {
      const { at } = open[closing]!
      if (i > at) found.push({ start: at, end: i })
      open.length = closing
    } else if (opens(c, text[i - 1], text[i + 1])) open.push({ closes: PAIRS[c]!, at: i + 1 })
  }
  // A quotation of several paragraphs opens each of them and closes only the last.
  const mark = text[(open[0]?.at ?? 0) - 1] ?? ''
  if (open[0] && /[“"„«]/.test(mark)) {
    const leads = text.slice(line.start, open[0].at - 1).trim() === ''
    const goesOn = text
      .slice(line.end, line.end + 20)
      .trimStart()
      .startsWith(mark)
    if (leads || goesOn) found.push({ start: open[0].at, end: line.end })
  }
  return found
}

/** The innermost quotation around the caret, without its quotation marks; the caret may touch the marks from outside. */
export function quoteAt(text: string, offset: number): Range | null {
  const around = quotationsIn(text, lineAround(text, offset)).filter(
    (q) => q.start - 1 <= offset && offset <= q.end + 1,
  )
  around.sort((a, b) => a.end - a.start - (b.end - b.start))
  const inner = around[0] && tidy(text, around[0])
  // English sets the sentence's comma inside the marks; it is no part of what was said.
  return inner && inner.end - inner.start > 1 && text[inner.end - 1] === ','
    ? tidy(text, { ...inner, end: inner.end - 1 })
    : (inner ?? null)
}

/** Words that end in a full stop without ending a sentence, where the segmenter would cut. */
const ABBREVIATION =
  /(?:^|[\s(“"])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Adm|Maj|Amb|Lt|Col|Sgt|Capt|Sen|Rep|Gov|Rev|Hon|St|Jr|Sr|No|vs|etc|cf|e\.g|i\.e|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|(?:\p{Lu}\.)*\p{Lu})\.\s*$/u

/** The sentence around the caret, without white space at its edges. Quoin never cuts inside “quotation marks”. */
export function sentenceAt(text: string, offset: number): Range | null {
  const line = lineAround(text, offset)
  const quotes = quotationsIn(text, line)
  const inQuote = (at: number): boolean => quotes.some((q) => q.start < at && at < q.end)
  const starts = [line.start]
  let previous = ''
  for (const { segment, index } of sentences().segment(text.slice(line.start, line.end))) {
    const at = line.start + index
    if (index > 0 && !ABBREVIATION.test(previous) && !inQuote(at) && !/^\p{Ll}/u.test(segment)) {
      starts.push(at)
      previous = segment
    } else previous += segment
  }
  const k = starts.filter((s) => s <= offset).length - 1
  return tidy(text, { start: starts[Math.max(0, k)]!, end: starts[k + 1] ?? line.end })
}
