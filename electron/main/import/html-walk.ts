import type { InlineMark, RichText } from '../../../shared/text/rich'
import { safeAddress, safePicture } from './address'
import { DocBuilder, type Container, type TextKind } from './builder'
import { isElement, isText, type Element, type Node } from './dom'
import { Lists } from './lists'
import { isLeftOut, isMarker, isTitle, itemOf, looksOf } from '../../../shared/text/office-html'

/*
 * From a page's tree to rich text by an allow-list: an element means one of the few things below, or nothing and its
 * words count, or it is left out with all that is in it. A sanitiser that cleans HTML is not needed, because no HTML
 * comes out: what is stored has no place for a script, a style, a form or an address that loads, and links and pictures
 * pass address.ts. The walk keeps its own stack, so nesting cannot exhaust the run-time's.
 */

/** Left out with their content: what no reader sees as text, and what would load or run. */
const OUT = new Set(
  'script style template noscript noframes iframe frame frameset object embed applet svg canvas video audio map head title meta link base input select option datalist textarea button dialog progress meter rp'.split(
    ' ',
  ),
)

/** Begin and end a line of their own without being a block of ours. */
const LINES = new Set(
  'address article aside body caption center dd details dir div dl dt fieldset figcaption figure footer form header hgroup html legend main menu nav optgroup search section summary tbody tfoot thead'.split(
    ' ',
  ),
)

const BLOCKS: Record<string, Container | TextKind> = {
  p: 'paragraph',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  pre: 'codeBlock',
  listing: 'codeBlock',
  xmp: 'codeBlock',
  blockquote: 'blockquote',
  ul: 'bulletList',
  ol: 'orderedList',
  li: 'listItem',
  table: 'table',
  tr: 'tableRow',
  td: 'tableCell',
  th: 'tableHeader',
}

const TEXTS: ReadonlySet<string> = new Set<TextKind>(['paragraph', 'heading', 'codeBlock'])

const MARKS: Record<string, Exclude<InlineMark['type'], 'link'>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  cite: 'italic',
  dfn: 'italic',
  var: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strike',
  strike: 'strike',
  del: 'strike',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  sup: 'superscript',
  sub: 'subscript',
}

const HIDDEN_STYLE =
  /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?![.\d])|font-size\s*:\s*0(?![.\d])|(?:left|top|text-indent)\s*:\s*-\d{4,}px)/i

export function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden')?.toLowerCase() === 'true') return true
  const style = element.getAttribute('style')
  return style !== null && HIDDEN_STYLE.test(style)
}

/** A picture's `data:` address by the address that the page gives it, when it came with the page. */
export type Inside = (address: string) => string | undefined

/** `office`: read what word processors and mail programs write, too (office-html.ts). */
export function toRichText(root: Element, inside?: Inside, { office = false } = {}): RichText {
  const walk = new Walk(inside, office)
  let node: Node = root
  walk.enter(root)
  for (;;) {
    let next = isElement(node) && !walk.skips ? node.firstChild : null
    while (!next) {
      if (isElement(node)) walk.leave()
      if (node === root) return walk.finish()
      next = node.nextSibling
      if (!next) node = node.parentNode!
    }
    node = next
    if (isElement(node)) walk.enter(node)
    else if (isText(node)) walk.words(node.nodeValue ?? '')
  }
}

/** What must be done when an element ends; a number: so many marks end. */
type Leave = number | 'nothing' | 'line' | 'text' | 'block' | 'quotation'

class Walk {
  readonly builder = new DocBuilder()
  /** The element just entered is left out with its content. */
  skips = false
  private readonly marks: InlineMark[] = []
  private readonly leaves: Leave[] = []
  private quotations = 0
  /** White space that was met and shows only if words follow on the line; with the marks it stood in. */
  private space: InlineMark[] | null = null
  /** Lists that are paragraphs with a name. */
  private readonly lists = new Lists(this.builder, new Map())

  constructor(
    private readonly inside: Inside = () => undefined,
    private readonly office = false,
  ) {}

  finish(): RichText {
    this.lists.end()
    return this.builder.finish()
  }

  enter(element: Element): void {
    const name = element.localName.toLowerCase()
    this.skips = OUT.has(name) || isHidden(element) || (this.office && this.isOut(name, element))
    this.leaves.push(this.skips ? 'nothing' : this.begin(name, element))
  }

  leave(): void {
    this.skips = false
    const leave = this.leaves.pop()
    if (typeof leave === 'number') this.marks.length -= leave
    else if (leave === 'quotation') this.words(--this.quotations % 2 ? '’' : '”')
    else if (leave === 'line') this.endLine()
    else if (leave === 'block' || leave === 'text') {
      this.space = null
      if (leave === 'block') this.lists.end()
      this.builder.close()
    }
  }

  words(text: string): void {
    if (this.lists.isOpen && !this.builder.inText && text.trim() !== '') this.lists.end()
    if (this.builder.inCode) return this.builder.text(text.replace(/\r\n?/g, '\n'))
    // What a browser collapses; a no-break space is a character like any other.
    for (const part of text.split(/([ \t\n\r\f]+)/)) {
      if (part === '') continue
      if (/^[ \t\n\r\f]/.test(part)) {
        if (this.builder.inLine) this.space ??= [...this.marks]
      } else {
        if (this.space && this.builder.inLine) this.builder.text(' ', this.space)
        this.space = null
        this.builder.text(part, this.marks)
      }
    }
  }

  private begin(name: string, element: Element): Leave {
    const block = this.office && name === 'p' && isTitle(element) ? 'heading' : BLOCKS[name]
    if (block) {
      this.space = null
      const item = this.office && block === 'paragraph' ? itemOf(element) : undefined
      if (item) this.lists.item(item.id, item.depth, item.kind, item.start)
      else this.lists.end()
      this.builder.open(block, name === 'p' && block === 'heading' ? { level: 1 } : attributes(name, element))
      return TEXTS.has(block) ? 'text' : 'block'
    }
    if (LINES.has(name)) {
      this.endLine()
      return 'line'
    }
    if (name === 'br') this.lineBreak()
    else if (name === 'hr') this.builder.leaf({ type: 'horizontalRule' })
    else if (name === 'img') this.picture(element)
    else if (name === 'q') {
      this.words(this.quotations++ % 2 ? '‘' : '“')
      return 'quotation'
    }
    const mark = this.markOf(name, element)
    const looks = this.office && (name === 'span' || name === 'font') ? looksOf(element) : []
    this.marks.push(...(mark ? [mark] : looks))
    return mark ? 1 : looks.length
  }

  private isOut(name: string, element: Element): boolean {
    return isLeftOut(name, element) || (this.lists.isOpen && isMarker(element))
  }

  private endLine(): void {
    this.space = null
    this.builder.endText()
    this.lists.end()
  }

  /** Two breaks in a row are how old pages part their paragraphs. */
  private lineBreak(): void {
    this.space = null
    if (this.builder.inText && !this.builder.inCode && !this.builder.inLine) this.builder.endText()
    else if (this.builder.inText) this.builder.hardBreak()
  }

  private picture(element: Element): void {
    const address = element.getAttribute('src')
    const src = safePicture(address) ?? (address ? this.inside(address.trim()) : undefined)
    if (src)
      this.builder.leaf({ type: 'image', attrs: { src, alt: (element.getAttribute('alt') ?? '').slice(0, 5000) } })
  }

  private markOf(name: string, element: Element): InlineMark | undefined {
    if (name === 'a') {
      const href = safeAddress(element.getAttribute('href'))
      return href ? { type: 'link', attrs: { href } } : undefined
    }
    // What was inserted stands; that it once was not there is no emphasis.
    const type = this.office && name === 'ins' ? undefined : MARKS[name]
    // Some programs put a whole document into one <b> that says it is not bold.
    if (!type || /font-(?:weight|style)\s*:\s*normal/i.test(element.getAttribute('style') ?? '')) return
    return { type }
  }
}

function attributes(name: string, element: Element): Record<string, number> | undefined {
  const count = (attribute: string, most: number): number => {
    const n = Number.parseInt(element.getAttribute(attribute) ?? '', 10)
    return Number.isFinite(n) ? Math.min(Math.max(n, 0), most) : 1
  }
  if (/^h[1-6]$/.test(name)) return { level: Number(name[1]) }
  if (name === 'ol') return element.hasAttribute('start') ? { start: count('start', 1e9) } : undefined
  if (name !== 'td' && name !== 'th') return
  const [colspan, rowspan] = [Math.max(1, count('colspan', 100)), Math.max(1, count('rowspan', 100))]
  return colspan > 1 || rowspan > 1 ? { colspan, rowspan } : undefined
}
