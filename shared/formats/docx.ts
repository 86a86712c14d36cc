import { compositionFor } from './briefing/draft-for'
import { docxPieces } from './docx/document'
import { defineFormat } from './format'
import { formatNames } from './names'

/** The briefing to be worked on in Word or LibreOffice: real headings, tables, notes and links. */
export const docx = defineFormat({
  name: 'docx',
  label: formatNames.docx,
  extension: 'docx',
  write: (project, options) => docxPieces(compositionFor(project, options), options.progress),
})
