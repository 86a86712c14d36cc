import type { Composition, PrintedSection } from '../briefing/composition'
import { withArticles } from '../briefing/article-blocks'
import { packageParts, relationsXml, type Relation } from '../office/package'
import { DECLARATION } from '../office/xml'
import { zipped, type ZipEntry } from '../office/zip'
import { blocksXml } from './blocks'
import { contentsXml, footerXml, frontXml, headerXml } from './front'
import { paragraphXml } from './paragraph'
import { pictureBytes } from './pictures'
import { words } from './runs'
import { MARGIN, newState, paper, placed, widthOf, type DocxState, type Place } from './state'
import { numberingXml, stylesXml, W } from './styles'
import { runsRight } from './words'

const SPACES = `xmlns:w="${W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"`

const PARTS = [
  ['word/document.xml', 'wordprocessingml.document.main'],
  ['word/styles.xml', 'wordprocessingml.styles'],
  ['word/settings.xml', 'wordprocessingml.settings'],
  ['word/numbering.xml', 'wordprocessingml.numbering'],
  ['word/footnotes.xml', 'wordprocessingml.footnotes'],
  ['word/endnotes.xml', 'wordprocessingml.endnotes'],
  ['word/header1.xml', 'wordprocessingml.header'],
  ['word/footer1.xml', 'wordprocessingml.footer'],
  ['word/footer2.xml', 'wordprocessingml.footer'],
] as const

/**
 * A composition as a Word document (ECMA-376), in pieces. Its text is written first and the parts that depend on it
 * (links, lists, pictures) after it, so that nothing has to be held or walked through twice.
 */
export function docxPieces(composition: Composition, progress?: (share: number) => void): Generator<Uint8Array> {
  return zipped(entries(composition, progress))
}

function* entries(composition: Composition, progress?: (share: number) => void): Generator<ZipEntry> {
  const state = newState(composition)
  const { footnotes, notes } = composition
  yield* packageParts(PARTS, composition)
  const part = (name: string, text: string): ZipEntry => ({ name: `word/${name}`, pieces: [DECLARATION, text] })
  yield { name: 'word/styles.xml', pieces: [stylesXml] }
  yield { name: 'word/document.xml', pieces: documentXml(state, progress) }
  yield { name: 'word/numbering.xml', pieces: [numberingXml(state.lists)] }
  yield part('settings.xml', settingsXml)
  yield part('footnotes.xml', notesXml('footnote', notes === 'foot' ? footnotes : []))
  yield part('endnotes.xml', notesXml('endnote', notes === 'end' ? footnotes : []))
  yield part('header1.xml', `<w:hdr ${SPACES}>${headerXml(composition)}</w:hdr>`)
  yield part('footer1.xml', `<w:ftr ${SPACES}>${footerXml(composition, true)}</w:ftr>`)
  yield part('footer2.xml', `<w:ftr ${SPACES}>${footerXml(composition, false)}</w:ftr>`)
  yield { name: 'word/_rels/document.xml.rels', pieces: [relationsXml([...FIXED, ...state.relations])] }
  for (const { picture, path } of state.pictures)
    yield { name: `word/${path}`, pieces: pictureBytes(picture), stored: true }
}

const FIXED: Relation[] = [
  ['rId1', 'styles', 'styles.xml'],
  ['rId2', 'settings', 'settings.xml'],
  ['rId3', 'numbering', 'numbering.xml'],
  ['rId4', 'footnotes', 'footnotes.xml'],
  ['rId5', 'endnotes', 'endnotes.xml'],
  ['rId6', 'header', 'header1.xml'],
  ['rId7', 'footer', 'footer1.xml'],
  ['rId8', 'footer', 'footer2.xml'],
].map(([id = '', type = '', target = '']) => ({ id, type, target }))

function* documentXml(state: DocxState, progress?: (share: number) => void): Generator<string> {
  const { composition } = state
  const { sections, cover } = composition
  const place: Place = { indent: 0, width: widthOf(composition) }
  yield `${DECLARATION}<w:document ${SPACES}><w:body>${frontXml(state, place)}${contentsXml(state, place)}`
  for (const [i, section] of sections.entries()) {
    yield headingXml(state, section, place, cover === 'page' && i === 0)
    for (const block of withArticles(section.blocks, state.writing)) yield blocksXml(state, [block], place)
    progress?.((i + 1) / sections.length)
  }
  yield `${sectionXml(composition)}</w:body></w:document>`
}

function headingXml(state: DocxState, { id, title }: PrintedSection, place: Place, breakBefore: boolean): string {
  if (title)
    return paragraphXml(
      place,
      { style: 'Heading1', breakBefore, rtl: runsRight(title) },
      placed(state, words(title), id),
    )
  return breakBefore ? paragraphXml(place, { breakBefore }, placed(state, '', id)) : ''
}

function sectionXml({ paper: name, cover }: Composition): string {
  const { width, height } = paper[name]
  return `<w:sectPr><w:headerReference w:type="default" r:id="rId6"/><w:headerReference w:type="first" r:id="rId6"/><w:footerReference w:type="default" r:id="rId7"/><w:footerReference w:type="first" r:id="rId8"/><w:footnotePr><w:numFmt w:val="lowerLetter"/></w:footnotePr><w:endnotePr><w:numFmt w:val="lowerLetter"/></w:endnotePr><w:pgSz w:w="${width}" w:h="${height}"/><w:pgMar w:top="1418" w:right="${MARGIN}" w:bottom="1418" w:left="${MARGIN}" w:header="624" w:footer="624" w:gutter="0"/>${cover === 'page' ? '<w:titlePg/>' : ''}</w:sectPr>`
}

/** Notes are lettered, because raised numbers are those of marks. Without a compatibility mode Word treats a document as one of 2007. */
const settingsXml = `<w:settings ${SPACES}><w:zoom w:percent="100"/><w:characterSpacingControl w:val="doNotCompress"/><w:footnotePr><w:numFmt w:val="lowerLetter"/><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:endnotePr><w:numFmt w:val="lowerLetter"/><w:endnote w:id="-1"/><w:endnote w:id="0"/></w:endnotePr><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`

function notesXml(kind: 'footnote' | 'endnote', notes: readonly string[]): string {
  const style = kind === 'footnote' ? 'Footnote' : 'Endnote'
  const mark = `<w:r><w:rPr><w:rStyle w:val="${style}Reference"/></w:rPr><w:${kind}Ref/></w:r>`
  const line = (type: string, id: number, sign: string): string =>
    `<w:${kind} w:type="${type}" w:id="${id}"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:${sign}/></w:r></w:p></w:${kind}>`
  const own = notes.map(
    (text, i) =>
      `<w:${kind} w:id="${i + 1}"><w:p><w:pPr><w:pStyle w:val="${style}Text"/>${runsRight(text) ? '<w:bidi/>' : ''}</w:pPr>${mark}${words(` ${text}`)}</w:p></w:${kind}>`,
  )
  return `<w:${kind}s ${SPACES}>${line('separator', -1, 'separator')}${line('continuationSeparator', 0, 'continuationSeparator')}${own.join('')}</w:${kind}s>`
}
