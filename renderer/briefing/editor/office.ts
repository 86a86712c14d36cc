import { isLeftOut, isMarker, isTitle, itemOf } from '../../../shared/text/office-html'

/** What word processors put on the clipboard, made into plain HTML by the rules that importing has. */

const OFFICE = /urn:schemas-microsoft-com:office|content=["']?(?:Word\.Document|LibreOffice)|class=["']?Mso|mso-list:/i

/** The HTML that is pasted. What no word processor wrote stays as it is. */
export function fromOffice(html: string): string {
  if (!OFFICE.test(html)) return html
  const page = new DOMParser().parseFromString(html, 'text/html')
  tidyOffice(page)
  return page.body.innerHTML
}

/** Takes out what was deleted or is not text, and makes lists of the paragraphs that are items. */
export function tidyOffice(page: Document): void {
  for (const element of page.body.querySelectorAll('*')) if (isLeftOut(element.localName, element)) element.remove()
  const open: { id: string; depth: number; list: Element }[] = []
  for (const paragraph of page.body.querySelectorAll('p')) {
    const item = itemOf(paragraph)
    for (const marker of paragraph.querySelectorAll('span')) if (isMarker(marker)) marker.remove()
    if (isTitle(paragraph)) {
      const title = page.createElement('h2')
      title.append(...paragraph.childNodes)
      paragraph.replaceWith(title)
      continue
    }
    // Only paragraphs that follow each other are one list.
    if (!item || (open.length && paragraph.previousElementSibling !== open[0]!.list)) open.length = 0
    if (!item) continue
    const { id, depth, kind, start } = item
    while (open.length && (open.at(-1)!.depth > depth || (open.at(-1)!.depth === depth && open.at(-1)!.id !== id)))
      open.pop()
    if (open.at(-1)?.depth !== depth) {
      const list = page.createElement(kind === 'orderedList' ? 'ol' : 'ul')
      if (kind === 'orderedList' && start > 1) list.setAttribute('start', String(start))
      const around = open.at(-1)?.list.lastElementChild
      if (around) around.append(list)
      else paragraph.before(list)
      open.push({ id, depth, list })
    }
    const entry = page.createElement('li')
    open.at(-1)!.list.append(entry)
    entry.append(paragraph)
  }
}
