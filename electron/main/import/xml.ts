import { Parser } from 'htmlparser2'

export interface XmlReader {
  open: (name: string, attributes: Record<string, string>) => void
  close: (name: string) => void
  text: (text: string) => void
}

/** The prefixes by which we know the vocabularies, whatever a file calls them. */
const PREFIXES: readonly [RegExp, string][] = [
  [/\/wordprocessingml\/(?:2006\/)?main$/, 'w'],
  [/\/officeDocument\/(?:2006\/)?relationships$/, 'r'],
  [/\/drawingml\/(?:2006\/)?main$/, 'a'],
  [/\/drawingml\/(?:2006\/)?wordprocessingDrawing$/, 'wp'],
  [/\/markup-compatibility\/2006$/, 'mc'],
  [/\/officeDocument\/(?:2006\/)?math$/, 'm'],
  [/^urn:schemas-microsoft-com:vml$/, 'v'],
  [/^http:\/\/purl\.org\/dc\/elements\/1\.1\/$/, 'dc'],
]

/** No program nests elements like this, and the parser's time grows with the square of it. */
const DEEPEST = 2000

/**
 * Reads XML from front to back without a tree, so that memory and time grow with the text alone. Entities that a file
 * declares itself are not known and stay as they are written: they can neither swell nor read a file. False when an
 * element had to be ended for it: the text was cut off or is damaged.
 */
export function readXml(source: string, reader: XmlReader): boolean {
  let sound = true
  let opened = -1
  let depth = 0
  const renamed = new Map<string, string>()
  const known = (name: string): string => {
    if (renamed.size === 0) return name
    const colon = name.indexOf(':')
    const prefix = colon < 0 ? '' : name.slice(0, colon)
    const ours = renamed.get(prefix)
    return ours === undefined ? name : `${ours}:${name.slice(colon + 1)}`
  }
  const declare = (attributes: Record<string, string>): void => {
    for (const [name, value] of Object.entries(attributes)) {
      if (!name.startsWith('xmlns')) continue
      const prefix = name.slice(6)
      const ours = PREFIXES.find(([pattern]) => pattern.test(value))?.[1]
      if (ours && ours !== prefix) renamed.set(prefix, ours)
    }
  }
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        opened = parser.startIndex
        if (++depth > DEEPEST) throw new RangeError('XML nested too deeply')
        declare(attributes)
        // A default namespace says nothing about attributes, which have none without a prefix.
        const own =
          renamed.size === 0
            ? attributes
            : Object.fromEntries(
                Object.entries(attributes).map(([key, value]) => [key.includes(':') ? known(key) : key, value]),
              )
        reader.open(known(name), own)
      },
      onclosetag(name, implied) {
        depth--
        // `<a/>` is reported as implied, too, but right after it was opened.
        if (implied && opened !== parser.startIndex) sound = false
        reader.close(known(name))
      },
      ontext: (text) => reader.text(text),
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(source)
  parser.end()
  return sound
}

export const DAMAGED = 'The file is damaged, and some of its text may be missing. Compare it with the original.'

export interface XmlNode {
  name: string
  attributes: Record<string, string>
  children: XmlNode[]
  text: string
}

/** Small parts (settings, lists of files) as a tree. `text` holds the words directly in an element. */
export function xmlTree(source: string): XmlNode {
  const root: XmlNode = { name: '', attributes: {}, children: [], text: '' }
  const stack = [root]
  readXml(source, {
    open(name, attributes) {
      const node = { name, attributes, children: [], text: '' }
      stack.at(-1)!.children.push(node)
      stack.push(node)
    },
    close: () => void (stack.length > 1 && stack.pop()),
    text: (text) => void (stack.at(-1)!.text += text),
  })
  return root
}

/** All elements of these names below a node, in order. */
export function* elements(node: XmlNode, ...names: string[]): Generator<XmlNode> {
  const waiting = node.children.toReversed()
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (names.includes(next.name)) yield next
    for (let i = next.children.length - 1; i >= 0; i--) waiting.push(next.children[i]!)
  }
}

export const child = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  node?.children.find((other) => other.name === name)

/** XML of a packed document as text: UTF-8, or UTF-16 where a mark says so. */
export function xmlText(bytes: Uint8Array): string {
  const [a, b] = bytes
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}
