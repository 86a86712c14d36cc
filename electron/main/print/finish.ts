import { createHash } from 'node:crypto'
import { AFRelationship, ParseSpeeds, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib'
import { retitle } from './outline'
import { xmpOf } from './xmp'

export interface Properties {
  title: string
  author: string
  /** Milliseconds since 1970. */
  now: number
  /** The words of every heading, in order. */
  headings: readonly string[]
  /** The briefing's data, as JSON. */
  data: string
  /** The project file, for a briefing that can be opened again. */
  withProject?: Uint8Array
}

/** Names of the files that a briefing carries. */
export const DATA_FILE = 'briefing.json'
export const PROJECT_FILE = 'project.quoin'

/**
 * Gives a printed document its properties, the titles of its outline and the files it carries; tags and links stay as
 * they are. The same print with the same properties is the same bytes. Without pauses: for a process that does nothing else.
 */
export async function finishPdf(pdf: Uint8Array, properties: Properties): Promise<Uint8Array> {
  const { title, author, now, headings, data, withProject } = properties
  const document = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  const { context, catalog } = document
  const at = new Date(now)
  document.setTitle(title, { showInWindowTitleBar: true })
  document.setAuthor(author)
  document.setCreator('Quoin')
  document.setLanguage('en')
  document.setCreationDate(at)
  document.setModificationDate(at)
  retitle(document, headings)
  // Who goes through the links by keyboard goes in the order of the text.
  for (const page of document.getPages()) page.node.set(PDFName.of('Tabs'), PDFName.of('S'))
  const xmp = xmpOf({ title, author, at, producer: document.getProducer() ?? '' })
  catalog.set(PDFName.of('Metadata'), context.register(context.stream(xmp, { Type: 'Metadata', Subtype: 'XML' })))
  const dates = { creationDate: at, modificationDate: at }
  await document.attach(new TextEncoder().encode(data), DATA_FILE, {
    mimeType: 'application/json',
    description: 'Every mark of this briefing with its exact words and its place, and the hashes of the sources',
    afRelationship: AFRelationship.Data,
    ...dates,
  })
  if (withProject)
    await document.attach(withProject, PROJECT_FILE, {
      mimeType: 'application/json',
      description: 'The project: open this PDF in Quoin',
      afRelationship: AFRelationship.Source,
      ...dates,
    })
  const id = PDFHexString.of(createHash('sha256').update(data).update(String(now)).digest('hex').slice(0, 32))
  context.trailerInfo.ID = context.obj([id, id])
  return document.save({ useObjectStreams: true, updateFieldAppearances: false, objectsPerTick: Infinity })
}
