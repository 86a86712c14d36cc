import type { Inline, RichText } from '../../text/rich'

/** Rich text from a few lines: `**bold**`, `*italic*`, one paragraph a line, lines with `- ` are a list. */
export function rich(...lines: string[]): RichText {
  const items = lines.filter((line) => line.startsWith('- ')).map((line) => line.slice(2))
  const paragraph = (line: string) => ({ type: 'paragraph' as const, content: inlines(line) })
  const content: RichText['content'] = lines.filter((line) => !line.startsWith('- ')).map(paragraph)
  if (items.length)
    content.push({
      type: 'bulletList',
      content: items.map((item) => ({ type: 'listItem', content: [paragraph(item)] })),
    })
  return { type: 'doc', content }
}

const inlines = (line: string): Inline[] =>
  line
    .split(/(\*\*.+?\*\*|\*.+?\*)/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part.startsWith('**')) return { type: 'text', text: part.slice(2, -2), marks: [{ type: 'bold' }] }
      if (part.startsWith('*')) return { type: 'text', text: part.slice(1, -1), marks: [{ type: 'italic' }] }
      return { type: 'text', text: part }
    })
