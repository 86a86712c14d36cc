import { Extension } from '@tiptap/core'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'

/** The space that a reference brings along gives way to punctuation, or to a space, that is typed next. */

const key = new PluginKey<number | null>('space')

/** Says that the space at this place was not typed. */
export const spaced = (tr: Transaction, at: number): Transaction => tr.setMeta(key, at)

/** What typing does with the space; undefined where there is none. */
export function typedAfter(state: EditorState, at: number | null, text: string): Transaction | undefined {
  const { empty, from } = state.selection
  if (at === null || !empty || from !== at + 1 || !/^[\s.,;:!?)\]}’”…]/.test(text)) return undefined
  return state.doc.textBetween(at, from) === ' ' ? state.tr.insertText(text, at, from) : undefined
}

export const space = Extension.create({
  name: 'space',
  addProseMirrorPlugins: () => [
    new Plugin<number | null>({
      key,
      state: {
        init: () => null,
        apply: (tr, old) => {
          const at = tr.getMeta(key) as number | undefined
          return at ?? (tr.docChanged || tr.selectionSet ? null : old)
        },
      },
      props: {
        handleTextInput: (view, _from, _to, text) => {
          const typed = typedAfter(view.state, key.getState(view.state) ?? null, text)
          if (typed) view.dispatch(typed.scrollIntoView())
          return typed !== undefined
        },
      },
    }),
  ],
})
