import { PDFDocument } from '@cantoo/pdf-lib'
import { retitle } from './outline'

export interface Properties {
  title: string
  author: string
  /** Milliseconds since 1970. */
  now: number
  /** The words of every heading, in order. */
  headings: readonly string[]
}

/** Gives a printed document its properties and the titles of its outline; tags and links stay as they are. */
export async function finishPdf(pdf: Uint8Array, { title, author, now, headings }: Properties): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  document.setTitle(title, { showInWindowTitleBar: true })
  document.setAuthor(author)
  document.setCreator('Quoin')
  document.setLanguage('en')
  document.setCreationDate(new Date(now))
  document.setModificationDate(new Date(now))
  retitle(document, headings)
  return document.save({ useObjectStreams: true, updateFieldAppearances: false })
}
