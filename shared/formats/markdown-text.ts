import type { Block, Inline, RichText } from '../text/rich'

/** Plain words as Markdown that shows exactly these words: no markup and no HTML can come of them. */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>&~|$]/g, '\\$&')
    .replace(
      /^([ \t]*)([#+=-]|\d+(?=[.)]))/gm,
      (_, space: string, mark: string) => `${space}${/\d/.test(mark) ? mark : `\\${mark}`}`,
    )
    .replace(/^([ \t]*\d+)([.)])/gm, '$1\\$2')

/** The same on one line, for headings and list entries. */
export const lineOf = (text: string): string => escapeMarkdown(text.replace(/\s+/g, ' ').trim())

/** A note as Markdown. */
export const richMarkdown = (doc: RichText): string => doc.content.map(blockMarkdown).filter(Boolean).join('\n\n')

const indent = (text: string, by: string, first = by): string =>
  text
    .split('\n')
    .map((line, i) => (line === '' ? line : (i ? by : first) + line))
    .join('\n')

function blockMarkdown(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return inlineMarkdown(block.content)
    case 'heading':
      return `**${inlineMarkdown(block.content)}**`
    case 'codeBlock':
      return indent((block.content ?? []).map((i) => (i.type === 'text' ? i.text : '\n')).join(''), '    ')
    case 'horizontalRule':
      return '---'
    case 'image':
      return block.attrs.alt ? `(Image: ${lineOf(block.attrs.alt)})` : ''
    case 'blockquote':
      return indent(block.content.map(blockMarkdown).join('\n\n'), '> ').replace(/^$/gm, '>')
    case 'bulletList':
      return block.content.map((item) => indent(blockMarkdown(item), '  ', '- ')).join('\n')
    case 'orderedList':
      return block.content
        .map((item, i) => indent(blockMarkdown(item), '   ', `${(block.attrs?.start ?? 1) + i}. `))
        .join('\n')
    case 'table':
      return block.content.map(blockMarkdown).join('\n\n')
    case 'tableRow':
      return block.content.map(blockMarkdown).join(' · ')
    case 'listItem':
    case 'tableCell':
    case 'tableHeader':
      return block.content.map(blockMarkdown).join('\n\n')
  }
}

const inlineMarkdown = (content: Inline[] | undefined): string =>
  (content ?? []).map((inline) => (inline.type === 'text' ? withMarks(inline) : '\\\n')).join('')

/** Emphasis must touch the words it stands on, so the spaces at the edges stay outside. */
function withMarks({ text, marks = [] }: Extract<Inline, { type: 'text' }>): string {
  const [, before = '', core = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? []
  if (core === '') return text
  const has = (type: string): boolean => marks.some((mark) => mark.type === type)
  const link = marks.find((mark) => mark.type === 'link')
  let words = escapeMarkdown(core)
  if (has('italic')) words = `*${words}*`
  if (has('bold')) words = `**${words}**`
  if (link?.type === 'link' && link.attrs.href !== core) words += ` (${escapeMarkdown(link.attrs.href)})`
  return before + words + after
}
