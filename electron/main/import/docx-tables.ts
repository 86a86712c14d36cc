import type { DocBuilder } from './builder'
import { isOn } from './docx-styles'
import { Lists } from './lists'

/** A type, not an interface, because the builder takes any record of numbers. */
type Span = { colspan: number; rowspan: number }

interface Table {
  /** The cell that reaches down in each column. */
  reaching: Map<number, Span>
  column: number
  header: boolean
  cell: { span: number; merge: string | undefined; open: boolean } | undefined
  lists: Lists
}

/** Tables inside tables, their cells that span columns and rows, and the lists in each. */
export class DocxTables {
  private readonly stack: Table[] = []
  private readonly counts = new Map<string, number>()
  private readonly outer: Lists

  constructor(private readonly builder: DocBuilder) {
    this.outer = new Lists(builder, this.counts)
  }

  get inside(): boolean {
    return this.stack.length > 0
  }

  /** The lists where we are: those of the cell, else of the document. */
  get lists(): Lists {
    return this.stack.at(-1)?.lists ?? this.outer
  }

  begin(name: string, attributes: Record<string, string>): void {
    const val = attributes['w:val']
    const table = this.stack.at(-1)
    if (name === 'w:tbl') {
      this.startCell()
      this.lists.end()
      this.builder.open('table')
      const lists = new Lists(this.builder, this.counts)
      this.stack.push({ reaching: new Map(), column: 0, header: false, cell: undefined, lists })
    } else if (!table) return
    else if (name === 'w:tr') {
      this.builder.open('tableRow')
      table.column = 0
      table.header = false
    } else if (name === 'w:tblHeader') table.header = isOn(val)
    else if (name === 'w:gridBefore') table.column = number(val, 0)
    else if (name === 'w:tc') table.cell = { span: 1, merge: undefined, open: false }
    else if (name === 'w:gridSpan' && table.cell) table.cell.span = Math.max(1, number(val, 1))
    else if (name === 'w:vMerge' && table.cell) table.cell.merge = val ?? 'continue'
  }

  /** True when what remains of the element is to be skipped: a cell whose place an upper one has taken. */
  end(name: string): boolean {
    const table = this.stack.at(-1)
    if (!table) return false
    if (name === 'w:tcPr' && table.cell?.merge === 'continue') {
      const upper = table.reaching.get(table.column)
      if (upper) {
        upper.rowspan = Math.min(upper.rowspan + 1, 100)
        table.column += table.cell.span
        table.cell = undefined
        return true
      }
    }
    if (name === 'w:tc' && table.cell) {
      this.startCell()
      table.lists.end()
      this.builder.close()
      table.column += table.cell.span
      table.cell = undefined
    } else if (name === 'w:tr') this.builder.close()
    else if (name === 'w:tbl') {
      table.lists.end()
      this.builder.close()
      this.stack.pop()
    }
    return false
  }

  /** Opens the cell that we are in, now that its span is known. */
  startCell(): void {
    const table = this.stack.at(-1)
    if (!table?.cell || table.cell.open) return
    table.cell.open = true
    const span: Span = { colspan: table.cell.span, rowspan: 1 }
    if (table.cell.merge === 'restart') table.reaching.set(table.column, span)
    else table.reaching.delete(table.column)
    const plain = span.colspan === 1 && table.cell.merge !== 'restart'
    // The builder keeps this very object: cells further down make it grow.
    this.builder.open(table.header ? 'tableHeader' : 'tableCell', plain ? undefined : span)
  }
}

const number = (val: string | undefined, otherwise: number): number => {
  const n = Number.parseInt(val ?? '', 10)
  return Number.isFinite(n) ? Math.min(Math.max(n, 0), 100) : otherwise
}
