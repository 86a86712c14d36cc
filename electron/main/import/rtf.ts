import { isBlank } from '../../../shared/text/rich'
import { binaryKind } from './binary'
import { Refusal, type Importer } from './imported'
import { Album } from './pictures'
import { documentFields } from './properties'
import { readRtf } from './rtf-reader'
import { RtfWalk } from './rtf-walk'
import { DAMAGED } from './xml'

/** Rich text, as WordPad, TextEdit and old wire services write it. */
export const rtf: Importer = {
  read(bytes, name) {
    if (bytes.length === 0) throw new Refusal(`${name} is empty: there is nothing to read in it. Nothing was added.`)
    const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      .toString('latin1')
      .replace(/^[\s\u00ef\u00bb\u00bf]+/, '')
    if (!source.startsWith('{\\rtf')) {
      const kind = binaryKind(bytes)
      throw new Refusal(
        `${name} is ${kind ? `${kind}, ` : ''}not rich text, whatever its name says. Nothing was added. Open it in the program it was made with, save it as .docx or .txt and import that.`,
      )
    }
    const album = new Album()
    const walk = new RtfWalk(album)
    const sound = readRtf(source, walk)
    const doc = walk.finish()
    if (isBlank(doc)) throw new Refusal(`${name} is empty: there is no text in it. Nothing was added.`)
    const warnings = [...(sound ? [] : [DAMAGED]), ...album.warnings()]
    if (walk.tracked) warnings.unshift('The document has tracked changes. It was read as if all had been accepted.')
    return { fields: documentFields(doc, name, walk.properties), warnings, encoding: '' }
  },
}
