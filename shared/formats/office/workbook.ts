import type { DataTable } from '../data/table'
import { relationsXml } from './package'
import { DECLARATION, xml } from './xml'
import type { ZipEntry } from './zip'

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
export const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** "A", "Z", "AA": columns as spreadsheets call them, from 0. */
export const columnName = (at: number): string =>
  (at >= 26 ? columnName(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26))

export const lastCell = ({ columns, rows }: DataTable): string => `${columnName(columns.length - 1)}${rows.length + 1}`

/** The list of sheets. Names are defined for the rows that are filtered and for the head repeated on each printed page. */
export function workbookParts(tables: readonly DataTable[]): ZipEntry[] {
  const sheets = tables.map(({ title }, i) => `<sheet name="${xml(title)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
  const names = tables.map((table, i) => {
    const last = lastCell(table).replace(/(\d+)$/, '$$$1')
    return `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">'${xml(table.title)}'!$A$1:$${last}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="${i}">'${xml(table.title)}'!$1:$1</definedName>`
  })
  const text = `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${sheets.join('')}</sheets><definedNames>${names.join('')}</definedNames></workbook>`
  const relations = [
    ...tables.map((_, i) => ({ id: `rId${i + 1}`, type: 'worksheet', target: `worksheets/sheet${i + 1}.xml` })),
    { id: `rId${tables.length + 1}`, type: 'styles', target: 'styles.xml' },
  ]
  return [
    { name: 'xl/workbook.xml', pieces: [text] },
    { name: 'xl/_rels/workbook.xml.rels', pieces: [relationsXml(relations)] },
  ]
}

/** Styles of cells, by their place in the list below. */
export const STYLE = { head: 1, text: 2, asText: 3, number: 4, link: 5 } as const

const font = (more: string): string => `<font>${more}<sz val="10"/>`
const cellStyle = (fontId: number, fillId: number, borderId: number, more = '', align = ''): string =>
  `<xf numFmtId="0" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${more}><alignment${align} vertical="top" wrapText="1"/></xf>`

/** `quotePrefix` keeps words that look like a formula words, even when somebody edits the cell. */
export const stylesXml = `${DECLARATION}<styleSheet xmlns="${MAIN}"><fonts count="3">${font('')}<name val="Calibri"/><family val="2"/></font>${font('<b/>')}<color rgb="FFFFFFFF"/><name val="Calibri"/><family val="2"/></font>${font('<u/>')}<color rgb="FF0B5A5E"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF0B5A5E"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="hair"><color rgb="FFB8B4AC"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${cellStyle(1, 2, 0)}${cellStyle(0, 0, 1)}${cellStyle(0, 0, 1, ' quotePrefix="1"')}${cellStyle(0, 0, 1, '', ' horizontal="left"')}${cellStyle(2, 0, 1)}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
