import { DECLARATION, xml } from './xml'
import type { ZipEntry } from './zip'

/** What Word and Excel files have in common (ECMA-376 part 2): their list of parts, relations and properties. */

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const OFFICE = 'application/vnd.openxmlformats-officedocument'

export interface Relation {
  id: string
  /** The last word of its type: `styles`, `hyperlink`. */
  type: string
  target: string
  external?: boolean
}

export const relationsXml = (relations: Iterable<Relation>): string =>
  `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${[...relations]
    .map(
      ({ id, type, target, external }) =>
        `<Relationship Id="${id}" Type="${type.includes('/') ? type : `${RELATION}/${type}`}" Target="${xml(target)}"${external ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`

export interface About {
  title: string
  author: string
  now: number
}

/**
 * The parts that every package begins with. `parts`: paths with the rest of their content types, after
 * `application/vnd.openxmlformats-officedocument.`; the first is the main one.
 */
export function packageParts(parts: readonly (readonly [path: string, type: string])[], about: About): ZipEntry[] {
  const part = (name: string, text: string): ZipEntry => ({ name, pieces: [text] })
  const date = new Date(about.now).toISOString().slice(0, 19)
  return [
    part(
      '[Content_Types].xml',
      `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/><Default Extension="gif" ContentType="image/gif"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="${OFFICE}.extended-properties+xml"/>${parts.map(([path, type]) => `<Override PartName="/${path}" ContentType="${OFFICE}.${type}+xml"/>`).join('')}</Types>`,
    ),
    part(
      '_rels/.rels',
      relationsXml([
        { id: 'rId1', type: 'officeDocument', target: parts[0]![0] },
        {
          id: 'rId2',
          type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
          target: 'docProps/core.xml',
        },
        { id: 'rId3', type: 'extended-properties', target: 'docProps/app.xml' },
      ]),
    ),
    part(
      'docProps/core.xml',
      `${DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xml(about.title)}</dc:title><dc:creator>${xml(about.author)}</dc:creator><cp:lastModifiedBy>${xml(about.author)}</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">${date}Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${date}Z</dcterms:modified></cp:coreProperties>`,
    ),
    part(
      'docProps/app.xml',
      `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Quoin</Application></Properties>`,
    ),
  ]
}
