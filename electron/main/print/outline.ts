import { PDFDict, PDFHexString, PDFName, type PDFDocument } from '@cantoo/pdf-lib'

/**
 * The words of every heading of a document of ours, in order. Chromium takes the outline's titles from the lines it has
 * drawn: spaces at line ends are lost, Arabic words stand in the order they are seen, and some words come twice.
 */
export const headingsOf = (html: string): string[] =>
  [...html.matchAll(/<h([1-6])[^>]*>([\s\S]*?)<\/h\1>/g)]
    .map(([, , content = '']) => plain(content))
    .filter((title) => title !== '')

const NAMED: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' }

const plain = (content: string): string =>
  content
    .replace(/<sup class="at">.*?<\/sup>/g, '')
    .replace(/<br>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:lt|gt|quot|#39|amp);/g, (name) => NAMED[name]!)
    .replace(/\s+/g, ' ')
    .trim()

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
