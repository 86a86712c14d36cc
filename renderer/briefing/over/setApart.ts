import type { Editor } from '@tiptap/core'
import type { Reference } from '../../../shared/text/composed'
import { insertBlock } from '../editor/insert'
import { composer, setComposer } from '../state'

/** Sets a reference apart in a block of its own, or takes it back into a line. */
export function setKindOfNode(editor: Editor, at: number, to: 'reference' | 'evidence'): void {
  const node = editor.state.doc.nodeAt(at)
  if (!node) return
  setComposer({ popover: null })
  const { as } = node.attrs as Reference
  // Neither form is there in the other place.
  const attrs = { ...node.attrs, as: as === 'passage' || as === 'number' ? 'words' : as }
  composer().open?.following.step(to === 'evidence' ? 'Set apart' : 'Take into the line', () => {
    const { tr, schema } = editor.state
    if (to === 'reference') {
      const line = schema.nodes['paragraph']!.create(null, schema.nodes['reference']!.create(attrs))
      editor.view.dispatch(tr.replaceWith(at, at + node.nodeSize, line))
      editor.commands.setTextSelection(at + 2)
      return
    }
    editor.view.dispatch(tr.delete(at, at + node.nodeSize))
    editor.commands.setTextSelection(at)
    insertBlock(editor, schema.nodes['evidence']!.create(attrs))
  })
  editor.view.focus()
}
