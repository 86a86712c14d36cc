import type { Place } from './state'

/** Properties of a paragraph. They are written in the order of the schema, which Word insists on. */
export interface Paragraph {
  style?: string
  keep?: boolean
  /** List and depth, from numbering.xml. */
  list?: { id: number; depth: number }
  rtl?: boolean
  /** A label stands out to the left by this many twips, and a tab leads back. */
  hanging?: number
  /** Colour of a line beside it. */
  beside?: string
  /** Starts a page. */
  breakBefore?: boolean
}

export function paragraphXml(place: Place, given: Paragraph, content: string): string {
  const { style = place.style, keep = place.keep, list, rtl, hanging = 0, beside, breakBefore } = given
  const indent = place.indent + hanging
  const properties = [
    style && `<w:pStyle w:val="${style}"/>`,
    keep && '<w:keepNext/>',
    breakBefore && '<w:pageBreakBefore/>',
    list && `<w:numPr><w:ilvl w:val="${list.depth}"/><w:numId w:val="${list.id}"/></w:numPr>`,
    beside &&
      `<w:pBdr><w:${rtl ? 'right' : 'left'} w:val="single" w:sz="18" w:space="8" w:color="${beside}"/></w:pBdr>`,
    hanging > 0 && `<w:tabs><w:tab w:val="left" w:pos="${indent}"/></w:tabs>`,
    rtl && '<w:bidi/>',
    indent > 0 && !list && `<w:ind w:left="${indent}"${hanging ? ` w:hanging="${hanging}"` : ''}/>`,
    list && `<w:ind w:left="${place.indent + 360 * (list.depth + 1)}" w:hanging="360"/>`,
  ]
    .filter(Boolean)
    .join('')
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`
}
