import { plainText } from '../../../shared/text/plain'
import { isBlank } from '../../../shared/text/rich'
import { parsePage } from './dom'
import { decodeText } from './encoding'
import { toRichText } from './html-walk'
import { headOf, withHeading } from './head'
import { Refusal, type Importer } from './imported'
import { scriptOf } from './script'

/** HTML from the clipboard: the person has chosen the passage, so all of it is taken. */
export const fragment: Importer = {
  read(bytes) {
    const { text, encoding, warnings } = decodeText(bytes, 'The clipboard')
    const doc = toRichText(parsePage(text).body, undefined, { office: true })
    if (isBlank(doc)) throw new Refusal('There is no text in what was pasted. Nothing was added.')
    const content = plainText(doc).text
    return { fields: { ...withHeading(headOf(content, ''), doc), ...scriptOf(content), doc }, warnings, encoding }
  },
}
