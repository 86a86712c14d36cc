import { Extension } from '@tiptap/core'
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/** Words that somebody was led to: shown as found, and not selected, so that the next letter does not replace them. */

interface Range {
  from: number
  to: number
}

const key = new PluginKey<Range | null>('found')

/** Until something is written, or the caret goes elsewhere. */
export function nextFound(tr: Transaction, old: Range | null): Range | null {
  const meta = tr.getMeta(key) as Range | undefined
  if (meta) return meta
  if (!old || tr.docChanged) return null
  const { from, to } = tr.selection
  return from >= old.from && to <= old.to ? old : null
}

export const found = Extension.create({
  name: 'found',
  addProseMirrorPlugins: () => [
    new Plugin<Range | null>({
      key,
      state: { init: () => null, apply: nextFound },
      props: {
        decorations: (state) => {
          const range = key.getState(state)
          return range && DecorationSet.create(state.doc, [Decoration.inline(range.from, range.to, { class: 'found' })])
        },
      },
    }),
  ],
})

export const showFound = (tr: Transaction, range: Range): Transaction => tr.setMeta(key, range)
