import { readFileSync } from 'node:fs'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

interface Printed {
  /** The words of each page, white space made single. */
  pages: string[]
  tagged: boolean
  /** Titles of the outline, those below others indented by one space. */
  outline: string[]
  /** How many links lead to a place in the document, and the addresses of the others. */
  inside: number
  outside: string[]
}

/** What a reader of a PDF file finds in it. */
export async function readPdf(path: string): Promise<Printed> {
  const document = await getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise
  const printed: Printed = { pages: [], tagged: false, outline: [], inside: 0, outside: [] }
  printed.tagged = (await document.getMarkInfo())?.Marked === true
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    const words = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
    printed.pages.push(words.replace(/\s+/g, ' '))
    for (const { subtype, url, dest } of await page.getAnnotations())
      if (subtype === 'Link' && url) printed.outside.push(url as string)
      else if (subtype === 'Link' && dest) printed.inside++
  }
  const walk = (entries: Awaited<ReturnType<typeof document.getOutline>>, indent: string): void => {
    for (const { title, items } of entries ?? []) {
      printed.outline.push(indent + title)
      walk(items, `${indent} `)
    }
  }
  walk(await document.getOutline(), '')
  await document.destroy()
  return printed
}
