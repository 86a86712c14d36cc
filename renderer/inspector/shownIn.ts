import { widened, type WordsForOthers } from '../../shared/text/corrected-words'

/** A correction as it is read: whole words, and a few before and after them. */
export interface Shown {
  before: string
  removed: string
  inserted: string
  after: string
}

/** UTF-16 units shown on either side. */
const CONTEXT = 24

/** `text` is the text as it is now. */
export function shownIn(text: string, correction: WordsForOthers): Shown {
  const { start, end, removed, inserted } = widened(text, correction)
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const lineEnd = text.indexOf('\n', end)
  return {
    before: clipStart(start > 0 ? text.slice(lineStart, start) : ''),
    removed,
    inserted,
    after: clipEnd(text.slice(end, lineEnd < 0 ? text.length : lineEnd)),
  }
}

/** Cut at a word, with an ellipsis where something is left out. */
function clipStart(text: string): string {
  if (text.length <= CONTEXT) return text
  const cut = text.slice(-CONTEXT)
  return `…${cut.slice(Math.max(0, cut.search(/\s\S/) + 1))}`
}

function clipEnd(text: string): string {
  if (text.length <= CONTEXT) return text
  const cut = text.slice(0, CONTEXT)
  const space = cut.search(/\s\S*$/)
  return `${space > 0 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '')}…`
}
