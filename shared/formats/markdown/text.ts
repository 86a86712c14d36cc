import { addressOf, clean } from '../office/xml'

/** Plain words as Markdown that shows exactly these words: no markup and no HTML can come of them. */
export const escapeMarkdown = (text: string): string =>
  clean(text)
    .replace(/[\\`*_[\]<>&~|$]/g, '\\$&')
    .replace(
      /^([ \t]*)([#+=-]|\d+(?=[.)]))/gm,
      (_, space: string, mark: string) => `${space}${/\d/.test(mark) ? mark : `\\${mark}`}`,
    )
    .replace(/^([ \t]*\d*)([.)])/gm, '$1\\$2')

/** The same on one line, for headings, cells and list entries; spaces that do not break stay what they are. */
export const lineOf = (text: string): string => escapeMarkdown(text.replace(/[^\S\u00a0\u202f]+/g, ' ').trim())

/** Every line that is not empty moved in; the first by `first`. */
export const indent = (text: string, by: string, first = by): string =>
  text
    .split('\n')
    .map((line, i) => (line === '' ? line : (i ? by : first) + line))
    .join('\n')

/** The same for a block quotation, whose empty lines have a sign too. */
export const quotation = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')

/** Words that lead to an address, where it is one; `words` are Markdown already. */
export function linked(words: string, address: string): string {
  const target = addressOf(address)
  return target ? `[${words}](${target.replace(/[()]/g, (one) => (one === '(' ? '%28' : '%29'))})` : words
}

/** Emphasis must touch the words it stands on, so the spaces at the edges stay outside; and no line end may be in it. */
export function emphasised(text: string, { italic = false, bold = false, strike = false }): string {
  if (!italic && !bold && !strike) return escapeMarkdown(text)
  return text
    .split('\n')
    .map((line) => {
      const [, before = '', core = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(line) ?? []
      if (core === '') return line
      let words = escapeMarkdown(core)
      if (italic) words = `*${words}*`
      if (bold) words = `**${words}**`
      if (strike) words = `~~${words}~~`
      return before + words + after
    })
    .join('\n')
}
