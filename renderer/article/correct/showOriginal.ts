import type { Schema } from '@tiptap/pm/model'
import { EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet, EditorView } from '@tiptap/pm/view'
import { inWords } from '../../../shared/text/corrected-words'
import { withdrawal, type Correction } from '../../../shared/text/corrections'
import { editDoc } from '../../../shared/text/edit'
import type { RichText } from '../../../shared/text/rich'
import { offsetsOf } from '../offsets'
import { inSections } from '../sections'

/** The document as it was brought in. */
export const originalDoc = (doc: RichText, corrections: readonly Correction[]): RichText =>
  corrections.reduceRight((now, _, i) => editDoc(now, withdrawal(corrections, i)), doc)

/** Shows the original of `doc` and its `text` in `element`, read only, with what was corrected since marked. Returns the function that takes it away. */
export function showOriginal(
  element: HTMLElement,
  schema: Schema,
  doc: RichText,
  corrections: readonly Correction[],
  text: string,
): () => void {
  const node = schema.nodeFromJSON(inSections(originalDoc(doc, corrections)))
  const offsets = offsetsOf(node)
  const decorations = inWords(text, corrections).flatMap(({ at, removed, inserted }) => {
    const to = offsets.toPosition(at + removed.length)
    return [
      ...(removed ? [Decoration.inline(offsets.toPosition(at), to, { nodeName: 'span', class: 'was' })] : []),
      Decoration.widget(to, () => since(inserted), { side: 1, key: `${to} ${inserted}` }),
    ]
  })
  const set = DecorationSet.create(node, decorations)
  const view = new EditorView(element, {
    state: EditorState.create({ doc: node }),
    editable: () => false,
    decorations: () => set,
    clipboardTextSerializer: (slice) => slice.content.textBetween(0, slice.content.size, '\n', '\n'),
    attributes: { class: 'original-text', 'aria-label': 'The original text', role: 'document', translate: 'no' },
  })
  return () => view.destroy()
}

/** What stands in the place of the words now. */
function since(words: string): HTMLElement {
  const element = document.createElement('span')
  element.className = words ? 'since' : 'since gone'
  element.textContent = words || 'removed'
  element.contentEditable = 'false'
  return element
}
