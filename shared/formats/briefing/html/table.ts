import { markup, type Child, type Html } from '../../html'
import type { Cell, PrintedBlock } from '../composition'
import { lengthOf } from './length'

type Table = PrintedBlock & { is: 'table' }

/** The first rows are the head, which a printer repeats on every page. */
export function tableHtml(
  { caption, heads, widths, rows }: Table,
  inner: (blocks: readonly PrintedBlock[]) => Child,
): Html {
  const line = ({ id, cells }: Table['rows'][number], head: boolean): Html =>
    markup`<tr${id && markup` id="${id}"`}${isLong(cells) && markup` class="long"`}>${cells.map((one) => cellHtml(one, head, inner))}</tr>\n`
  const [top, body] = [rows.slice(0, heads), rows.slice(heads)]
  return markup`<table class="table${widths && ' wide'}">
${caption && markup`<caption>${caption}</caption>\n`}${
    widths && markup`<colgroup>${widths.map((share) => markup`<col style="width:${share}%">`)}</colgroup>\n`
  }${top.length > 0 && markup`<thead>\n${top.map((row) => line(row, true))}</thead>\n`}<tbody>
${body.map((row) => line(row, false))}</tbody>
</table>
`
}

function cellHtml(
  { blocks, head, columns, rows }: Cell,
  top: boolean,
  inner: (blocks: readonly PrintedBlock[]) => Child,
): Html {
  const spans = markup`${columns && markup` colspan="${columns}"`}${rows && markup` rowspan="${rows}"`}`
  if (!head && !top) return markup`<td${spans}>${inner(blocks)}</td>`
  return markup`<th${spans} scope="${top ? 'col' : 'row'}">${inner(blocks)}</th>`
}

/** A row stays on one page, but not one that would leave most of a page empty, or that no page can hold. */
const isLong = (cells: readonly Cell[]): boolean => cells.some(({ blocks }) => lengthOf(blocks) > 1200)
