import { openArchive, partFrom, type Archive } from './archive'
import { binaryKind } from './binary'
import { documentOf } from './document'
import { NoteReader } from './docx-notes'
import { DocxWalk, type DocxParts } from './docx-walk'
import { numberingOf, stylesOf } from './docx-styles'
import { Refusal, type Importer } from './imported'
import { Album } from './pictures'
import { elements, readXml, xmlText, xmlTree } from './xml'

/** A Word document: text as it reads with all tracked changes accepted, notes at its end, pictures that are inside it. */
export const docx: Importer = {
  read(bytes, name) {
    const archive = openArchive(packed(bytes, name), name)
    const read = (part: string): string => {
      const content = archive.read(part)
      return content ? xmlText(content) : ''
    }
    const main = mainPart(archive, read)
    const source = read(main)
    if (source === '') throw new Refusal(`${name} is not a Word document: it holds no text of one. Nothing was added.`)
    const album = new Album()
    const common = {
      styles: stylesOf(read(partFrom(main, 'styles.xml'))),
      numbering: numberingOf(read(partFrom(main, 'numbering.xml'))),
      linkedPicture: () => album.addLinked(),
    }
    const walk = new DocxWalk(partsOf(main, common, archive, album))
    const sound = readXml(source, walk)
    tellNotes(walk, main, read, (part) => partsOf(part, common, archive, album))
    return documentOf(walk, name, sound, album, coreProperties(read('docProps/core.xml')))
  },
}

/** The bytes, if they may be a packed document. */
export function packed(bytes: Uint8Array, name: string): Uint8Array {
  if (bytes.length === 0) throw new Refusal(`${name} is empty: there is nothing to read in it. Nothing was added.`)
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return bytes
  const kind = binaryKind(bytes)
  if (kind === 'an older Office document')
    throw new Refusal(
      `${name} is protected by a password, or was made by an older version of Office. Nothing was added. Save it as .docx without a password and import that.`,
    )
  throw new Refusal(
    `${name} is ${kind ? `${kind}, not what its name says` : 'damaged, or not what its name says'}. Nothing was added. Open it in the program it was made with, save it again and import that.`,
  )
}

/** Title, author and language; the dates here are those of the file and say nothing about publication. */
export function coreProperties(source: string): { title?: string; author?: string; language?: string } {
  const words = new Map<string, string>()
  for (const node of elements(xmlTree(source), 'dc:title', 'dc:creator', 'dc:language')) words.set(node.name, node.text)
  return {
    title: words.get('dc:title') ?? '',
    author: (words.get('dc:creator') ?? '').replaceAll(';', ', '),
    language: words.get('dc:language') ?? '',
  }
}

function mainPart(archive: Archive, read: (part: string) => string): string {
  for (const { attributes } of elements(xmlTree(read('_rels/.rels')), 'Relationship'))
    if (attributes['Type']?.endsWith('/officeDocument')) {
      const part = partFrom('', attributes['Target'] ?? '')
      if (archive.names.includes(part)) return part
    }
  return 'word/document.xml'
}

/** What the text in one part refers to; each part has a list of its own. */
function partsOf(part: string, common: Omit<DocxParts, 'link' | 'picture'>, archive: Archive, album: Album): DocxParts {
  const relations = new Map<string, Record<string, string>>()
  const list = archive.read(part.replace(/([^/]*)$/, '_rels/$1.rels'))
  for (const { attributes } of elements(xmlTree(list ? xmlText(list) : ''), 'Relationship'))
    relations.set(attributes['Id'] ?? '', attributes)
  const shown = new Map<string, string | undefined>()
  return {
    ...common,
    link: (id) => relations.get(id)?.['Target'],
    picture(id) {
      const relation = relations.get(id)
      if (relation?.['TargetMode'] === 'External') return void album.addLinked()
      const picture = partFrom(part, relation?.['Target'] ?? '')
      if (!shown.has(picture)) shown.set(picture, album.add(archive.read(picture)))
      return shown.get(picture)
    },
  }
}

function tellNotes(
  walk: DocxWalk,
  main: string,
  read: (part: string) => string,
  partsFor: (part: string) => DocxParts,
): void {
  const told = walk.notes.splice(0)
  for (const kind of ['footnote', 'endnote'] as const) {
    if (!told.some((note) => note.kind === kind)) continue
    const part = partFrom(main, `${kind}s.xml`)
    const reader = new NoteReader(`w:${kind}`)
    readXml(read(part), reader)
    walk.parts = partsFor(part)
    for (const [i, note] of told.entries())
      if (note.kind === kind) walk.note(`[${i + 1}] `, reader.notes.get(note.id) ?? [])
  }
}
