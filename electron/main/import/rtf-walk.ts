import type { RichText } from '../../../shared/text/rich'
import { decodeAs } from './encoding'
import type { Album } from './pictures'
import { RtfPage, type Marks } from './rtf-page'
import { encodingOf, pageOfCharset, type RtfReader } from './rtf-reader'
import { KNOWN, SKIPPED, SYMBOLS } from './rtf-words'

type Place = 'text' | 'skip' | 'fonts' | 'styles' | 'title' | 'author' | 'field' | 'label' | 'picture'

interface State {
  place: Place
  marks: Marks
  /** Characters to leave out after one that is given as a number. */
  after: number
  page: number | undefined
  href: string | undefined
  note: boolean
}

export class RtfWalk implements RtfReader {
  readonly properties = { title: '', author: '' }
  tracked = false
  private state: State = { place: 'text', marks: {}, after: 1, page: undefined, href: undefined, note: false }
  private readonly stack: State[] = []
  private readonly out = new RtfPage()
  private readonly fonts = new Map<number, number>()
  private readonly levels = new Map<number, number>()
  private defining = 0
  private page = 1252
  private skipping = 0
  private starred = false
  private field = ''
  private pending = ''
  private picture = ''

  constructor(private readonly album: Album) {}

  finish(): RichText {
    this.flush()
    return this.out.finish()
  }

  groupOpen(): void {
    this.flush()
    this.skipping = 0
    this.stack.push({ ...this.state, marks: { ...this.state.marks } })
    this.starred = false
  }

  groupClose(): void {
    this.flush()
    const { place } = this.state
    const outer = this.stack.pop()
    if (place === 'picture' && outer?.place !== 'picture') this.endPicture()
    if (place === 'field' && outer?.place !== 'field' && outer) {
      // The words that show stand in the next group of the same field.
      outer.href = /^\s*HYPERLINK\s+"([^"]+)"/i.exec(this.field)?.[1] ?? outer.href
      this.field = ''
    }
    if (this.state.note && !outer?.note) this.out.endNote()
    if (outer) this.state = outer
  }

  control(word: string, value: number | undefined): void {
    if (word === 'u' && value !== undefined) {
      this.flush()
      this.put(String.fromCharCode(value & 0xffff))
      this.skipping = this.state.after
      return
    }
    this.flush()
    const { state } = this
    if (word === '*') return void (this.starred = true)
    if (SKIPPED.has(word) || (this.starred && !KNOWN.has(word))) state.place = 'skip'
    this.starred = false
    if (state.place === 'skip') return
    const symbol = SYMBOLS[word]
    if (symbol !== undefined) return this.put(symbol)
    switch (word) {
      case 'ansicpg':
        this.page = value ?? 1252
        return
      case 'uc':
        state.after = Math.min(value ?? 1, 10)
        return
      case 'fonttbl':
        state.place = 'fonts'
        return
      case 'stylesheet':
        state.place = 'styles'
        return
      case 'info':
        return
      case 'title':
      case 'author':
        state.place = word
        return
      case 'fldinst':
        state.place = 'field'
        return
      case 'listtext':
      case 'pntext':
        state.place = 'label'
        this.out.paragraph.label = ''
        return
      case 'footnote':
        if (state.place !== 'text' || state.note) return
        this.out.beginNote()
        Object.assign(state, { marks: {}, note: true })
        return
      case 'pict':
        state.place = 'picture'
        this.picture = ''
        return
      case 'f':
        if (state.place === 'fonts') this.defining = value ?? 0
        else state.page = this.fonts.get(value ?? 0)
        return
      case 'fcharset': {
        const page = pageOfCharset(value ?? 0)
        if (state.place === 'fonts' && page) this.fonts.set(this.defining, page)
        return
      }
      case 's':
        if (state.place === 'styles') this.defining = value ?? 0
        else this.out.paragraph.level = this.levels.get(value ?? 0) ?? 0
        return
    }
    if (state.place === 'text') this.format(word, value)
  }

  bytes(bytes: string): void {
    const { place } = this.state
    if (place === 'skip') return
    const cut = Math.min(this.skipping, bytes.length)
    this.skipping -= cut
    if (place === 'picture') this.picture += bytes
    else this.pending += bytes.slice(cut)
  }

  private format(word: string, value: number | undefined): void {
    const { state } = this
    const { paragraph } = this.out
    const on = value !== 0
    switch (word) {
      case 'b':
        state.marks.bold = on
        return
      case 'i':
        state.marks.italic = on
        return
      case 'ul':
        state.marks.underline = on
        return
      case 'ulnone':
        state.marks.underline = false
        return
      case 'strike':
        state.marks.strike = on
        return
      case 'super':
      case 'sub':
        state.marks.superscript = on && word === 'super'
        state.marks.subscript = on && word === 'sub'
        return
      case 'nosupersub':
        state.marks.superscript = state.marks.subscript = false
        return
      case 'v':
        state.marks.hidden = on
        return
      case 'deleted':
        state.marks.deleted = on
        this.tracked = true
        return
      case 'revised':
        this.tracked = true
        return
      case 'plain':
        state.marks = {}
        state.page = undefined
        return
      case 'pard':
        Object.assign(paragraph, { level: 0, list: undefined, inTable: false })
        return
      case 'outlinelevel':
        if (value !== undefined && value < 9) paragraph.level = Math.min(value + 1, 6)
        return
      case 'ls':
        paragraph.list = { id: String(value ?? 0), depth: paragraph.list?.depth ?? 0 }
        return
      case 'ilvl':
        paragraph.list = { id: paragraph.list?.id ?? '0', depth: Math.min(Math.max(value ?? 0, 0), 8) }
        return
      case 'intbl':
        paragraph.inTable = true
        return
      case '\n':
      case '\r':
      case 'par':
      case 'sect':
      case 'page':
        return this.out.endParagraph()
      case 'line':
        return this.out.lineBreak()
      case 'cell':
        return this.out.endCell()
      case 'row':
        this.out.endCell(true)
    }
  }

  /** Bytes that were gathered, now that it is known which letters they are. */
  private flush(): void {
    if (this.pending === '') return
    const bytes = Buffer.from(this.pending, 'latin1')
    this.pending = ''
    this.put(decodeAs(encodingOf(this.state.page ?? this.page), bytes))
  }

  private put(text: string): void {
    const { place, marks } = this.state
    if (place === 'title' || place === 'author') this.properties[place] += text.slice(0, 2000)
    else if (place === 'field') this.field += text.slice(0, 5000)
    else if (place === 'label') this.out.paragraph.label += text.slice(0, 50)
    else if (place === 'styles') {
      const level = /^\s*heading ([1-9])\s*;?/i.exec(text)?.[1] ?? (/^\s*Title\s*;?$/i.test(text) ? '1' : undefined)
      if (level) this.levels.set(this.defining, Math.min(Number(level), 6))
    } else if (place === 'text' && text !== '' && !marks.hidden && !marks.deleted)
      this.out.say(text, marks, this.state.href)
  }

  private endPicture(): void {
    const hex = this.picture.replace(/[^\da-f]/gi, '')
    this.picture = ''
    const src = hex ? this.album.add(Buffer.from(hex, 'hex')) : undefined
    if (src) this.out.picture(src)
  }
}
