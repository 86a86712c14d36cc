import { Node } from '@tiptap/core'
import { isPicture, judgmentIn, partIn, referenceIn } from './attrs'

/** The nodes of a briefing's text that notes and articles do not have. How they look is drawn by views.ts. */

const attributes = (defaults: Record<string, unknown>) => () =>
  Object.fromEntries(Object.entries(defaults).map(([name, value]) => [name, { default: value, rendered: false }]))

export const doc = Node.create({ name: 'doc', topNode: true, content: 'section+' })

export const section = Node.create({
  name: 'section',
  content: 'sectionTitle block+',
  isolating: true,
  defining: true,
  selectable: false,
  /** `id` is that of the record; a new section gets one when it comes in. */
  addAttributes: attributes({ id: null, hint: '' }),
  parseHTML: () => [{ tag: 'section.composed' }],
  renderHTML: () => ['section', { class: 'composed' }, 0],
})

export const sectionTitle = Node.create({
  name: 'sectionTitle',
  content: 'text*',
  marks: '',
  defining: true,
  parseHTML: () => [{ tag: 'h2.section-title', priority: 60 }],
  renderHTML: () => ['h2', { class: 'section-title', dir: 'auto' }, 0],
})

const REFERENCE = { table: 'marks', id: '', as: 'words', used: {}, cuts: [], kept: '' }

export const reference = Node.create({
  name: 'reference',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: attributes(REFERENCE),
  parseHTML: () => [{ tag: 'span[data-reference]', getAttrs: referenceIn }],
  renderHTML: ({ node }) => ['span', { 'data-reference': JSON.stringify(node.attrs) }],
})

export const evidence = Node.create({
  name: 'evidence',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: attributes(REFERENCE),
  parseHTML: () => [{ tag: 'div[data-reference]', getAttrs: referenceIn }],
  renderHTML: ({ node }) => ['div', { 'data-reference': JSON.stringify(node.attrs) }],
})

export const footnote = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: attributes({ text: '' }),
  parseHTML: () => [
    {
      tag: 'span[data-footnote]',
      getAttrs: (element) => ({ text: (element.dataset['footnote'] ?? '').slice(0, 10_000) }),
    },
  ],
  renderHTML: ({ node }) => ['span', { class: 'footnote', 'data-footnote': String(node.attrs['text']) }],
})

export const part = Node.create({
  name: 'part',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: attributes({ name: '', options: {} }),
  parseHTML: () => [{ tag: 'div[data-part]', getAttrs: partIn }],
  renderHTML: ({ node }) => ['div', { 'data-part': JSON.stringify(node.attrs) }],
})

export const judgment = Node.create({
  name: 'judgment',
  group: 'block',
  content: 'paragraph paragraph paragraph',
  isolating: true,
  defining: true,
  /** `used`: how its claims stood when they were chosen. */
  addAttributes: attributes({ confidence: '', claims: [], used: null }),
  parseHTML: () => [{ tag: 'div[data-judgment]', getAttrs: judgmentIn }],
  renderHTML: ({ node }) => {
    const { confidence, claims } = node.attrs as { confidence: string; claims: string[] }
    return ['div', { 'data-judgment': '', 'data-confidence': confidence, 'data-claims': claims.join(' ') }, 0]
  },
})

export const image = Node.create({
  name: 'image',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: attributes({ src: '', alt: '' }),
  parseHTML: () => [
    {
      tag: 'img[src]',
      getAttrs: (element) => {
        const { src, alt } = element as HTMLImageElement
        return isPicture(src) && { src, alt: alt.slice(0, 5000) }
      },
    },
  ],
  renderHTML: ({ node }) => ['img', { src: String(node.attrs['src']), alt: String(node.attrs['alt']) }],
})

/** A block that this editor cannot hold, as it stands in the file: shown, moved and deleted as a whole, never changed. */
export const kept = Node.create({
  name: 'kept',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: attributes({ block: null }),
  renderHTML: () => ['div', { 'data-kept': '' }],
})
