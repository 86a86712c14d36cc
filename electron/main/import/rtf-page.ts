import type { Block, InlineMark, RichText } from '../../../shared/text/rich'
import { safeAddress } from './address'
import { DocBuilder } from './builder'
import { Lists } from './lists'

/** Emphasis, and two ways of not being there. */
export type Marks = Partial<Record<Exclude<InlineMark['type'], 'link'> | 'hidden' | 'deleted', boolean>>

interface Paragraph {
  level: number
  list: { id: string; depth: number } | undefined
  inTable: boolean
  label: string
  open: boolean
}

const plain = (): Paragraph => ({ level: 0, list: undefined, inTable: false, label: '', open: false })

/**
 * Where RTF's words go. The format has no blocks: a paragraph says of itself that it stands in a table or a list, and
 * cells and rows only end.
 */
export class RtfPage {
  paragraph = plain()
  private builder = new DocBuilder()
  private readonly lists = new Lists(this.builder, new Map())
  private readonly notes: Block[][] = []
  private waiting: { builder: DocBuilder; paragraph: Paragraph } | undefined
  /** The number of a note, until its first word comes. */
  private label = ''
  private tableOpen = false
  private rowOpen = false
  private cellOpen = false

  finish(): RichText {
    if (this.waiting) this.endNote()
    this.endParagraph()
    this.endTable()
    this.lists.end()
    const { content } = this.builder.finish()
    return { type: 'doc', content: [...content, ...this.notes.flat()] }
  }

  lineBreak(): void {
    if (this.paragraph.open) this.builder.hardBreak()
  }

  picture(src: string): void {
    this.endParagraph()
    this.builder.leaf({ type: 'image', attrs: { src, alt: '' } })
  }

  say(text: string, marks: Marks, address?: string): void {
    const { paragraph } = this
    if (!paragraph.open) {
      paragraph.open = true
      const { level } = paragraph
      if (!this.waiting) this.place()
      this.builder.open(level ? 'heading' : 'paragraph', level ? { level } : undefined)
    }
    const href = safeAddress(address)
    const types = (['bold', 'italic', 'underline', 'strike', 'superscript', 'subscript'] as const).filter(
      (type) => marks[type] && !(type === 'bold' && paragraph.level) && !(type === 'underline' && href),
    )
    const all: InlineMark[] = types.map((type) => ({ type }))
    const words = this.label ? this.label + text.trimStart() : text
    this.label = ''
    this.builder.text(words, href ? [...all, { type: 'link', attrs: { href } }] : all)
  }

  /** Opens the cell or the list item that the paragraph stands in, and ends those that it does not. */
  private place(): void {
    const { label, level, list, inTable } = this.paragraph
    if (inTable) return this.startCell()
    this.endTable()
    if (level || (!list && label.trim() === '')) return this.lists.end()
    const number = /^\W*(\d{1,6})[.)]/.exec(label)?.[1]
    const kind = number !== undefined || /^\s*\w+[.)]/.test(label) ? 'orderedList' : 'bulletList'
    this.lists.item(list?.id ?? '', list?.depth ?? 0, kind, Number(number ?? 1))
  }

  /** A note stands in the middle of a sentence: it is written beside the text, which waits. */
  beginNote(): void {
    const number = `[${this.notes.length + 1}]`
    this.say(number, { superscript: true })
    this.waiting = { builder: this.builder, paragraph: this.paragraph }
    this.builder = new DocBuilder()
    this.paragraph = plain()
    this.label = `${number} `
  }

  endNote(): void {
    this.endParagraph()
    this.notes.push(this.builder.finish().content)
    if (this.waiting) Object.assign(this, this.waiting)
    this.waiting = undefined
  }

  endParagraph(): void {
    if (this.paragraph.open) this.builder.close()
    this.paragraph.open = false
    this.paragraph.label = ''
  }

  private startCell(): void {
    if (this.waiting) return
    if (!this.tableOpen) {
      this.lists.end()
      this.builder.open('table')
      this.tableOpen = true
    }
    if (!this.rowOpen) this.builder.open('tableRow')
    this.rowOpen = true
    if (!this.cellOpen) this.builder.open('tableCell')
    this.cellOpen = true
  }

  endCell(row = false): void {
    if (this.waiting) return this.endParagraph()
    this.endParagraph()
    if (!row) this.startCell()
    if (this.cellOpen) this.builder.close()
    this.cellOpen = false
    if (row && this.rowOpen) {
      this.builder.close()
      this.rowOpen = false
    }
  }

  private endTable(): void {
    if (!this.tableOpen) return
    this.endCell(true)
    this.builder.close()
    this.tableOpen = false
  }
}
