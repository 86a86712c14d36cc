import type { Block, Inline, InlineMark, RichText } from '../../../shared/text/rich'

/** Blocks that hold blocks. */
export type Container =
  | 'blockquote'
  | 'bulletList'
  | 'orderedList'
  | 'listItem'
  | 'table'
  | 'tableRow'
  | 'tableCell'
  | 'tableHeader'
export type TextKind = 'paragraph' | 'heading' | 'codeBlock'

interface Open {
  type: Container | TextKind
  attrs?: Record<string, number>
  /** Opened because a block inside it needs it: ended by anything that does not. */
  implied?: true
  blocks: Block[]
  inlines: Inline[]
}

/** Far deeper than any article, and with room below the depth at which a project file is refused. */
const DEEPEST = 24

/** What must stand around these, and the one that is implied where none does. */
const PARENTS: Partial<Record<Container, readonly Container[]>> = {
  listItem: ['bulletList', 'orderedList'],
  tableRow: ['table'],
  tableCell: ['tableRow'],
  tableHeader: ['tableRow'],
}

/** What words and other blocks are wrapped in when they stand directly in these. */
const CHILD: Partial<Record<Container | TextKind, Container>> = {
  bulletList: 'listItem',
  orderedList: 'listItem',
  table: 'tableRow',
  tableRow: 'tableCell',
}

/**
 * Builds rich text from a stream of opens, words and closes, as parsers give them, and lets nothing wrong through:
 * words outside a paragraph get one, items outside a list get a list, empty blocks vanish, and what is nested too
 * deeply stays as text in the block around it. Nothing in it is recursive.
 */
export class DocBuilder {
  private readonly stack: Open[] = [{ type: 'blockquote', blocks: [], inlines: [] }]
  /** Height of the stack below each block that the caller has opened. */
  private readonly opened: number[] = []

  private get top(): Open {
    return this.stack.at(-1)!
  }

  open(type: Container | TextKind, attrs?: Record<string, number>): void {
    this.endText()
    const tooDeep = this.stack.length > DEEPEST && type !== 'paragraph'
    if (!tooDeep) this.makeRoom(type)
    this.opened.push(this.stack.length)
    if (!tooDeep) this.push(type, attrs)
  }

  /** Closes what the last `open` opened, and all that was implied inside it. */
  close(): void {
    const height = this.opened.pop()
    if (height !== undefined) this.popTo(height)
  }

  get inText(): boolean {
    return isText(this.top.type)
  }

  get inCode(): boolean {
    return this.top.type === 'codeBlock'
  }

  /** Are there words on the line that is being written? */
  get inLine(): boolean {
    return this.inText && this.top.inlines.length > 0 && this.top.inlines.at(-1)!.type === 'text'
  }

  text(text: string, marks: readonly InlineMark[] = []): void {
    if (text === '') return
    this.needText()
    const own = this.inCode ? [] : tidyMarks(marks)
    const last = this.top.inlines.at(-1)
    if (last?.type === 'text' && sameMarks(last.marks ?? [], own)) last.text += text
    else this.top.inlines.push(own.length ? { type: 'text', text, marks: own } : { type: 'text', text })
  }

  hardBreak(): void {
    this.needText()
    if (this.inCode) this.text('\n')
    else this.top.inlines.push({ type: 'hardBreak' })
  }

  /** A block without words: a rule or a picture. */
  leaf(block: Extract<Block, { type: 'horizontalRule' | 'image' }>): void {
    this.endText()
    this.makeRoom('paragraph')
    this.top.blocks.push(block)
  }

  /** Ends the paragraph that is being written; words that follow begin another. */
  endText(): void {
    while (this.inText) this.pop()
  }

  finish(): RichText {
    while (this.stack.length > 1) this.pop()
    const content = this.top.blocks
    return { type: 'doc', content: content.length ? content : [{ type: 'paragraph' }] }
  }

  private needText(): void {
    if (this.inText) return
    this.makeRoom('paragraph')
    this.push('paragraph')
  }

  /** Ends and opens containers until a block of `type` may stand where we are. */
  private makeRoom(type: Container | TextKind): void {
    const parents = PARENTS[type as Container]
    const floor = this.opened.at(-1) ?? 0
    if (parents) {
      // Whatever was implied since the last open may end here: a second bare item joins the list of the first.
      const parent = this.stack.findLastIndex((open, i) => i >= floor && parents.includes(open.type as Container))
      if (parent >= 0) return this.popTo(parent + 1)
      this.makeRoom(parents[0]!)
      this.push(parents[0]!, undefined, true)
      return
    }
    while (this.top.implied && this.stack.length > floor + 1) this.pop()
    for (let child = CHILD[this.top.type]; child; child = CHILD[child]) this.push(child)
  }

  private push(type: Container | TextKind, attrs?: Record<string, number>, implied?: true): void {
    this.stack.push({ type, ...(attrs && { attrs }), ...(implied && { implied }), blocks: [], inlines: [] })
  }

  private popTo(height: number): void {
    while (this.stack.length > height) this.pop()
  }

  private pop(): void {
    const open = this.stack.pop()!
    this.top.blocks.push(...finished(open))
  }
}

const isText = (type: Open['type']): type is TextKind =>
  type === 'paragraph' || type === 'heading' || type === 'codeBlock'

/** The block that was open, or what is left of it: empty blocks vanish, and so do tables that only arrange a page. */
function finished({ type, attrs, blocks, inlines }: Open): Block[] {
  const own = attrs && { attrs }
  if (isText(type)) {
    const content = withoutOuterBreaks(inlines)
    const blank = !content.some((inline) => inline.type === 'text' && /\S/.test(inline.text))
    return blank ? [] : [{ type, ...own, content } as Block]
  }
  // An empty cell holds its place in the row.
  if (type === 'tableCell' || type === 'tableHeader')
    return [{ type, ...own, content: blocks.length ? blocks : [{ type: 'paragraph' }] } as Block]
  if (type === 'tableRow' && blocks.every((cell) => isEmptyCell(cell))) return []
  if (type === 'table' && blocks.every((row) => 'content' in row && row.content!.length < 2))
    return blocks.flatMap((row) => inside(row).flatMap(inside))
  return blocks.length ? [{ type, ...own, content: blocks } as Block] : []
}

const inside = (block: Block): Block[] => ('content' in block ? (block.content as Block[]) : [])

const isEmptyCell = (cell: Block): boolean =>
  inside(cell).every((block) => block.type === 'paragraph' && !block.content)

function withoutOuterBreaks(inlines: Inline[]): Inline[] {
  const first = inlines.findIndex((inline) => inline.type === 'text')
  const last = inlines.findLastIndex((inline) => inline.type === 'text')
  return inlines.slice(Math.max(0, first), last + 1)
}

/** Each mark once. Code stands alone, as editors have it, but a link is worth more than its typewriter face. */
function tidyMarks(marks: readonly InlineMark[]): InlineMark[] {
  const once = marks.filter((mark, i) => marks.findLastIndex((other) => other.type === mark.type) === i)
  if (!once.some((mark) => mark.type === 'code')) return once
  const link = once.filter((mark) => mark.type === 'link')
  return link.length ? link : [{ type: 'code' }]
}

const sameMarks = (a: readonly InlineMark[], b: readonly InlineMark[]): boolean =>
  a.length === b.length && a.every((mark, i) => JSON.stringify(mark) === JSON.stringify(b[i]))
