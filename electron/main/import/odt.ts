import { openArchive } from './archive'
import { documentOf } from './document'
import { coreProperties, packed } from './docx'
import { Refusal, type Importer } from './imported'
import { odtStyles } from './odt-styles'
import { OdtWalk } from './odt-walk'
import { Album } from './pictures'
import { child, elements, readXml, xmlText, xmlTree, type XmlNode } from './xml'

/** An OpenDocument text, as LibreOffice writes it. */
export const odt: Importer = {
  read(bytes, name) {
    const archive = openArchive(packed(bytes, name), name)
    const read = (part: string): string => {
      const content = archive.read(part)
      return content ? xmlText(content) : ''
    }
    const [locked] = elements(xmlTree(read('META-INF/manifest.xml')), 'manifest:encryption-data')
    if (locked)
      throw new Refusal(
        `${name} is protected by a password. Nothing was added. Save it without the password and import that.`,
      )
    const source = read('content.xml')
    if (!source.includes('office:text'))
      throw new Refusal(`${name} is not a text document: it holds no text of one. Nothing was added.`)
    const album = new Album()
    const shown = new Map<string, string | undefined>()
    const walk = new OdtWalk(odtStyles(xmlTree(read('styles.xml')), stylesIn(source)), (address) => {
      if (/^[a-z][a-z\d+.-]*:|^\.\.\//i.test(address)) return void album.addLinked()
      const part = address.replace(/^\.\//, '')
      if (!shown.has(part)) shown.set(part, album.add(archive.read(part)))
      return shown.get(part)
    })
    const sound = readXml(source, walk)
    return documentOf(walk, name, sound, album, propertiesOf(read('meta.xml')))
  },
}

/** The styles that stand before the text; the text itself never becomes a tree. */
const stylesIn = (source: string): XmlNode =>
  xmlTree(/<office:automatic-styles[\s>][\s\S]*?<\/office:automatic-styles>/.exec(source)?.[0] ?? '')

/** The first author rather than whoever saved it last. */
function propertiesOf(source: string) {
  const [meta] = elements(xmlTree(source), 'office:meta')
  return {
    ...coreProperties(source),
    author: child(meta, 'meta:initial-creator')?.text ?? child(meta, 'dc:creator')?.text ?? '',
  }
}
