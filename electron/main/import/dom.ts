import { parseHTML } from 'linkedom'

/** The little of the DOM that reading a page needs; the types of browsers are not at hand here, and not wanted. */
export interface Node {
  readonly nodeType: number
  readonly nodeValue: string | null
  readonly textContent: string | null
  readonly firstChild: Node | null
  readonly nextSibling: Node | null
  readonly parentNode: Node | null
}

export interface Element extends Node {
  readonly localName: string
  getAttribute: (name: string) => string | null
  hasAttribute: (name: string) => boolean
  querySelector: (selector: string) => Element | null
  querySelectorAll: (selector: string) => Iterable<Element>
}

export interface Page {
  document: Element & { cloneNode: (deep: boolean) => Page['document'] }
  body: Element
  /** What stood on the `<html>` tag. */
  language: string
  direction: '' | 'ltr' | 'rtl'
  /** Written by a word processor. */
  office: boolean
}

const TAGS = /<!doctype[^<>]*>|<\?xml[^<>]*>|<\/?(?:html|head|body)(?=[\s/>])[^<>]*>/gi

/**
 * The page as a tree. The parser keeps a broken outline as it finds it (text before `<html>`, no `<body>`), so the
 * outline is ours and the page's own tags of it are taken out; nothing is loaded and nothing runs.
 */
export function parsePage(source: string): Page {
  const root = /<html(?=[\s/>])[^<>]*>/i.exec(source.slice(0, 100_000))?.[0] ?? ''
  const attribute = (name: string): string =>
    new RegExp(`\\s(?:xml:)?${name}\\s*=\\s*["']?([\\w-]{1,40})`, 'i').exec(root)?.[1] ?? ''
  const direction = (
    attribute('dir') ||
    (/<body(?=\s)[^<>]*?\sdir\s*=\s*["']?(rtl|ltr)/i.exec(source.slice(0, 200_000))?.[1] ?? '')
  ).toLowerCase()
  const { document } = parseHTML(
    `<!doctype html><html><head></head><body>${source.replace(TAGS, '')}</body></html>`,
  ) as unknown as Page & { document: { body: Element } }
  const body = document.body
  return {
    document,
    body,
    language: attribute('lang'),
    office: /urn:schemas-microsoft-com:office|<meta\b[^>]{0,40}\bcontent=["']?(?:Word\.Document|LibreOffice)/i.test(
      source.slice(0, 5000),
    ),
    direction: direction === 'rtl' || direction === 'ltr' ? direction : '',
  }
}

export const isElement = (node: Node): node is Element => node.nodeType === 1
export const isText = (node: Node): boolean => node.nodeType === 3

/** How many nodes there are below `root` and how deep they go: hostile pages are told from real ones by these. */
export function measure(root: Node): { nodes: number; depth: number } {
  let nodes = 0
  let depth = 0
  let deepest = 0
  let node: Node = root
  for (;;) {
    if (node.firstChild) {
      node = node.firstChild
      deepest = Math.max(deepest, ++depth)
    } else {
      while (node !== root && !node.nextSibling) {
        node = node.parentNode!
        depth--
      }
      if (node === root) return { nodes, depth: deepest }
      node = node.nextSibling!
    }
    nodes++
  }
}
