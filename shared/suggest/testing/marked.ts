import type { Attribution, Range } from '../types'

/** What a marked text says ought to be found: `{c:…}` is content, `{s:…}` its source, `{k:…}` its cue. */
export interface Marked {
  text: string
  content: string[]
  source: string[]
  cue: string[]
}

/** Takes the marks out of a text that holds one attribution. */
export function marked(source: string): Marked {
  const out: Marked = { text: '', content: [], source: [], cue: [] }
  const parts = { c: out.content, s: out.source, k: out.cue }
  out.text = source.replace(/\{([csk]):([^}]*)\}/g, (_, mark: 'c' | 's' | 'k', words: string) => {
    parts[mark].push(words)
    return words
  })
  return out
}

const words = (text: string, ranges: readonly Range[]): string[] => ranges.map(([start, end]) => text.slice(start, end))

export const told = (text: string, one: Attribution): Omit<Marked, 'text'> => ({
  content: words(text, one.content),
  source: words(text, one.source),
  cue: words(text, one.cue),
})

/** A finding as one line: `direct “…” | Lee | said`. */
export function line(text: string, one: Attribution): string {
  const { content, source, cue } = told(text, one)
  return `${one.kind} ${content.join(' … ')} | ${source.join(' … ')} | ${cue.join(' … ')}`
}
