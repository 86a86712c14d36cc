import type { Fields } from '../../../shared/project/tables'
import { plainText } from '../../../shared/text/plain'
import type { RichText } from '../../../shared/text/rich'
import { headOf, withHeading } from './head'
import { oneLine } from './imported'
import { scriptOf } from './script'

type Name = 'title' | 'outlet' | 'author' | 'published' | 'url' | 'language'
type Values = Partial<Record<Name, string>>

/** What programs write where a person has written nothing. */
const JUNK =
  /^(?:untitled.*|document ?\d*|dokument ?\d*|microsoft (?:office )?word.*|powerpoint presentation|slide 1|title|author|user|windows[- ]user|admin(?:istrator)?|root|unknown|anonymous|owner|python-docx|normal(?:\.dotm?)?|.{0,100}\.(?:docx?|odt|rtf|pdf|indd|qxd|tmp|html?))$/i

/**
 * The fields of a document that carries properties. The title is the document's own, then its first heading; but a byline in
 * the text goes before the property, which often names whoever owns the computer. `from` says in words where the
 * properties stand. A date is taken only when the caller knows that it is the publication's, never the file's.
 */
export function documentFields(
  doc: RichText,
  name: string,
  properties: Values,
  from = 'document properties',
): Partial<Fields['articles']> {
  const content = plainText(doc).text
  const head = withHeading(headOf(content, name), doc)
  const script = scriptOf(content)
  // The numbers of notes are not of the title.
  const fields = { ...head, title: head.title.replace(/\[\d{1,3}\]/g, ''), language: script.language }
  for (const [key, value] of Object.entries(properties)) {
    const field = key as Name
    const line = usable(field, value ?? '')
    const stands = fields[field] !== '' && field !== 'title' && field !== 'language'
    if (line === '' || stands) continue
    fields[field] = line
    fields.origins = [...fields.origins.filter((origin) => origin.field !== field), { field, from }]
  }
  return { ...fields, direction: script.direction, doc }
}

function usable(field: Name, value: string): string {
  const line = oneLine(value)
  if (field === 'language') return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(line) ? line : ''
  return JUNK.test(line) || (field === 'author' && /@/.test(line)) ? '' : line
}
