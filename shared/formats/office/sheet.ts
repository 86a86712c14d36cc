import { FORMULA, type DataColumn, type DataTable } from '../data/table'
import { relationsXml, type Relation } from './package'
import { columnName, lastCell, MAIN, RELATIONS, STYLE } from './workbook'
import { addressOf, DECLARATION, xml } from './xml'
import type { ZipEntry } from './zip'

/** Rows that are made at once. */
const SLICE = 100
/** More characters in a cell, and Excel calls the whole file damaged. */
const LONGEST = 32_767
/** More links in a sheet, and it does so too. */
const MOST_LINKS = 60_000

interface SheetLink {
  cell: string
  address: string
}

/** One sheet: the head stays in sight, every column can be filtered. */
export function* sheetParts(table: DataTable, number: number): Generator<ZipEntry> {
  const links: SheetLink[] = []
  yield { name: `xl/worksheets/sheet${number}.xml`, pieces: sheetXml(table, links) }
  if (!links.length) return
  const targets = links.map(({ address }, i): Relation => {
    return { id: `rId${i + 1}`, type: 'hyperlink', target: address, external: true }
  })
  yield { name: `xl/worksheets/_rels/sheet${number}.xml.rels`, pieces: [relationsXml(targets)] }
}

function* sheetXml(table: DataTable, links: SheetLink[]): Generator<string> {
  const { columns, rows } = table
  const widths = columns.map(({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
  const head = columns.map((column, i) => textCell(`${columnName(i)}1`, column.head, STYLE.head))
  yield `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><dimension ref="A1:${lastCell(table)}"/><sheetViews><sheetView${selected(table)} workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="14"/><cols>${widths.join('')}</cols><sheetData><row r="1" ht="28">${head.join('')}</row>`
  for (let at = 0; at < rows.length; at += SLICE)
    yield rows
      .slice(at, at + SLICE)
      .map((row, i) => {
        const r = at + i + 2
        return `<row r="${r}" ht="${heightOf(row, columns)}">${row.map((value, c) => cellXml(`${columnName(c)}${r}`, value, columns[c]!, links)).join('')}</row>`
      })
      .join('')
  const linked = links.map(({ cell }, i) => `<hyperlink ref="${cell}" r:id="rId${i + 1}"/>`)
  yield `</sheetData><autoFilter ref="A1:${lastCell(table)}"/>${linked.length ? `<hyperlinks>${linked.join('')}</hyperlinks>` : ''}<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup orientation="landscape"/><headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>`
}

/** Points a line of text takes; lines of a row that are shown before one has to make it taller. */
const LINE = 13.5
const MOST_LINES = 12

/** How tall a row is, as programs that do not measure it themselves are to draw it. */
function heightOf(row: readonly string[], columns: readonly DataColumn[]): number {
  const lines = row.map((value, i) => {
    const { width, is } = columns[i]!
    return is === 'number'
      ? 1
      : value
          .slice(0, 2000)
          .split('\n')
          .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0)
  })
  return Math.min(MOST_LINES, Math.max(1, ...lines)) * LINE + 2
}

const selected = ({ name }: DataTable): string => (name === 'quotes' ? ' tabSelected="1"' : '')

function cellXml(cell: string, value: string, { is }: DataColumn, links: SheetLink[]): string {
  if (is === 'number' && /^\d{1,15}$/.test(value)) return `<c r="${cell}" s="${STYLE.number}"><v>${value}</v></c>`
  const address = is === 'link' && links.length < MOST_LINKS ? addressOf(value) : undefined
  if (address) links.push({ cell, address })
  if (!value) return `<c r="${cell}" s="${STYLE.text}"/>`
  return textCell(cell, value, address ? STYLE.link : FORMULA.test(value) ? STYLE.asText : STYLE.text)
}

const textCell = (cell: string, value: string, style: number): string =>
  `<c r="${cell}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xml(plain(value))}</t></is></c>`

/** Excel reads `_x0041_` in words as the character of that number. */
const plain = (text: string): string => shortened(text).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')

const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 12)} […]` : text)
