import type { XmlReader } from './xml'
import type { XmlEvent } from './xml-events'

/** Keeps what stands in each note, to be told when the text has said which notes there are. */
export class NoteReader implements XmlReader {
  readonly notes = new Map<string, XmlEvent[]>()
  private current: XmlEvent[] | undefined

  constructor(private readonly element: 'w:footnote' | 'w:endnote') {}

  open(name: string, attributes: Record<string, string>): void {
    if (name === this.element) {
      this.current = []
      // Not notes but the lines between them and the text.
      if (!/^(?:separator|continuation)/.test(attributes['w:type'] ?? ''))
        this.notes.set(attributes['w:id'] ?? '', this.current)
    } else this.current?.push({ name, attributes })
  }

  close(name: string): void {
    if (name === this.element) this.current = undefined
    else this.current?.push({ name })
  }

  text(text: string): void {
    this.current?.push(text)
  }
}
