import type { Fields } from '../../../shared/project/tables'
import { isBlank, type RichText } from '../../../shared/text/rich'
import { Refusal, type Imported } from './imported'
import type { Album } from './pictures'
import { documentFields } from './properties'
import { DAMAGED } from './xml'

/** What has read an office document from its start to its end. */
interface Walked {
  finish: () => RichText
  tracked: boolean
  comments: number
}

/** An office document as it comes in, with what a person should know of it. `sound`: its XML could be read to the end. */
export function documentOf(
  walk: Walked,
  name: string,
  sound: boolean,
  album: Album,
  properties: Partial<Fields['articles']>,
): Imported {
  const doc = walk.finish()
  if (isBlank(doc)) throw new Refusal(`${name} is empty: there is no text in it. Nothing was added.`)
  const warnings = [...(sound ? [] : [DAMAGED]), ...album.warnings()]
  if (walk.tracked) warnings.unshift('The document has tracked changes. It was read as if all had been accepted.')
  if (walk.comments)
    warnings.push(`${walk.comments} ${walk.comments === 1 ? 'comment was' : 'comments were'} left out.`)
  return { fields: documentFields(doc, name, properties), warnings, encoding: '' }
}
