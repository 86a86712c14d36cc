import { ParseSpeeds, PDFArray, PDFDict, PDFDocument, PDFName, PDFRef, PDFString, PDFHexString } from '@cantoo/pdf-lib'

/** The page, counted from 1, on which each named place of a printed document stands. */
export async function pagesOfPlaces(pdf: Uint8Array): Promise<Map<string, number>> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  const pages = new Map(document.getPages().map((page, i) => [page.ref.toString(), i + 1]))
  const places = new Map<string, number>()
  for (const [name, destination] of namedPlaces(document)) {
    const page = pages.get(destination.get(0)?.toString() ?? '')
    if (page !== undefined) places.set(name, page)
  }
  return places
}

/** Chromium writes a dictionary of places; the tree of names is the newer form of the same. */
function* namedPlaces(document: PDFDocument): Generator<[string, PDFArray]> {
  const { catalog, context } = document
  const dests = catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)
  for (const [name, value] of dests?.entries() ?? []) {
    const array = arrayOf(context.lookup(value))
    if (array) yield [name.decodeText(), array]
  }
  const names = catalog.lookupMaybe(PDFName.of('Names'), PDFDict)
  const open = [names?.lookupMaybe(PDFName.of('Dests'), PDFDict)]
  for (let node = open.pop(); node; node = open.pop()) {
    for (const kid of node.lookupMaybe(PDFName.of('Kids'), PDFArray)?.asArray() ?? [])
      if (kid instanceof PDFRef) open.push(context.lookup(kid, PDFDict))
    const entries = node.lookupMaybe(PDFName.of('Names'), PDFArray)?.asArray() ?? []
    for (let i = 0; i + 1 < entries.length; i += 2) {
      const name = context.lookup(entries[i])
      const array = arrayOf(context.lookup(entries[i + 1]))
      if (array && (name instanceof PDFString || name instanceof PDFHexString)) yield [name.decodeText(), array]
    }
  }
}

function arrayOf(value: unknown): PDFArray | undefined {
  if (value instanceof PDFArray) return value
  return value instanceof PDFDict ? value.lookupMaybe(PDFName.of('D'), PDFArray) : undefined
}

/** Style rules that put the pages into the contents list. Places are ids of our own making: letters, digits, hyphens. */
export const pageRules = (places: ReadonlyMap<string, number>): string =>
  [...places]
    .filter(([name]) => /^[a-z0-9-]+$/.test(name))
    .map(([name, page]) => `.contents a[href="#${name}"]::after { content: "${page}" }`)
    .join('\n')
