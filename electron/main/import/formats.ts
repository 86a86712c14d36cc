import type { Importer } from './imported'

export interface Format {
  /** Stored with the article (`source.type`). */
  name: string
  label: string
  /** Endings with their dot, lower case; none for what is never a file. */
  extensions: readonly string[]
  /** Larger files are refused before they are read, in bytes. */
  max: number
  load: () => Promise<Importer>
}

/** Bytes of text that Quoin opens: ten times the longest newspaper page, and still quick to draw. */
const TEXT = 20_000_000

/**
 * Every format that can be brought in. Dialog filters, the command line and the import process follow from this list.
 * `load` is dynamic so that the main process, which needs the names only, never loads a parser.
 */
export const formats: readonly Format[] = [
  {
    name: 'text',
    label: 'Plain text',
    extensions: ['.txt', '.text'],
    max: TEXT,
    load: async () => (await import('./text')).text,
  },
  {
    name: 'markdown',
    label: 'Markdown',
    extensions: ['.md', '.markdown'],
    max: TEXT,
    load: async () => (await import('./markdown')).markdown,
  },
  {
    name: 'html',
    label: 'Web page',
    extensions: ['.html', '.htm', '.xhtml'],
    max: TEXT,
    load: async () => (await import('./html')).html,
  },
  {
    name: 'pasted-html',
    label: 'Pasted text',
    extensions: [],
    max: TEXT,
    load: async () => (await import('./html-fragment')).fragment,
  },
  {
    name: 'pasted-text',
    label: 'Pasted text',
    extensions: [],
    max: TEXT,
    load: async () => (await import('./text')).pasted,
  },
]

export const formatNamed = (name: string): Format | undefined => formats.find((format) => format.name === name)

/** ".txt, .md, .html": the endings for a sentence. */
export const endings = formats.flatMap((format) => format.extensions).join(', ')

const extensionOf = (name: string): string => /\.[^./\\\s]+$/.exec(name)?.[0].toLowerCase() ?? ''

/** The format by the name's ending; without an ending by its first characters, which are text or a web page. */
export function formatOf(name: string, bytes?: Uint8Array): Format | undefined {
  const extension = extensionOf(name)
  if (extension !== '') return formats.find((format) => format.extensions.includes(extension))
  const start = bytes
    ? Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1000)).toString('latin1')
    : ''
  return formatNamed(/^[^\w<]*<(?:!doctype html|html|head|body)\b/i.test(start) ? 'html' : 'text')
}

/** Why a file is not even opened, as a sentence for the person; undefined when it may be. */
export function refusalOf(name: string, size: number): string | undefined {
  const format = formatOf(name)
  if (!format)
    return `${name} is not a kind of file that Quoin reads. Nothing was added. It reads ${endings}; save the article as one of these and import that.`
  if (size <= format.max) return
  return `This file is ${megabytes(size)} of text; Quoin opens articles up to ${megabytes(format.max)}. Nothing was added. Cut ${name} into parts and import these.`
}

const megabytes = (bytes: number): string =>
  `${(bytes / 1_000_000).toLocaleString('en-GB', { maximumFractionDigits: 1 })} MB`
