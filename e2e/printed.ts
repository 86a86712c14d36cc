import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import electron from 'electron'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { appArgs } from './app'

/** Prints a briefing of a project file as the command line does; answers with what was said. */
export function print(folder: string, project: string, out: string, ...switches: string[]): string {
  const { status, stderr } = spawnSync(
    electron as unknown as string,
    [...appArgs(folder), ...switches, '--quoin-export-pdf', project, out],
    { env: { ...process.env, SOURCE_DATE_EPOCH: '1774000000' }, encoding: 'utf8' },
  )
  const said = stderr.split('\n').filter((line) => line.startsWith('quoin: '))
  return status === 0 ? said.join('\n') : said.join('\n') || `ended with ${status}`
}

/** The document, to be asked by each test; close it with `destroy`. */
export const openPdf = (path: string) => getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise

export type Pdf = Awaited<ReturnType<typeof openPdf>>

/** The words of a page, counted from 1, white space made single. */
export async function wordsOn(pdf: Pdf, page: number): Promise<string> {
  const { items } = await (await pdf.getPage(page)).getTextContent()
  return items
    .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
    .join('')
    .replace(/\s+/g, ' ')
}

/** The page, counted from 1, on which a named place stands. */
export async function pageOf(pdf: Pdf, place: unknown): Promise<number> {
  const [ref] = ((await pdf.getDestination(place as string)) ?? []) as [Parameters<Pdf['getPageIndex']>[0]]
  return (await pdf.getPageIndex(ref)) + 1
}

/** Every link inside the document: on which page it is, and where it leads. */
export async function linksIn(pdf: Pdf): Promise<{ from: number; to: string }[]> {
  const links: { from: number; to: string }[] = []
  for (let page = 1; page <= pdf.numPages; page++)
    for (const { subtype, dest } of await (await pdf.getPage(page)).getAnnotations())
      if (subtype === 'Link' && typeof dest === 'string') links.push({ from: page, to: dest })
  return links
}
