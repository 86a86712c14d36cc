import type { Node, Slice } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { caretNear } from './caret'

const isBlank = (section: Node): boolean => section.childCount <= 2 && section.textContent === '' && !hasBlock(section)
const hasBlock = (section: Node): boolean => {
  const text = section.maybeChild(1)
  return text !== null && (text.type.name !== 'paragraph' || text.content.size > 0)
}

/**
 * Whole sections that are pasted stand behind the one with the caret, or in its place while nothing is in it: put into it
 * they would cut it in two, and leave a section without a title. Null where the slice has none.
 */
export function pasteSections({ selection, schema, tr }: EditorState, { content }: Slice): Transaction | null {
  const { section, paragraph, sectionTitle } = schema.nodes
  const pasted: Node[] = []
  content.forEach((node) => pasted.push(node))
  const titled = pasted.filter((node) => node.firstChild?.type === sectionTitle)
  if (!titled.length || pasted.some(({ type }) => type !== section)) return null
  // Words within one section that were copied with its name around them.
  if (pasted.length === 1 && pasted[0]!.childCount < 2) return null
  const { $from, $to } = selection
  if ($from.depth < 1) return null
  const own = $from.node(1)
  if (!selection.empty) tr.deleteSelection()
  const made = pasted
    .filter((node) => node.textContent !== '' || hasBlock(node))
    .map((node) => {
      const blocks: Node[] = []
      node.forEach((child) => child.type !== sectionTitle && blocks.push(child))
      const first = node.firstChild
      const title = first?.type === sectionTitle ? first! : sectionTitle!.create()
      return section!.create(node.attrs, [title, ...(blocks.length ? blocks : [paragraph!.create()])])
    })
  if (made.length === 0) return null
  const blank = selection.empty && isBlank(own)
  const end = tr.mapping.map($to.after(1))
  tr.replaceWith(blank ? $from.before(1) : end, end, made)
  return tr.setSelection(caretNear(tr.doc, tr.mapping.map($to.after(1)), -1)).scrollIntoView()
}
