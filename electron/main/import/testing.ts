import { strToU8, zipSync } from 'fflate'
import { plainText } from '../../../shared/text/plain'
import type { RichText } from '../../../shared/text/rich'
import { answer } from './answer'
import type { Fork } from './protocol'

/** The import process without a process, for tests: it answers, but cannot crash or hang. */
export const fakeFork: Fork = () => {
  const listeners: ((message: unknown) => void)[] = []
  return {
    post: (request) => void answer(request).then((reply) => listeners.forEach((listen) => listen(reply))),
    onMessage: (listener) => void listeners.push(listener),
    onExit: () => undefined,
    kill: () => undefined,
  }
}

/** A packed document of these parts. */
export const zipOf = (parts: Record<string, string | Uint8Array>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
    ),
  )

/** A picture of one pixel. */
export const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** The blocks of a document, one a line, as a reader of a test would write them down: `h2 Title`, `> quoted`, `- item`. */
export function outline(doc: RichText): string[] {
  const lines: string[] = []
  const tell = (block: RichText['content'][number], before: string): void => {
    const text = (): string => plainText({ type: 'doc', content: [block] }).text
    if (block.type === 'paragraph') lines.push(before + text())
    else if (block.type === 'heading') lines.push(`${before}h${block.attrs.level} ${text()}`)
    else if (block.type === 'codeBlock') lines.push(`${before}code ${text()}`)
    else if (block.type === 'image') lines.push(`${before}image ${block.attrs.alt}`)
    else if (block.type === 'horizontalRule') lines.push(`${before}---`)
    else {
      const own = { blockquote: '> ', bulletList: '', orderedList: '', listItem: '', table: '', tableRow: 'row ' }
      const mark = own[block.type as keyof typeof own] ?? `${block.type === 'tableHeader' ? '!' : '|'} `
      const first = block.type === 'orderedList' ? (block.attrs?.start ?? 1) : undefined
      for (const [i, inner] of block.content.entries())
        tell(inner, before + (block.type === 'bulletList' ? '- ' : first === undefined ? mark : `${first + i}. `))
    }
  }
  for (const block of doc.content) tell(block, '')
  return lines
}
