import type { InlineMark, RichText } from '../../../shared/text/rich'
import { safeAddress } from './address'
import { DocBuilder } from './builder'
import { DocxTables } from './docx-tables'
import { emphasisOf, outlineLevel, type Emphasis, type Numbering, type Styles } from './docx-styles'
import { Fields } from './docx-fields'
import type { XmlReader } from './xml'
import { replay, type XmlEvent } from './xml-events'

/** What a document's text refers to. */
export interface DocxParts {
  styles: Styles
  numbering: Numbering
  /** Address of a link, by the part it stands in and its id. */
  link: (id: string) => string | undefined
  /** A picture as `data:` address, by its id. */
  picture: (id: string) => string | undefined
  linkedPicture: () => void
}

export type Note = { kind: 'footnote' | 'endnote'; id: string }

/** Not read: what was struck out, settings, the second telling of a text box, sounds of characters. */
const SKIPPED = new Set(
  'w:del w:moveFrom w:instrText w:delText w:delInstrText w:sdtPr w:sdtEndPr w:sectPr w:rt mc:Fallback w:pPrChange w:rPrChange w:tblPrChange w:tcPrChange w:trPrChange w:numberingChange'.split(
    ' ',
  ),
)

/**
 * Word's text from front to back. Its rules: a paragraph says what it is in `w:pPr` before its first run; a text box and
 * a picture hang in the middle of a run and are told after the paragraph, so that they cannot tear a sentence.
 */
export class DocxWalk implements XmlReader {
  readonly builder = new DocBuilder()
  readonly notes: Note[] = []
  tracked = false
  comments = 0
  parts: DocxParts
  private readonly tables: DocxTables
  private readonly fields = new Fields()
  private skip = 0
  /** Depth of text boxes that are being put aside. */
  private boxed = 0
  private aside: XmlEvent[] = []
  private pictures: { src: string; alt: string }[] = []
  private alt = ''
  private paragraph:
    | { style?: string; list?: { id?: string; depth?: number }; level?: number; open: boolean }
    | undefined
  private run: { style?: string; own: Map<Emphasis, boolean> } | undefined
  private readonly links: (string | undefined)[] = []
  private inText = false
  private inQuote = false
  private label = ''

  constructor(parts: DocxParts) {
    this.parts = parts
    this.tables = new DocxTables(this.builder)
  }

  finish(): RichText {
    this.endQuote()
    this.tables.lists.end()
    return this.builder.finish()
  }

  /** A note's text, told after the document's. */
  note(label: string, events: readonly XmlEvent[]): void {
    this.label = label
    replay(events, this)
    this.label = ''
  }

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'w:instrText' && this.skip === 0 && this.boxed === 0) this.fields.listening = true
    if (name === 'w:del' || name === 'w:ins' || name === 'w:moveFrom') this.tracked = true
    if (this.skip > 0 || SKIPPED.has(name)) return void this.skip++
    if (this.boxed > 0) this.aside.push({ name, attributes })
    if (name === 'w:txbxContent') this.boxed++
    else if (this.boxed === 0) this.begin(name, attributes)
  }

  close(name: string): void {
    this.fields.listening = false
    if (this.skip > 0) return void this.skip--
    if (name === 'w:txbxContent' && this.boxed > 0 && --this.boxed === 0) return
    if (this.boxed > 0) this.aside.push({ name })
    else this.end(name)
  }

  text(text: string): void {
    if (this.fields.listening) this.fields.instruction(text)
    else if (this.skip > 0) return
    else if (this.boxed > 0) this.aside.push(text)
    else if (this.inText) this.say(text.replace(/[\n\r]+/g, ' '))
  }

  private begin(name: string, attributes: Record<string, string>): void {
    const val = attributes['w:val']
    const { paragraph, run } = this
    if (run) for (const [emphasis, on] of emphasisOf(name, val)) run.own.set(emphasis, on)
    switch (name) {
      case 'w:p':
        this.tables.startCell()
        this.paragraph = { open: false }
        return
      case 'w:pStyle':
        if (paragraph && val) paragraph.style = val
        return
      case 'w:outlineLvl':
        if (paragraph) paragraph.level = outlineLevel(val)
        return
      case 'w:numId':
        if (paragraph) paragraph.list = { ...paragraph.list, id: val ?? '' }
        return
      case 'w:ilvl':
        if (paragraph) paragraph.list = { ...paragraph.list, depth: Number(val) || 0 }
        return
      case 'w:r':
        this.run = { own: new Map() }
        return
      case 'w:rStyle':
        if (run && val) run.style = val
        return
      case 'w:t':
      case 'm:t':
        this.inText = true
        return
      case 'w:tab':
        if (run) this.say('\t')
        return
      case 'w:br':
      case 'w:cr':
        if (paragraph?.open && (attributes['w:type'] ?? 'textWrapping') === 'textWrapping') this.builder.hardBreak()
        return
      case 'w:noBreakHyphen':
        this.say('\u2011')
        return
      case 'w:hyperlink':
        this.links.push(this.parts.link(attributes['r:id'] ?? ''))
        return
      case 'w:fldChar':
        this.fields.character(attributes['w:fldCharType'] ?? '')
        return
      case 'w:fldSimple':
        this.links.push(Fields.addressIn(attributes['w:instr'] ?? ''))
        return
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        if (attributes['w:id'])
          this.refer({ kind: name === 'w:footnoteReference' ? 'footnote' : 'endnote', id: attributes['w:id'] })
        return
      case 'w:commentReference':
        this.comments++
        return
      case 'wp:docPr':
        this.alt = attributes['descr'] ?? ''
        return
      case 'a:blip':
        this.picture(attributes['r:embed'], attributes['r:link'])
        return
      case 'v:imagedata':
        this.picture(attributes['r:id'], attributes['r:href'])
        return
      case 'w:tbl':
        this.endQuote()
    }
    this.tables.begin(name, attributes)
  }

  private end(name: string): void {
    if (name === 'w:t' || name === 'm:t') this.inText = false
    else if (name === 'w:r') this.run = undefined
    else if (name === 'w:hyperlink' || name === 'w:fldSimple') this.links.pop()
    else if (name === 'w:p') this.endParagraph()
    else if (this.tables.end(name)) this.skip = 1
  }

  private endParagraph(): void {
    if (this.paragraph?.open) this.builder.close()
    this.paragraph = undefined
    for (const attrs of this.pictures.splice(0)) this.builder.leaf({ type: 'image', attrs })
    if (this.aside.length) replay(this.aside.splice(0), this)
  }

  private say(text: string): void {
    if (text === '' || this.emphasis('hidden')) return
    this.startParagraph()
    // Word puts a space of its own behind the number.
    const words = this.label ? text.trimStart() : text
    this.builder.text(this.label)
    this.label = ''
    this.builder.text(words, this.marks())
  }

  /** Opens what the paragraph is, now that something stands in it. */
  private startParagraph(): void {
    const paragraph = (this.paragraph ??= { open: false })
    if (paragraph.open) return
    paragraph.open = true
    const style = this.parts.styles.paragraph(paragraph.style)
    const level = paragraph.level || style.level
    const { id = style.list?.id, depth = style.list?.depth ?? 0 } = paragraph.list ?? {}
    const list = id && id !== '0' && !level ? this.parts.numbering(id, depth) : undefined
    if (!style.quote || list || level) this.endQuote()
    if (list) this.tables.lists.item(id!, Math.min(Math.max(depth, 0), 8), list.kind, list.start)
    else this.tables.lists.end()
    if (style.quote && !list && !level && !this.inQuote && !this.tables.inside) {
      this.builder.open('blockquote')
      this.inQuote = true
    }
    this.builder.open(level ? 'heading' : 'paragraph', level ? { level } : undefined)
  }

  private endQuote(): void {
    if (this.inQuote) this.builder.close()
    this.inQuote = false
  }

  private emphasis(name: Emphasis): boolean {
    return this.run?.own.get(name) ?? this.parts.styles.emphasis(this.run?.style).get(name) ?? false
  }

  private marks(): InlineMark[] {
    const heading = (this.paragraph?.level || this.parts.styles.paragraph(this.paragraph?.style).level) > 0
    const href = safeAddress(this.fields.address ?? this.links.findLast((link) => link !== undefined))
    const types = (['bold', 'italic', 'underline', 'strike', 'superscript', 'subscript'] as const).filter((type) =>
      this.emphasis(type),
    )
    // A heading is bold and a link underlined anyway.
    const marks: InlineMark[] = types
      .filter((type) => !(type === 'bold' && heading) && !(type === 'underline' && href))
      .map((type) => ({ type }))
    return href ? [...marks, { type: 'link', attrs: { href } }] : marks
  }

  private refer(note: Note): void {
    this.notes.push(note)
    this.startParagraph()
    this.builder.text(`[${this.notes.length}]`, [{ type: 'superscript' }])
  }

  private picture(embedded: string | undefined, linked: string | undefined): void {
    if (!embedded && linked) this.parts.linkedPicture()
    const src = embedded ? this.parts.picture(embedded) : undefined
    if (src) this.pictures.push({ src, alt: this.alt.slice(0, 5000) })
    this.alt = ''
  }
}
