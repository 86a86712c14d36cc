import { isBlank, type Block } from '../../../shared/text/rich'
import { openArchive, partFrom, type Archive } from './archive'
import { isoDate } from './dates'
import { packed } from './docx'
import { parsePage } from './dom'
import { toRichText } from './html-walk'
import { Refusal, tooLong, type Importer } from './imported'
import { LARGEST_TEXT } from './limits'
import { Album } from './pictures'
import { documentFields } from './properties'
import { child, elements, xmlText, xmlTree, type XmlNode } from './xml'

/** A book: its chapters in reading order as one article. */
export const epub: Importer = {
  read(bytes, name) {
    const archive = openArchive(packed(bytes, name), name)
    const tree = (part: string): XmlNode => {
      const content = archive.read(part)
      return xmlTree(content ? xmlText(content) : '')
    }
    const [root] = elements(tree('META-INF/container.xml'), 'rootfile')
    const list = root?.attributes['full-path'] ?? ''
    const book = tree(list)
    const chapters = chaptersOf(book, list)
    if (chapters.length === 0) throw new Refusal(`${name} is not a book: it lists no chapters. Nothing was added.`)
    for (const { attributes } of elements(tree('META-INF/encryption.xml'), 'enc:CipherReference', 'CipherReference'))
      if (chapters.includes(partFrom('', decoded(attributes['URI'] ?? ''))))
        throw new Refusal(
          `${name} is locked by its seller (DRM): only their own program can read it. Nothing was added. Copy the passage from there, if it lets you, and paste it here.`,
        )
    const album = new Album()
    const missing = chapters.filter((chapter) => !archive.names.includes(chapter)).length
    const content: Block[] = []
    let size = 0
    for (const chapter of chapters) {
      const bytes = archive.read(chapter)
      size += bytes?.byteLength ?? 0
      if (size > LARGEST_TEXT) throw tooLong(name)
      if (bytes) for (const block of blocksOf(bytes, chapter, archive, album)) content.push(block)
    }
    const doc = { type: 'doc' as const, content }
    if (isBlank(doc)) throw new Refusal(`${name} has no text in it, only pictures. Nothing was added.`)
    const warnings = album.warnings()
    if (missing)
      warnings.unshift(
        `${missing} ${missing === 1 ? 'chapter is' : 'chapters are'} missing from the file: it is damaged.`,
      )
    return { fields: documentFields(doc, name, propertiesOf(book), 'book properties'), warnings, encoding: '' }
  },
}

/** Parts with text, in the order in which they are read; the machine's table of contents is none. */
function chaptersOf(book: XmlNode, list: string): string[] {
  const items = new Map<string, XmlNode>()
  for (const item of elements(book, 'item', 'opf:item')) items.set(item.attributes['id'] ?? '', item)
  const parts = [...elements(book, 'itemref', 'opf:itemref')].flatMap(({ attributes }) => {
    const item = items.get(attributes['idref'] ?? '')
    if (!item || /\bnav\b/.test(item.attributes['properties'] ?? '')) return []
    if (!/html/.test(item.attributes['media-type'] ?? 'html')) return []
    return [partFrom(list, decoded(item.attributes['href'] ?? ''))]
  })
  return [...new Set(parts)]
}

const decoded = (address: string): string => {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i

/** As HTML writes it, where `<title/>` would open a title and swallow the chapter. */
const opened = (source: string): string =>
  source.replace(/<([a-z][\w:-]*)(\s[^<>]*?)?\/>/gi, (all, tag: string, attributes = '') =>
    VOID.test(tag) ? all : `<${tag}${attributes}></${tag}>`,
  )

function blocksOf(bytes: Uint8Array, chapter: string, archive: Archive, album: Album): Block[] {
  const doc = toRichText(parsePage(opened(xmlText(bytes))).body, (address) => {
    if (/^[a-z][a-z\d+.-]*:/i.test(address)) return void album.addLinked()
    return album.add(archive.read(partFrom(chapter, decoded(address))))
  })
  return isBlank(doc) ? [] : doc.content
}

/** `dc:date` is defined as the date of publication; older books say of each date what it is. */
function propertiesOf(book: XmlNode) {
  const metadata = book.children.flatMap((root) => child(root, 'metadata') ?? child(root, 'opf:metadata') ?? [])[0]
  const all = (name: string): XmlNode[] => metadata?.children.filter((node) => node.name === name) ?? []
  const first = (name: string): string => all(name)[0]?.text ?? ''
  const date = all('dc:date').find(({ attributes }) => (attributes['opf:event'] ?? 'publication') === 'publication')
  const day = date?.text.trim() ?? ''
  return {
    title: first('dc:title'),
    author: all('dc:creator')
      .map((node) => node.text.trim())
      .join(', '),
    outlet: first('dc:publisher'),
    language: first('dc:language'),
    // What some programs write for "unknown".
    published: day.startsWith('0') ? '' : isoDate(day) || (/^\d{4}(?:-\d{2})?$/.test(day) ? day : ''),
  }
}
