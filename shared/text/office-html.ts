import type { InlineMark } from './rich'

/*
 * What word processors and mail programs write instead of HTML: lists that are paragraphs with a name, marks of deletion,
 * emphasis that is only a style, comments in the margin. Read where text is pasted and in mails.
 */

/** The little of the DOM that this needs. */
interface Element {
  readonly textContent: string | null
  getAttribute: (name: string) => string | null
  querySelectorAll: (selector: string) => Iterable<Element>
}

const styleOf = (element: Element): string => element.getAttribute('style') ?? ''
const classOf = (element: Element): string => element.getAttribute('class') ?? ''

/** Deleted words, comments, running heads, the bullet that Word writes out before an item. */
export function isLeftOut(name: string, element: Element): boolean {
  if (name === 'del' || name === 'xml') return true
  // Word ends every paragraph with one, empty but for a space.
  if (name === 'o:p') return (element.textContent ?? '').trim() === ''
  if (/(?:^|\s)(?:msoDel|MsoCommentReference|msocomanchor|msocomtxt|msocomoff)(?:\s|$)/.test(classOf(element)))
    return true
  return /mso-(?:hide:\s*all|element:\s*(?:comment|header|footer)|comment-reference|comment-continuation)/i.test(
    styleOf(element),
  )
}

/** The bullet or number written out before an item, which the list will have of itself. */
export const isMarker = (element: Element): boolean => /mso-list:\s*ignore/i.test(styleOf(element))

export interface ListItem {
  id: string
  depth: number
  kind: 'bulletList' | 'orderedList'
  start: number
}

/** Which list a paragraph is an item of; undefined for one that is none. */
export function itemOf(paragraph: Element): ListItem | undefined {
  const [, list, level, again] = /mso-list:\s*(l\d{1,6})\s+level(\d)\s*(lfo\d{1,6})?/i.exec(styleOf(paragraph)) ?? []
  if (!list || !level) return undefined
  const marker = markerOf(paragraph)
  const number = numberOf(marker)
  return {
    id: `${list} ${again ?? ''}`,
    depth: Number(level),
    kind: number === undefined ? 'bulletList' : 'orderedList',
    start: number ?? 1,
  }
}

function markerOf(paragraph: Element): string {
  for (const span of paragraph.querySelectorAll('span[style]'))
    if (isMarker(span)) return (span.textContent ?? '').replace(/\s+/g, '')
  return ''
}

/** What an item counts: 3 for "3.", "c)" and "iii."; undefined for a bullet, `o` among them. */
function numberOf(marker: string): number | undefined {
  const [, figures, letters] = /^\(?(?:[\d.]*?(\d{1,9})[.)]?|([a-z]{1,6})[.)])$/i.exec(marker) ?? []
  if (figures) return Number(figures)
  if (!letters) return undefined
  const roman = romanOf(letters.toLowerCase())
  return letters.length === 1 && letters !== 'i' && letters !== 'I'
    ? letters.toLowerCase().charCodeAt(0) - 96
    : (roman ?? 1)
}

const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 }

function romanOf(letters: string): number | undefined {
  const values = [...letters].map((letter) => ROMAN[letter])
  if (values.includes(undefined)) return undefined
  return values.reduce<number>((sum, value, i) => sum + (value! < (values[i + 1] ?? 0) ? -value! : value!), 0)
}

/** A paragraph that is a heading by its style alone. */
export const isTitle = (paragraph: Element): boolean => /(?:^|\s)MsoTitle/.test(classOf(paragraph))

const LOOKS: readonly [RegExp, Exclude<InlineMark['type'], 'link'>][] = [
  [/font-weight\s*:\s*(?:bold|[6-9]00)/i, 'bold'],
  [/font-style\s*:\s*(?:italic|oblique)/i, 'italic'],
  [/text-decoration(?:-line)?\s*:[^;]*line-through/i, 'strike'],
  [/text-decoration(?:-line)?\s*:[^;]*underline/i, 'underline'],
  [/vertical-align\s*:\s*super/i, 'superscript'],
  [/vertical-align\s*:\s*sub(?!\w)/i, 'subscript'],
]

/** Emphasis that a span has by its style. */
export function looksOf(span: Element): InlineMark[] {
  const style = styleOf(span)
  return style ? LOOKS.flatMap(([pattern, type]) => (pattern.test(style) ? [{ type }] : [])) : []
}
