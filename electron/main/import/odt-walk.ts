import type { InlineMark, RichText } from '../../../shared/text/rich'
import { safeAddress } from './address'
import { DocBuilder } from './builder'
import type { OdtStyles } from './odt-styles'
import type { XmlReader } from './xml'
import { replay, type XmlEvent } from './xml-events'

const SKIPPED = new Set(
  'text:tracked-changes office:annotation text:note-citation text:ruby-text text:sequence-decls text:variable-decls text:user-field-decls office:forms text:table-of-content text:alphabetical-index table:covered-table-cell table:table-columns draw:glue-point presentation:notes'.split(
    ' ',
  ),
)

const TYPES = ['bold', 'italic', 'underline', 'strike', 'superscript', 'subscript'] as const

/** OpenDocument text from front to back: notes are told at the end, frames with words or a picture after their paragraph. */
export class OdtWalk implements XmlReader {
  readonly builder = new DocBuilder()
  tracked = false
  comments = 0
  private inBody = false
  private skip = 0
  /** What is put aside until the paragraph or the text ends, and how deep we are in it. */
  private aside: { name: string; depth: number; events: XmlEvent[] } | undefined
  private frames: XmlEvent[][] = []
  private readonly notes: XmlEvent[][] = []
  private readonly spans: (string | undefined)[] = []
  private readonly links: (string | undefined)[] = []
  private readonly lists: { style: string | undefined; id: string; number: number }[] = []
  /** The last number of lists that have ended, by style and by id: others go on from there. */
  private readonly ended = new Map<string | undefined, number>()
  private block: { level: number; open: boolean; quoted: boolean } | undefined
  /** White space that shows only if words follow, with the marks it stood in. */
  private space: InlineMark[] | undefined
  private headed = false
  private label = ''
  private describing = false
  private picture: { src: string; alt: string } | undefined

  constructor(
    private readonly styles: OdtStyles,
    private readonly pictureOf: (address: string) => string | undefined,
  ) {}

  finish(): RichText {
    for (const [i, note] of this.notes.entries()) {
      this.label = `[${i + 1}] `
      replay(note, this)
    }
    return this.builder.finish()
  }

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'office:text') this.inBody = true
    if (!this.inBody) return
    if (name === 'text:tracked-changes') this.tracked = true
    if (name === 'office:annotation') this.comments++
    if (this.skip > 0 || SKIPPED.has(name)) return void this.skip++
    if (this.aside) {
      if (name === this.aside.name) this.aside.depth++
      return void this.aside.events.push({ name, attributes })
    }
    if (name === 'text:note-body' || (name === 'draw:text-box' && this.block))
      this.aside = { name, depth: 1, events: [] }
    else this.begin(name, attributes)
  }

  close(name: string): void {
    if (!this.inBody) return
    if (this.skip > 0) return void this.skip--
    if (!this.aside) return this.end(name)
    if (name !== this.aside.name || --this.aside.depth > 0) return void this.aside.events.push({ name })
    const { events } = this.aside
    this.aside = undefined
    if (name === 'draw:text-box') return void this.frames.push(events)
    this.notes.push(events)
    this.say(`[${this.notes.length}]`, [{ type: 'superscript' }])
  }

  text(text: string): void {
    if (this.skip > 0) return
    if (this.aside) this.aside.events.push(text)
    else if (this.describing) {
      if (this.picture) this.picture.alt += text.slice(0, 5000 - this.picture.alt.length)
    } else if (this.block)
      for (const part of text.split(/([ \t\r\n]+)/)) {
        if (part === '') continue
        if (/^[ \t\r\n]/.test(part)) this.space ??= this.marks()
        else this.say(part)
      }
  }

  private begin(name: string, attributes: Record<string, string>): void {
    switch (name) {
      case 'text:p':
      case 'text:h': {
        const style = attributes['text:style-name']
        const outline = Math.min(Math.max(Number(attributes['text:outline-level'] ?? 1) || 1, 1), 6)
        const level = name === 'text:h' ? outline : this.styles.level(style)
        this.block = { level, open: false, quoted: !level && this.styles.quote(style) }
        this.space = undefined
        return
      }
      case 'text:span':
        return void this.spans.push(attributes['text:style-name'])
      case 'text:a':
        return void this.links.push(attributes['xlink:href'])
      case 'text:s':
        return this.say(' '.repeat(Math.min(Number(attributes['text:c'] ?? 1) || 1, 100)))
      case 'text:tab':
        return this.say('\t')
      case 'text:line-break':
        if (this.block?.open) this.builder.hardBreak()
        return
      case 'text:list':
        return this.list(attributes)
      case 'text:list-item':
        if (this.lists.length) this.lists.at(-1)!.number++
        return this.builder.open('listItem')
      case 'text:list-header':
        return this.builder.open('listItem')
      case 'table:table':
        return this.builder.open('table')
      case 'table:table-header-rows':
        this.headed = true
        return
      case 'table:table-row':
        return this.builder.open('tableRow')
      case 'table:table-cell': {
        const [colspan, rowspan] = ['columns', 'rows'].map((way) =>
          Math.min(Math.max(Number(attributes[`table:number-${way}-spanned`] ?? 1) || 1, 1), 100),
        ) as [number, number]
        const span = colspan > 1 || rowspan > 1 ? { colspan, rowspan } : undefined
        return this.builder.open(this.headed ? 'tableHeader' : 'tableCell', span)
      }
      case 'draw:image': {
        const src = this.pictureOf(attributes['xlink:href'] ?? '')
        if (src) this.picture ??= { src, alt: '' }
        return
      }
      case 'svg:desc':
        this.describing = true
    }
  }

  private end(name: string): void {
    if (name === 'text:span') this.spans.pop()
    else if (name === 'text:a') this.links.pop()
    else if (name === 'svg:desc' || name === 'svg:title') this.describing = false
    else if (name === 'draw:frame' && this.picture) {
      this.frames.push([{ name: 'picture', attributes: this.picture }])
      this.picture = undefined
      if (!this.block) this.tellFrames()
    } else if (name === 'text:p' || name === 'text:h') this.endText()
    else if (name === 'table:table-header-rows') this.headed = false
    else if (/^(?:text:list(?:-item|-header)?|table:table(?:-row|-cell)?)$/.test(name)) this.builder.close()
    const list = name === 'text:list' ? this.lists.pop() : undefined
    if (list) for (const key of [list.style, list.id]) this.ended.set(key, list.number)
  }

  private list(attributes: Record<string, string>): void {
    const style = attributes['text:style-name'] ?? this.lists.at(-1)?.style
    const { kind, start } = this.styles.list(style, this.lists.length + 1)
    const earlier = attributes['text:continue-list'] ?? (attributes['text:continue-numbering'] === 'true' ? style : '')
    const before = earlier === '' ? undefined : this.ended.get(earlier)
    const first = Math.min(Math.max(before === undefined ? start : before + 1, 0), 1e9)
    this.lists.push({ style, id: attributes['xml:id'] ?? '', number: first - 1 })
    this.builder.open(kind, kind === 'orderedList' && first !== 1 ? { start: first } : undefined)
  }

  private endText(): void {
    if (this.block?.open) {
      this.builder.close()
      if (this.block.quoted) this.builder.close()
    }
    this.block = undefined
    this.tellFrames()
  }

  private tellFrames(): void {
    for (const events of this.frames.splice(0)) {
      const [first] = events
      if (typeof first === 'object' && first.name === 'picture')
        this.builder.leaf({ type: 'image', attrs: first.attributes as { src: string; alt: string } })
      else replay(events, this)
    }
  }

  private say(text: string, marks = this.marks()): void {
    if (!this.block || this.isHidden()) return
    if (!this.block.open) {
      this.block.open = true
      if (this.block.quoted) this.builder.open('blockquote')
      this.builder.open(
        this.block.level ? 'heading' : 'paragraph',
        this.block.level ? { level: this.block.level } : undefined,
      )
      this.builder.text(this.label)
      this.label = ''
    } else if (this.space) this.builder.text(' ', this.space)
    this.space = undefined
    this.builder.text(text, marks)
  }

  private isHidden(): boolean {
    return this.spans.some((style) => this.styles.emphasis(style).get('hidden'))
  }

  private marks(): InlineMark[] {
    const on = new Map(this.spans.flatMap((style) => [...this.styles.emphasis(style)]))
    const href = safeAddress(this.links.findLast((link) => link !== undefined))
    const types = TYPES.filter((type) => on.get(type))
    const marks: InlineMark[] = types
      .filter((type) => !(type === 'bold' && this.block?.level) && !(type === 'underline' && href))
      .map((type) => ({ type }))
    return href ? [...marks, { type: 'link', attrs: { href } }] : marks
  }
}
