import { Mark, Node, type Extensions } from '@tiptap/core'

/**
 * The article's schema for Tiptap: the blocks of shared/text/rich.ts, inside `section` nodes. Sections exist only while
 * an article is drawn, so that the browser can skip those far from the viewport; they are in no file and no offset.
 */
const node = (name: string, tag: string, content: string, group: string, more: object = {}): Node =>
  Node.create({ name, content, group, renderHTML: () => [tag, 0], parseHTML: () => [{ tag }], ...more })

const attributes = (names: Record<string, unknown>) => ({
  addAttributes: () =>
    Object.fromEntries(Object.entries(names).map(([name, standard]) => [name, { default: standard }])),
})

const leaf = (name: string, tag: string, group: string, more: object = {}): Node =>
  Node.create({ name, group, renderHTML: () => [tag], parseHTML: () => [{ tag }], ...more })

const nodes = [
  Node.create({ name: 'doc', topNode: true, content: 'section+' }),
  Node.create({
    name: 'section',
    content: 'block+',
    ...attributes({ height: 60 }),
    renderHTML: ({ node: section }) => [
      'div',
      { class: 'section', style: `contain-intrinsic-size: auto ${section.attrs.height}em` },
      0,
    ],
  }),
  Node.create({ name: 'text', group: 'inline' }),
  // dir="auto" a block: an Arabic quotation in an English article reads its own way.
  node('paragraph', 'p', 'inline*', 'block', { renderHTML: () => ['p', { dir: 'auto' }, 0] }),
  node('heading', 'h3', 'inline*', 'block', {
    ...attributes({ level: 2 }),
    // Below the window's h1 and the article's title.
    renderHTML: ({ node: heading }: { node: { attrs: { level: number } } }) => [
      `h${Math.min(6, heading.attrs.level + 2)}`,
      { dir: 'auto' },
      0,
    ],
  }),
  node('codeBlock', 'pre', 'inline*', 'block'),
  node('blockquote', 'blockquote', 'block+', 'block'),
  node('bulletList', 'ul', 'listItem+', 'block'),
  node('orderedList', 'ol', 'listItem+', 'block', {
    ...attributes({ start: 1 }),
    renderHTML: ({ node: list }: { node: { attrs: { start: number } } }) => ['ol', { start: list.attrs.start }, 0],
  }),
  node('listItem', 'li', 'block+', ''),
  node('table', 'table', 'tableRow+', 'block', {
    renderHTML: () => ['div', { class: 'table' }, ['table', ['tbody', 0]]],
  }),
  node('tableRow', 'tr', '(tableCell | tableHeader)+', ''),
  ...(['tableCell', 'tableHeader'] as const).map((name) =>
    node(name, name === 'tableCell' ? 'td' : 'th', 'block+', '', {
      ...attributes({ colspan: 1, rowspan: 1 }),
      renderHTML: ({ node: cell }: { node: { attrs: object } }) => [name === 'tableCell' ? 'td' : 'th', cell.attrs, 0],
    }),
  ),
  leaf('hardBreak', 'br', 'inline', { inline: true }),
  leaf('horizontalRule', 'hr', 'block'),
  leaf('image', 'img', 'block', {
    ...attributes({ src: '', alt: '' }),
    renderHTML: ({ node: image }: { node: { attrs: object } }) => ['img', image.attrs],
  }),
]

const TAGS = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
  code: 'code',
  superscript: 'sup',
  subscript: 'sub',
}

const marks = [
  ...Object.entries(TAGS).map(([name, tag]) => Mark.create({ name, excludes: '', renderHTML: () => [tag, 0] })),
  Mark.create({
    name: 'link',
    excludes: '',
    ...attributes({ href: '' }),
    // Not an anchor: nothing in an article navigates. Ctrl or Cmd and click asks the system's browser.
    renderHTML: ({ mark }) => ['span', { class: 'link', title: mark.attrs.href, 'data-href': mark.attrs.href }, 0],
  }),
]

export const articleExtensions: Extensions = [...nodes, ...marks]
