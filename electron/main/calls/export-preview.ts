import type { Preview } from '../../../shared/exporting'
import type { TableExcerpt } from '../../../shared/formats/data/excerpt'
import type { Piece } from '../../../shared/formats/format'
import { EXCERPT, type FormatName } from '../../../shared/formats/names'

/** What can be shown of an export without making all of it. A PDF is made, and shown as it is. */

/** As much of a text as anybody looks at before it is written. */
const LONGEST = 30_000

const WORD =
  'The same words, tables and notes as in the document. Word sets the pages itself, and fills in the page numbers.'

/** `write` makes a format in pieces, `page` keeps a web page and says where. */
export async function excerptOf(
  format: Exclude<FormatName, 'pdf'>,
  write: (format: string) => Promise<Iterable<Piece>>,
  page: (html: string) => string,
): Promise<Preview> {
  switch (format) {
    case 'csv':
    case 'xlsx':
      return { is: 'tables', tables: JSON.parse(textOf(await write(EXCERPT))) as TableExcerpt[] }
    case 'md': {
      const text = textOf(await write('md'))
      return { is: 'text', text: text.slice(0, LONGEST), whole: text.length <= LONGEST }
    }
    case 'html':
      return { is: 'page', address: page(textOf(await write('html'))) }
    case 'docx':
      return { is: 'page', address: page(textOf(await write('html'))), note: WORD }
  }
}

/** Pieces come as text, or as bytes where they have crossed from another process. */
function textOf(pieces: Iterable<Piece>): string {
  const decoder = new TextDecoder()
  let text = ''
  for (const piece of pieces) text += typeof piece === 'string' ? piece : decoder.decode(piece, { stream: true })
  return text + decoder.decode()
}
