import { DECLARATION } from '../office/xml'

/** The styles of a document, under the names that Word and LibreOffice know, so that a reader can restyle it all. */

const INK = '1A1A1A'
const QUIET = '595959'
const ACCENT = '0B5A5E'

interface Style {
  id: string
  name: string
  type?: 'paragraph' | 'character' | 'table'
  based?: string
  next?: string
  p?: string
  r?: string
  more?: string
}

const SERIF = '<w:rFonts w:ascii="Cambria" w:hAnsi="Cambria" w:cs="Times New Roman"/>'
const SANS = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Arial"/>'
const size = (halfPoints: number): string => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`
const colour = (hex: string): string => `<w:color w:val="${hex}"/>`
const gaps = (before: number, after: number, line = 0): string =>
  `<w:spacing w:before="${before}" w:after="${after}"${line ? ` w:line="${line}" w:lineRule="auto"` : ''}/>`
const BOLD = '<w:b/><w:bCs/>'
const ITALIC = '<w:i/><w:iCs/>'

const heading = (level: number, halfPoints: number, before: number, more = ''): Style => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  based: 'Normal',
  next: 'Normal',
  p: `<w:keepNext/><w:keepLines/>${gaps(before, 80, 252)}<w:outlineLvl w:val="${level - 1}"/>`,
  r: `${SANS}${BOLD}${more}${size(halfPoints)}`,
})

const character = (id: string, name: string, r: string): Style => ({ id, name, type: 'character', r })
const small = `${SANS}${colour(QUIET)}${size(17)}`

const STYLES: readonly Style[] = [
  { id: 'Normal', name: 'Normal', p: `${gaps(0, 120, 276)}` },
  { id: 'CoverSpace', name: 'Briefing cover space', based: 'Normal', p: gaps(0, 3600) },
  {
    id: 'Title',
    name: 'Title',
    based: 'Normal',
    next: 'Normal',
    p: `<w:keepNext/>${gaps(0, 160, 240)}`,
    r: `${SERIF}${BOLD}${size(56)}`,
  },
  {
    id: 'Subtitle',
    name: 'Subtitle',
    based: 'Normal',
    next: 'Normal',
    p: gaps(0, 160),
    r: `${SERIF}${colour(QUIET)}${size(26)}`,
  },
  heading(1, 32, 400, colour(ACCENT)),
  heading(2, 25, 280),
  heading(3, 22, 200),
  heading(4, 21, 160, colour(QUIET)),
  {
    id: 'Imprint',
    name: 'Briefing imprint',
    based: 'Normal',
    p: `<w:tabs><w:tab w:val="left" w:pos="2000"/></w:tabs>${gaps(0, 40)}`,
    r: `${SANS}${size(19)}`,
  },
  {
    id: 'TOCHeading',
    name: 'TOC Heading',
    based: 'Normal',
    p: `<w:keepNext/>${gaps(360, 80)}`,
    r: `${SANS}${BOLD}${colour(ACCENT)}${size(22)}`,
  },
  { id: 'TOC1', name: 'toc 1', based: 'Normal', p: `${gaps(80, 20)}`, r: `${SANS}${size(20)}` },
  {
    id: 'TOC2',
    name: 'toc 2',
    based: 'Normal',
    p: `${gaps(0, 10)}<w:ind w:left="280"/>`,
    r: `${SANS}${colour(QUIET)}${size(18)}`,
  },
  { id: 'Quote', name: 'Quote', based: 'Normal', p: gaps(0, 120), r: ITALIC },
  { id: 'Words', name: 'Briefing words', based: 'Normal', p: `<w:keepLines/>${gaps(80, 60)}` },
  { id: 'ExactWords', name: 'Briefing exact words', based: 'Normal', p: gaps(0, 60), r: `${colour(QUIET)}${size(19)}` },
  { id: 'Evidence', name: 'Briefing evidence', based: 'Normal', p: `<w:keepLines/>${gaps(120, 0)}`, r: size(22) },
  { id: 'EvidenceSource', name: 'Briefing evidence source', based: 'Normal', p: gaps(40, 160), r: small },
  { id: 'Judgment', name: 'Briefing judgment', based: 'Normal', p: gaps(160, 60), r: `${BOLD}${size(23)}` },
  { id: 'JudgmentLine', name: 'Briefing judgment line', based: 'Normal', p: gaps(0, 60), r: size(20) },
  {
    id: 'BottomLine',
    name: 'Briefing bottom line',
    based: 'Normal',
    p: `<w:pBdr><w:left w:val="single" w:sz="24" w:space="10" w:color="${ACCENT}"/></w:pBdr>${gaps(200, 240)}<w:ind w:left="240"/>`,
    r: size(25),
  },
  { id: 'Small', name: 'Briefing small print', based: 'Normal', p: gaps(0, 100), r: small },
  { id: 'Facts', name: 'Briefing facts', based: 'Normal', p: gaps(20, 80), r: `${SANS}${size(18)}` },
  {
    id: 'Warning',
    name: 'Briefing warning',
    based: 'Normal',
    p: gaps(0, 100),
    r: `${SANS}${BOLD}${colour('9A2A1F')}${size(18)}`,
  },
  {
    id: 'Note',
    name: 'Briefing note',
    based: 'Normal',
    p: `<w:shd w:val="clear" w:color="auto" w:fill="F4F2ED"/>${gaps(20, 60)}`,
    r: `${SANS}${size(19)}`,
  },
  {
    id: 'CodeBlock',
    name: 'Briefing code',
    based: 'Normal',
    p: `<w:shd w:val="clear" w:color="auto" w:fill="F4F2ED"/>${gaps(40, 120, 240)}`,
    r: '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Courier New"/><w:noProof/><w:sz w:val="18"/>',
  },
  {
    id: 'Rule',
    name: 'Briefing rule',
    based: 'Normal',
    p: `<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="B8B4AC"/></w:pBdr>${gaps(80, 160)}`,
  },
  { id: 'Picture', name: 'Briefing picture', based: 'Normal', p: `<w:keepNext/>${gaps(80, 80)}` },
  { id: 'ListParagraph', name: 'List Paragraph', based: 'Normal', p: gaps(0, 60) },
  {
    id: 'Caption',
    name: 'caption',
    based: 'Normal',
    next: 'Normal',
    p: `<w:keepNext/>${gaps(200, 60)}`,
    r: `${SANS}${BOLD}${size(19)}`,
  },
  { id: 'TableText', name: 'Briefing table text', based: 'Normal', p: gaps(20, 40, 252), r: size(19) },
  {
    id: 'TableHead',
    name: 'Briefing table head',
    based: 'TableText',
    p: `<w:keepNext/>${gaps(40, 40)}`,
    r: `${SANS}${BOLD}${size(17)}`,
  },
  {
    id: 'AfterTable',
    name: 'Briefing after table',
    based: 'Normal',
    p: `<w:spacing w:before="0" w:after="80" w:line="120" w:lineRule="exact"/>`,
    r: size(8),
  },
  { id: 'Header', name: 'header', based: 'Normal', p: `<w:jc w:val="center"/>`, r: `${SANS}${BOLD}${size(17)}` },
  { id: 'Footer', name: 'footer', based: 'Normal', p: gaps(0, 0), r: small },
  { id: 'FootnoteText', name: 'footnote text', based: 'Normal', p: gaps(0, 40, 240), r: size(18) },
  { id: 'EndnoteText', name: 'endnote text', based: 'Normal', p: gaps(0, 60, 240), r: size(19) },
  { id: 'DefaultParagraphFont', name: 'Default Paragraph Font', type: 'character' },
  character('FootnoteReference', 'footnote reference', '<w:vertAlign w:val="superscript"/>'),
  character('EndnoteReference', 'endnote reference', '<w:vertAlign w:val="superscript"/>'),
  character('Hyperlink', 'Hyperlink', `${colour(ACCENT)}<w:u w:val="single"/>`),
  character('PlaceLink', 'Briefing link', colour(ACCENT)),
  character('QuoteNumber', 'Briefing quote number', `${SANS}${BOLD}${colour('7A4700')}`),
  character('ClaimNumber', 'Briefing claim number', `${SANS}${BOLD}${colour('00507D')}`),
  character('PassageNumber', 'Briefing passage number', `${SANS}${BOLD}${colour('7D2F5C')}`),
  character('Label', 'Briefing label', `${SANS}${BOLD}${colour(QUIET)}`),
  character('Quiet', 'Briefing quiet', `${SANS}<w:b w:val="0"/><w:bCs w:val="0"/>${colour(QUIET)}${size(18)}`),
  character('ParagraphNumber', 'Briefing paragraph number', `${SANS}${colour('7A7A7A')}${size(14)}`),
  character(
    'CodeWords',
    'Briefing code words',
    '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Courier New"/><w:noProof/>',
  ),
  {
    id: 'TableNormal',
    name: 'Normal Table',
    type: 'table',
    more: '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>',
  },
  {
    id: 'BriefingTable',
    name: 'Briefing table',
    type: 'table',
    based: 'TableNormal',
    more: `<w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="${INK}"/><w:bottom w:val="single" w:sz="4" w:space="0" w:color="${INK}"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="D4D0C8"/></w:tblBorders><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="80" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="6" w:space="0" w:color="${INK}"/></w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="F4F2ED"/></w:tcPr></w:tblStylePr>`,
  },
]

const styleXml = ({ id, name, type = 'paragraph', based, next, p, r, more = '' }: Style): string =>
  `<w:style w:type="${type}" w:styleId="${id}"${['Normal', 'DefaultParagraphFont', 'TableNormal'].includes(id) ? ' w:default="1"' : ''}${name.startsWith('Briefing') ? ' w:customStyle="1"' : ''}><w:name w:val="${name}"/>${based ? `<w:basedOn w:val="${based}"/>` : ''}${next ? `<w:next w:val="${next}"/>` : ''}<w:qFormat/>${p ? `<w:pPr>${p}</w:pPr>` : ''}${r ? `<w:rPr>${r}</w:rPr>` : ''}${more}</w:style>`

export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

export const stylesXml = `${DECLARATION}<w:styles xmlns:w="${W}"><w:docDefaults><w:rPrDefault><w:rPr>${SERIF}${colour(INK)}${size(21)}<w:lang w:val="en-GB" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>${STYLES.map(styleXml).join('')}</w:styles>`

const SIGNS = ['•', '–', '·']
const level = (ordered: boolean, depth: number): string =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${ordered ? (['decimal', 'lowerLetter', 'lowerRoman'][depth % 3] ?? 'decimal') : 'bullet'}"/><w:lvlText w:val="${ordered ? `%${depth + 1}.` : SIGNS[depth % 3]}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${360 * (depth + 1)}" w:hanging="360"/></w:pPr></w:lvl>`
const levels = (ordered: boolean): string => Array.from({ length: 9 }, (_, depth) => level(ordered, depth)).join('')

/** One list of bullets for all; every numbered list is one of its own, which starts where it says. */
export const numberingXml = (starts: readonly number[]): string =>
  `${DECLARATION}<w:numbering xmlns:w="${W}"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>${levels(false)}</w:abstractNum><w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="hybridMultilevel"/>${levels(true)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>${starts
    .map(
      (start, i) =>
        `<w:num w:numId="${i + 2}"><w:abstractNumId w:val="1"/>${Array.from({ length: 9 }, (_, depth) => `<w:lvlOverride w:ilvl="${depth}"><w:startOverride w:val="${Math.min(32_767, Math.max(0, start))}"/></w:lvlOverride>`).join('')}</w:num>`,
    )
    .join('')}</w:numbering>`
