import { PDFDict, PDFHexString, PDFName, type PDFDocument } from '@cantoo/pdf-lib'

/** Gives the entries of the outline these titles, when there are as many; else the outline stays as Chromium wrote it. */
export function retitle({ catalog, context }: PDFDocument, titles: readonly string[]): void {
  const entries: PDFDict[] = []
  const walk = (parent: PDFDict | undefined): void => {
    const known = new Set<PDFDict>()
    for (
      let entry = parent?.lookupMaybe(PDFName.of('First'), PDFDict);
      entry && !known.has(entry);
      entry = entry.lookupMaybe(PDFName.of('Next'), PDFDict)
    ) {
      known.add(entry)
      entries.push(entry)
      walk(entry)
    }
  }
  walk(context.lookupMaybe(catalog.get(PDFName.of('Outlines')), PDFDict))
  if (entries.length !== titles.length) return
  entries.forEach((entry, i) => entry.set(PDFName.of('Title'), PDFHexString.fromText(titles[i]!)))
}
