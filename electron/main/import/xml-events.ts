import type { XmlReader } from './xml'

/** What a reader was told, kept to be told again: the start of an element has attributes, its end has none. */
export type XmlEvent = { name: string; attributes?: Record<string, string> } | string

export function replay(events: readonly XmlEvent[], reader: XmlReader): void {
  for (const event of events)
    if (typeof event === 'string') reader.text(event)
    else if (event.attributes) reader.open(event.name, event.attributes)
    else reader.close(event.name)
}
