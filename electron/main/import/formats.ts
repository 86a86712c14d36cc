import type { AsyncImporter, Importer } from './imported'
import { LARGEST_TEXT } from './limits'

export interface Format {
  /** Stored with the article (`source.type`). */
  name: string
  label: string
  /** Endings with their dot, lower case; none for what is never a file. */
  extensions: readonly string[]
  /** Larger files are refused before they are read, in bytes. */
  max: number
  /** How the first characters of such a file look (bytes as Latin-1), for files whose name has no ending. */
  begins?: RegExp
  load: () => Promise<Importer | AsyncImporter>
}

/** Bytes of a document that carries pictures and fonts beside its words. */
const DOCUMENT = 50_000_000

/**
 * Every format that can be brought in. Dialog filters, the command line and the import process follow from this list.
 * `load` is dynamic so that the main process, which needs the names only, never loads a parser.
 */
export const formats: readonly Format[] = [
  {
    name: 'text',
    label: 'Plain text',
    extensions: ['.txt', '.text'],
    max: LARGEST_TEXT,
    load: async () => (await import('./text')).text,
  },
  {
    name: 'markdown',
    label: 'Markdown',
    extensions: ['.md', '.markdown'],
    max: LARGEST_TEXT,
    load: async () => (await import('./markdown')).markdown,
  },
  {
    name: 'html',
    label: 'Web page',
    extensions: ['.html', '.htm', '.xhtml'],
    max: LARGEST_TEXT,
    begins: /^[^\w<]*<(?:!doctype html|html|head|body)\b/i,
    load: async () => (await import('./html')).html,
  },
  {
    name: 'docx',
    label: 'Word document',
    extensions: ['.docx', '.docm', '.dotx'],
    max: DOCUMENT,
    begins: /^PK\W[\s\S]*?(?:\[Content_Types\]|word\/|docProps\/)/,
    load: async () => (await import('./docx')).docx,
  },
  {
    name: 'odt',
    label: 'OpenDocument text',
    extensions: ['.odt', '.ott'],
    max: DOCUMENT,
    begins: /^PK\W[\s\S]{26}mimetypeapplication\/vnd\.oasis\.opendocument\.text/,
    load: async () => (await import('./odt')).odt,
  },
  {
    name: 'rtf',
    label: 'Rich text',
    extensions: ['.rtf'],
    max: DOCUMENT,
    begins: /^\{\\rtf/,
    load: async () => (await import('./rtf')).rtf,
  },
  {
    name: 'pdf',
    label: 'PDF',
    extensions: ['.pdf'],
    max: DOCUMENT,
    begins: /^[\s\S]{0,500}?%PDF-\d/,
    load: async () => (await import('./pdf')).pdf,
  },
  {
    name: 'eml',
    label: 'E-mail',
    extensions: ['.eml'],
    max: DOCUMENT,
    begins:
      /^(?:(?:received|return-path|delivered-to|x-[\w-]+|from|to|cc|subject|date|message-id|mime-version): [^\n]*\n(?:[ \t][^\n]*\n)*){3}/i,
    load: async () => (await import('./eml')).eml,
  },
  {
    name: 'mhtml',
    label: 'Web page, single file',
    extensions: ['.mhtml', '.mht'],
    max: DOCUMENT,
    load: async () => (await import('./mhtml')).mhtml,
  },
  {
    name: 'epub',
    label: 'E-book',
    extensions: ['.epub'],
    max: DOCUMENT,
    begins: /^PK\W[\s\S]{26}mimetypeapplication\/epub\+zip/,
    load: async () => (await import('./epub')).epub,
  },
  {
    name: 'pasted-html',
    label: 'Pasted text',
    extensions: [],
    max: LARGEST_TEXT,
    load: async () => (await import('./html-fragment')).fragment,
  },
  {
    name: 'pasted-text',
    label: 'Pasted text',
    extensions: [],
    max: LARGEST_TEXT,
    load: async () => (await import('./text')).pasted,
  },
]

export const formatNamed = (name: string): Format | undefined => formats.find((format) => format.name === name)

/** ".txt, .md, .html": the endings for a sentence. */
export const endings = formats.flatMap((format) => format.extensions).join(', ')

const extensionOf = (name: string): string => /\.[^./\\\s]+$/.exec(name)?.[0].toLowerCase() ?? ''

/** The format by the name's ending; without an ending by its first characters, which are text if nothing else is known. */
export function formatOf(name: string, bytes?: Uint8Array): Format | undefined {
  const extension = extensionOf(name)
  if (extension !== '') return formats.find((format) => format.extensions.includes(extension))
  const start = bytes
    ? Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1000)).toString('latin1')
    : ''
  return formats.find((format) => format.begins?.test(start)) ?? formatNamed('text')
}

/** Why a file is not even opened, as a sentence for the person; undefined when it may be. */
export function refusalOf(name: string, size: number): string | undefined {
  const format = formatOf(name)
  if (!format)
    return `${name} is not a kind of file that Quoin reads. Nothing was added. It reads ${endings}; save the article as one of these and import that.`
  if (size <= format.max) return
  const what = format.max === LARGEST_TEXT ? ' of text; Quoin opens articles' : '; Quoin opens files of this kind'
  return `This file is ${megabytes(size)}${what} up to ${megabytes(format.max)}. Nothing was added. Cut ${name} into parts and import these.`
}

const megabytes = (bytes: number): string =>
  `${(bytes / 1_000_000).toLocaleString('en-GB', { maximumFractionDigits: 1 })} MB`
