import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { WordsForOthers } from '../../../shared/text/corrected-words'
import type { Range } from '../../../shared/text/snap'
import { drawingKey } from '../draw'
import { offsetsOf } from '../offsets'

interface Drawn {
  /** None when they are not shown. */
  corrections: readonly WordsForOthers[]
  near: Range | undefined
  set: DecorationSet
}

/** With this the transaction says which corrections are to be drawn. */
export const correctionsKey = new PluginKey<Drawn>('corrections')

/** Draws corrections near the viewport over the text: new words underlined, the old ones struck through before them. */
export const drawCorrections = (): Plugin<Drawn> =>
  new Plugin<Drawn>({
    key: correctionsKey,
    state: {
      init: () => ({ corrections: [], near: undefined, set: DecorationSet.empty }),
      apply: (tr, old, _, state) => {
        const corrections = (tr.getMeta(correctionsKey) as readonly WordsForOthers[] | undefined) ?? old.corrections
        const near = drawingKey.getState(state)?.drawing.near
        if (corrections === old.corrections && (near === old.near || corrections.length === 0))
          return tr.docChanged ? { ...old, set: old.set.map(tr.mapping, tr.doc) } : old
        return { corrections, near, set: drawn(tr.doc, corrections, near) }
      },
    },
    props: { decorations: (state: EditorState) => correctionsKey.getState(state)?.set },
  })

function drawn(doc: Node, all: readonly WordsForOthers[], near: Range | undefined): DecorationSet {
  const seen = near ? all.filter(({ start, end }) => start <= near.end && end >= near.start) : all
  if (seen.length === 0) return DecorationSet.empty
  const offsets = offsetsOf(doc)
  const decorations = seen.flatMap(({ start, end, removed }) => {
    const from = offsets.toPosition(start)
    return [
      ...(removed ? [Decoration.widget(from, () => struck(removed), { side: -1, key: `${from} ${removed}` })] : []),
      // A node name of its own, as for marks: ProseMirror would otherwise join the two and keep one's look.
      ...(end > start
        ? [Decoration.inline(from, offsets.toPosition(end), { nodeName: 'span', class: 'corrected' })]
        : []),
    ]
  })
  return DecorationSet.create(doc, decorations)
}

function struck(words: string): HTMLElement {
  const element = document.createElement('del')
  element.className = 'corrected-away'
  element.textContent = words
  element.contentEditable = 'false'
  return element
}
