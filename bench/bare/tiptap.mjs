/** Plain Tiptap with its starter kit; `?marks` draws all marks as decorations of the whole text. */
import { Editor, Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { StarterKit } from '@tiptap/starter-kit'

const key = new PluginKey('marks')
const content = (/** @type {string[]} */ lines) =>
  lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }))

/** @param {HTMLElement} element @param {import('./page.mjs').Scene} scene */
export function open(element, { lines, marks }) {
  let count = 0
  // Every line before it is a block with two borders, and a line end in the plain text.
  const decoration = (/** @type {import('./page.mjs').Place} */ { start, end, line }) =>
    Decoration.inline(start + line + 1, end + line + 1, {
      class: 'mark',
      'data-mark': String(count++),
      nodeName: 'span',
    })
  const drawing = Extension.create({
    name: 'marks',
    addProseMirrorPlugins: () => [
      new Plugin({
        key,
        state: {
          init: (_, { doc }) => DecorationSet.create(doc, marks.map(decoration)),
          apply: (tr, set) => {
            const added = tr.getMeta(key)
            const mapped = set.map(tr.mapping, tr.doc)
            return added ? mapped.add(tr.doc, [decoration(added)]) : mapped
          },
        },
        props: { decorations: (state) => key.getState(state) },
      }),
    ],
  })
  const shown = location.search.includes('marks')
  const editor = new Editor({
    element,
    extensions: [StarterKit, ...(shown ? [drawing] : [])],
    content: { type: 'doc', content: content(lines) },
  })
  return {
    close: () => editor.destroy(),
    add: (/** @type {import('./page.mjs').Place} */ place) => editor.view.dispatch(editor.state.tr.setMeta(key, place)),
    /** Puts the caret into the middle of the text. */
    focus: () => editor.commands.focus(Math.floor(editor.state.doc.content.size / 2), { scrollIntoView: true }),
  }
}
