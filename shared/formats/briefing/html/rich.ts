import { isTextBlock, type Block, type Inline, type RichText, type TextBlock } from '../../../text/rich'
import { markup, type Child, type Html } from '../../html'

/** How the two kinds of rich text differ in print: articles carry marks and paragraph numbers, notes do not. */
export interface Pen {
  text: (text: string) => Child
  hardBreak: () => Child
  /** Called once before each text block, in reading order; `quiet` where a number beside it would be in the way. */
  open: (quiet: boolean) => Html
  close: () => Child
  heading: (level: number, attributes: Html, content: Child) => Html
  /** Whether the addresses of links are printed after their words. */
  addresses: boolean
}

const ELEMENT = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
  code: 'code',
  superscript: 'sup',
  subscript: 'sub',
} as const

const WRAP: Record<(typeof ELEMENT)[keyof typeof ELEMENT], (c: Child) => Html> = {
  strong: (c) => markup`<strong>${c}</strong>`,
  em: (c) => markup`<em>${c}</em>`,
  u: (c) => markup`<u>${c}</u>`,
  s: (c) => markup`<s>${c}</s>`,
  code: (c) => markup`<code>${c}</code>`,
  sup: (c) => markup`<sup>${c}</sup>`,
  sub: (c) => markup`<sub>${c}</sub>`,
}

function inlineHtml(inline: Inline, pen: Pen): Child {
  if (inline.type === 'hardBreak') return pen.hardBreak()
  let out = pen.text(inline.text)
  for (const mark of inline.marks ?? []) {
    if (mark.type !== 'link') out = WRAP[ELEMENT[mark.type]](out)
    else if (pen.addresses && mark.attrs.href !== inline.text)
      out = markup`${out} <span class="address">(${mark.attrs.href})</span>`
  }
  return out
}

export const blocksHtml = (blocks: readonly Block[], pen: Pen, quiet = false): Html[] =>
  blocks.map((block) => blockHtml(block, pen, quiet))

function textHtml(block: TextBlock, pen: Pen, quiet: boolean): Html {
  const attributes = pen.open(quiet)
  const content = [(block.content ?? []).map((inline) => inlineHtml(inline, pen)), pen.close()]
  if (block.type === 'heading') return pen.heading(block.attrs.level, attributes, content)
  if (block.type === 'codeBlock') return markup`<pre${attributes}>${content}</pre>\n`
  return markup`<p${attributes}>${content}</p>\n`
}

function blockHtml(block: Block, pen: Pen, quiet: boolean): Html {
  if (isTextBlock(block)) return textHtml(block, pen, quiet)
  switch (block.type) {
    case 'horizontalRule':
      return markup`<hr>\n`
    case 'image':
      return markup`<img src="${block.attrs.src}" alt="${block.attrs.alt}">\n`
    case 'blockquote':
      return markup`<blockquote>${blocksHtml(block.content, pen, quiet)}</blockquote>\n`
    case 'bulletList':
      return markup`<ul>${blocksHtml(block.content, pen, quiet)}</ul>\n`
    case 'orderedList':
      return markup`<ol start="${block.attrs?.start ?? 1}">${blocksHtml(block.content, pen, quiet)}</ol>\n`
    case 'listItem':
      return markup`<li>${blocksHtml(block.content, pen, quiet)}</li>\n`
    case 'table':
      return markup`<table>${blocksHtml(block.content, pen, quiet)}</table>\n`
    case 'tableRow':
      // Cells stand side by side: only the first has room for its paragraph number.
      return markup`<tr>${block.content.map((cell, i) => blockHtml(cell, pen, quiet || i > 0))}</tr>\n`
    case 'tableHeader':
      return markup`<th${spanned(block.attrs)}>${blocksHtml(block.content, pen, quiet)}</th>`
    case 'tableCell':
      return markup`<td${spanned(block.attrs)}>${blocksHtml(block.content, pen, quiet)}</td>`
  }
}

const spanned = (attrs: { colspan: number; rowspan: number } | undefined): Html =>
  markup` colspan="${attrs?.colspan ?? 1}" rowspan="${attrs?.rowspan ?? 1}"`

/** An analyst's note, as written. */
export const noteHtml = (note: RichText): Html[] =>
  blocksHtml(note.content, {
    text: (text) => text,
    hardBreak: () => markup`<br>`,
    open: () => markup` dir="auto"`,
    close: () => '',
    heading: (_, attributes, content) => markup`<p${attributes}><strong>${content}</strong></p>\n`,
    addresses: true,
  })
