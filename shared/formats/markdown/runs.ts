import { placeIds, type Composition, type Run, type RunStyle } from '../briefing/composition'
import { noteLetters, startWriting, type Writing } from '../briefing/html/writing'
import type { Source } from '../numbered'
import { emphasised, escapeMarkdown, lineOf, linked } from './text'

/** What is known while a composition is written as Markdown. */
export interface MarkdownState {
  writing: Writing
  /** Web addresses of sources, by every place in the document that belongs to one. */
  addresses: ReadonlyMap<string, string>
}

/**
 * Markdown has no places inside a document that every program knows. What leads to a place elsewhere leads to the
 * source on the web here, where the source has an address.
 */
export function newState(composition: Composition): MarkdownState {
  const addresses = new Map<string, string>()
  for (const source of composition.sources) {
    const { url } = source.article
    if (url) for (const id of placesOf(source)) addresses.set(id, url)
  }
  return { writing: startWriting(composition), addresses }
}

const placesOf = ({ label, marks }: Source): string[] => [
  placeIds.article(label),
  placeIds.source(label),
  ...marks.flatMap(({ number }) => [placeIds.entry(number), placeIds.mark(number), placeIds.use(number)]),
]

type Emphasis = Parameters<typeof emphasised>[1]

const emphasisOf = (run: Run & { is: 'text' }): Emphasis => {
  const has = (style: RunStyle): boolean => run.styles?.includes(style) === true
  // The words of a mark in an article are bold; its number follows them.
  return { italic: has('italic'), bold: has('bold') || Boolean(run.marks?.length), strike: has('strike') }
}

export function runsMarkdown(state: MarkdownState, given: readonly Run[]): string {
  const runs = merged(given)
  return runs.map((run, i) => runMarkdown(state, run, [wordsOf(runs[i - 1]).at(-1), wordsOf(runs[i + 1])[0]])).join('')
}

const wordsOf = (run: Run | undefined): string => (run && 'text' in run && !isRaised(run) ? run.text : '')

const isRaised = (run: Run): boolean => 'styles' in run && run.styles?.includes('superscript') === true

/** Stretches of the same emphasis as one: signs that meet would mean something else. */
function merged(runs: readonly Run[]): Run[] {
  const out: Run[] = []
  for (const run of runs) {
    const last = out.at(-1)
    // The comma between two raised numbers: each is in brackets here.
    if (run.is === 'text' && isRaised(run) && /^,\s*$/.test(run.text)) continue
    if (run.is !== 'text' || last?.is !== 'text' || run.link !== last.link || !same(emphasisOf(run), emphasisOf(last)))
      out.push(run)
    else out[out.length - 1] = { ...last, text: last.text + run.text }
  }
  return out
}

const same = (a: Emphasis, b: Emphasis): boolean => a.italic === b.italic && a.bold === b.bold && a.strike === b.strike

const WORD = /[\p{L}\p{N}]/u

/** Emphasis that begins or ends with a sign right beside a letter is none to a reader of Markdown. */
function canBeEmphasised(text: string, [before = '', after = '']: Beside): boolean {
  const [first = '', last = ''] = [text[0], text.at(-1)]
  return (WORD.test(first) || !WORD.test(before)) && (WORD.test(last) || !WORD.test(after))
}

type Beside = readonly [before: string | undefined, after: string | undefined]

function runMarkdown({ addresses }: MarkdownState, run: Run, beside: Beside): string {
  switch (run.is) {
    case 'break':
      return '\\\n'
    case 'text': {
      const emphasis = /^\s|\s$/.test(run.text) || canBeEmphasised(run.text, beside) ? emphasisOf(run) : {}
      const words = emphasised(run.text, emphasis)
      return run.link && run.text.trim() ? linked(words, run.link) : words
    }
    case 'go': {
      const words = lineOf(run.text)
      return linked(isRaised(run) ? `\\[${words}\\]` : words, addresses.get(run.to) ?? '')
    }
    case 'words':
      return escapeMarkdown(run.text)
    case 'sample':
      return emphasised(run.text, { bold: true })
    case 'footnote':
      return `[^${noteLetters(run.number)}]`
  }
}
