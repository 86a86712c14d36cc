import type { Cell, PrintedBlock } from '../briefing/composition'
import { words } from './runs'
import { paragraphXml } from './paragraph'
import { placed, type DocxState, type Place, type Write } from './state'

type Table = PrintedBlock & { is: 'table' }

/** Word opens no table with more columns. */
const MOST = 63

/** Characters of a row, markup and all, that may have to go on over the end of a page. */
const LONG = 12_000

/** A cell in its place in the grid; one that goes on from the row above has no content of its own. */
interface GridCell {
  cell: Cell | undefined
  at: number
  columns: number
  goesOn: boolean
  spans: boolean
}

/** `together`: on one page, for a table of a few lines. */
export function tableXml(state: DocxState, table: Table, place: Place, write: Write, together = false): string {
  if (table.rows.length === 0) return ''
  const grid = gridOf(table)
  const columns = Math.max(1, ...grid.map((row) => sum(row.map((one) => one.columns))))
  const shares = Array.from({ length: columns }, (_, i) => Math.max(1, table.widths?.[i] ?? 100 / columns))
  const width = Math.max(600, place.width)
  const widths = shares.map((share) => Math.max(200, Math.floor((share / sum(shares)) * width)))
  const rows = grid.map((row, i) => {
    const used = sum(row.map((one) => one.columns))
    const full = used < columns ? [...row, blank(used, columns - used)] : row
    const head = i < table.heads
    const cells = full.map((one, c) => {
      const keep = head || (together && i < grid.length - 1)
      return cellXml(state, one, widths, { head, keep, id: c === 0 ? table.rows[i]!.id : undefined }, write)
    })
    return `<w:tr><w:trPr>${cells.join('').length < LONG || head ? '<w:cantSplit/>' : ''}${head ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`
  })
  const caption = table.caption ? paragraphXml(place, { style: 'Caption', keep: true }, words(table.caption)) : ''
  return `${caption}<w:tbl><w:tblPr><w:tblStyle w:val="BriefingTable"/><w:tblW w:w="${sum(widths)}" w:type="dxa"/>${place.indent ? `<w:tblInd w:w="${place.indent}" w:type="dxa"/>` : ''}<w:tblLayout w:type="fixed"/><w:tblLook w:val="${table.heads ? '0620' : '0600'}" w:firstRow="${table.heads ? 1 : 0}" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid>${widths.map((one) => `<w:gridCol w:w="${one}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>${paragraphXml(place, { style: 'AfterTable' }, '')}`
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

const blank = (at: number, columns: number): GridCell => ({ cell: undefined, at, columns, goesOn: false, spans: false })

/** Where every cell stands. Cells past the last column that Word takes are left out, as are rows a span runs past. */
function gridOf({ rows }: Table): GridCell[][] {
  /** By column: how many rows more the cell above goes on, and its width where it begins there. */
  const down: { rows: number; columns: number }[] = []
  return rows.map(({ cells }, r) => {
    const out: GridCell[] = []
    let at = 0
    const pass = (): void => {
      for (let above = down[at]; above && above.rows > 0; above = down[at]) {
        out.push({ cell: undefined, at, columns: above.columns, goesOn: true, spans: true })
        above.rows--
        at += above.columns
      }
    }
    for (const cell of cells) {
      pass()
      if (at >= MOST) break
      let columns = 1
      while (columns < (cell.columns ?? 1) && at + columns < MOST && !(down[at + columns]?.rows ?? 0)) columns++
      const more = Math.min((cell.rows ?? 1) - 1, rows.length - r - 1)
      down[at] = { rows: more, columns }
      out.push({ cell, at, columns, goesOn: false, spans: more > 0 })
      at += columns
    }
    pass()
    // Cells that go on further to the right, beyond what this row has.
    for (; at < Math.min(down.length, MOST); at++)
      if ((down[at]?.rows ?? 0) > 0) {
        if (at > sum(out.map((one) => one.columns)))
          out.push(blank(sum(out.map((o) => o.columns)), at - sum(out.map((o) => o.columns))))
        pass()
        at--
      }
    return out
  })
}

function cellXml(
  state: DocxState,
  { cell, at, columns, goesOn, spans }: GridCell,
  widths: readonly number[],
  { head, keep, id }: { head: boolean; keep: boolean; id: string | undefined },
  write: Write,
): string {
  const width = sum(widths.slice(at, at + columns))
  const properties = `<w:tcW w:w="${width}" w:type="dxa"/>${columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : ''}${goesOn ? '<w:vMerge/>' : spans ? '<w:vMerge w:val="restart"/>' : ''}`
  const place: Place = {
    indent: 0,
    width: width - 160,
    style: head || cell?.head ? 'TableHead' : 'TableText',
    keep,
    cell: true,
  }
  const content = cell ? write(cell.blocks, place) : ''
  const anchor = id ? placed(state, '', id) : ''
  // A cell ends in a paragraph, whatever else is in it.
  const whole = content.endsWith('</w:p>') ? content : `${content}${paragraphXml(place, {}, '')}`
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${anchor ? anchored(whole, anchor) : whole}</w:tc>`
}

/** The name of a row stands in its first paragraph. */
const anchored = (content: string, anchor: string): string =>
  content.startsWith('<w:p>')
    ? content.replace(/^<w:p>(<w:pPr>.*?<\/w:pPr>)?/, (head) => head + anchor)
    : anchor + content
