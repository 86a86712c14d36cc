import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { isBlank } from '../../../shared/text/rich'
import { safeAddress } from './address'
import { Refusal, type AsyncImporter } from './imported'
import { openPdf } from './pdf-library'
import { linesOf, type Line, type Piece } from './pdf-lines'
import { withoutMargins } from './pdf-margins'
import { blocksOf } from './pdf-text'
import { documentFields } from './properties'

/** Milliseconds after which no further page is begun: a part of a book is worth more than its being given up at 20 s. */
const TIME = 12_000
const MOST_PAGES = 3000
/** Pieces of text on a page; a full newspaper page has about 5,000. */
const MOST_PIECES = 30_000

/** The text of a PDF, rebuilt from where its characters stand on the page. */
export const pdf: AsyncImporter = {
  async read(bytes, name) {
    if (bytes.length === 0) throw new Refusal(`${name} is empty: there is nothing to read in it. Nothing was added.`)
    const task = await openPdf(bytes, false)
    try {
      const document = await task.promise.catch((error: unknown) => {
        throw refusalFor(error, name)
      })
      return await textOf(document, name)
    } finally {
      await task.destroy().catch(() => undefined)
    }
  },
}

async function textOf(document: PDFDocumentProxy, name: string) {
  const warnings: string[] = []
  const pages: Line[][] = []
  const heights: number[] = []
  const until = performance.now() + TIME
  let broken = 0
  for (let number = 1; number <= document.numPages; number++) {
    if (number > MOST_PAGES || performance.now() > until) {
      warnings.push(
        `Only the first ${number - 1} of ${document.numPages} pages were read: the file is too long. Cut it into parts to import the rest.`,
      )
      break
    }
    try {
      const page = await document.getPage(number)
      const { width, height } = page.getViewport({ scale: 1 })
      const pieces = await piecesOf(page)
      if (pieces.length > MOST_PIECES)
        warnings.push(`Page ${number} holds more text than can be read; the rest of it was left out.`)
      pages.push(linesOf(pieces.slice(0, MOST_PIECES), number, width))
      heights.push(height)
      page.cleanup()
    } catch {
      broken++
      pages.push([])
      heights.push(0)
    }
  }
  if (broken)
    warnings.push(`${broken} ${broken === 1 ? 'page' : 'pages'} could not be read: the file is damaged there.`)
  const { doc, pages: starts } = blocksOf(withoutMargins(pages, heights).flat(), pages.length)
  if (isBlank(doc))
    throw new Refusal(
      broken
        ? `${name} is damaged: none of its pages could be read. Nothing was added.`
        : `${name} has no text: its pages are empty, or pictures as a scanner makes them. Nothing was added. Run text recognition (OCR) on it and import the result.`,
    )
  const empty = pages.filter((lines) => lines.length === 0).length - broken
  if (empty > 0 && pages.length > 1)
    warnings.push(
      `${empty} of ${pages.length} pages ${empty === 1 ? 'has' : 'have'} no text: pictures, or scanned without text recognition.`,
    )
  const fields = documentFields(doc, name, await propertiesOf(document), 'PDF properties')
  if (await carriesProject(document))
    warnings.push('This PDF carries the project that it was made from. To work on that, open the PDF with File > Open.')
  return { fields: { ...fields, pages: starts }, warnings, encoding: '' }
}

function refusalFor(error: unknown, name: string): Error {
  const kind = error instanceof Error ? error.name : ''
  if (kind === 'PasswordException')
    return new Refusal(
      `${name} is protected by a password. Nothing was added. Save it without the password and import that.`,
    )
  return new Refusal(
    `${name} is damaged, or is no PDF: it cannot be opened. Nothing was added. Open it in a PDF reader, save or print it to PDF again, and import that.`,
  )
}

async function piecesOf(page: PDFPageProxy): Promise<Piece[]> {
  const { transform } = page.getViewport({ scale: 1 })
  const at = ([a, b, c, d, e, f]: readonly number[]): number[] => {
    const [A, B, C, D, E, F] = transform as [number, number, number, number, number, number]
    const x = (p: number, q: number): number => A * p + C * q
    const y = (p: number, q: number): number => B * p + D * q
    return [x(a!, b!), y(a!, b!), x(c!, d!), y(c!, d!), x(e!, f!) + E, y(e!, f!) + F]
  }
  const links = await linksOf(page, at)
  const { items } = await page.getTextContent()
  const pieces: Piece[] = []
  for (const item of items) {
    if (!('str' in item) || item.str === '') continue
    const [a, b, c, d, x, y] = at(item.transform as number[]) as [number, number, number, number, number, number]
    const size = Math.hypot(c, d)
    if (![x, y, size, item.width].every(Number.isFinite) || size === 0) continue
    // Spaces say nothing that the places of the words do not, and pdf.js makes some up.
    if (item.str.trim() === '') continue
    const text = letters(item.str)
    // Text that runs up or down the page is kept apart from the rest, in an order of its own.
    const turned = Math.abs(b) > Math.abs(a)
    const place = turned ? { x: b > 0 ? y : -y, y: 100_000 + (b > 0 ? -x : x) } : { x, y }
    const link = turned ? undefined : links.find((area) => area.holds(x + item.width / 2, y - size / 3))
    pieces.push({ text, ...place, width: item.width, size, ...(link && { href: link.href }) })
  }
  return pieces
}

/** Letters rather than the shapes that were drawn: Arabic is often written down in its joined forms, Latin with ligatures. */
const letters = (text: string): string =>
  text
    .replace(/[\p{Cc}\ufffe\uffff]+/gu, ' ')
    .replace(/[\ufb00-\ufdff\ufe70-\ufefc]+/g, (shapes) => shapes.normalize('NFKC'))

interface Area {
  href: string
  holds: (x: number, y: number) => boolean
}

async function linksOf(page: PDFPageProxy, at: (place: readonly number[]) => number[]): Promise<Area[]> {
  const annotations = (await page.getAnnotations().catch(() => [])) as { url?: string; rect?: number[] }[]
  return annotations.slice(0, 5000).flatMap(({ url, rect }) => {
    const href = safeAddress(url)
    if (!href || rect?.length !== 4) return []
    const [x1, y1] = at([0, 0, 0, 0, rect[0]!, rect[1]!]).slice(4) as [number, number]
    const [x2, y2] = at([0, 0, 0, 0, rect[2]!, rect[3]!]).slice(4) as [number, number]
    const holds = (x: number, y: number): boolean =>
      x >= Math.min(x1, x2) && x <= Math.max(x1, x2) && y >= Math.min(y1, y2) - 1 && y <= Math.max(y1, y2) + 1
    return [{ href, holds }]
  })
}

/** What the document says about itself. Its dates are those of the file, except the one publishers give by that name. */
async function propertiesOf(document: PDFDocumentProxy) {
  const { info, metadata } = await document.getMetadata().catch(() => ({ info: {}, metadata: null }))
  const plain = info as Record<string, unknown>
  const words = (value: unknown): string =>
    Array.isArray(value)
      ? value.filter((one) => typeof one === 'string').join(', ')
      : typeof value === 'string'
        ? value
        : ''
  const xmp = (name: string): string => words(metadata?.get(name))
  return {
    title: xmp('dc:title') || words(plain['Title']),
    author: xmp('dc:creator') || words(plain['Author']).replaceAll(';', ','),
    outlet: xmp('prism:publicationname') || xmp('dc:publisher'),
    published: xmp('prism:publicationdate') || xmp('prism:coverdate'),
    language: words(plain['Language']) || xmp('dc:language'),
  }
}

/** By the names of its attachments alone: what is in them is for somebody who opens it. */
async function carriesProject(document: PDFDocumentProxy): Promise<boolean> {
  const attachments = (await document.getAttachments().catch(() => null)) as Record<
    string,
    { filename?: unknown }
  > | null
  return Object.values(attachments ?? {}).some(
    ({ filename }) => typeof filename === 'string' && /\.quoin$/i.test(filename),
  )
}
