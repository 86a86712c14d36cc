import type { Editor } from '@tiptap/core'
import { caretNear } from './editor/caret'

/** Where each briefing was left in this window, so that who comes back from an article goes on there. */
const left = new Map<string, { at: number; scroll: number }>()

/** Goes on where this briefing was left. Returns the function that remembers where it is left now. */
export function resume(editor: Editor, briefing: string): () => void {
  const scroller = (): Element | null => editor.view.dom.closest('.paper-scroll')
  const before = left.get(briefing)
  const focusing = requestAnimationFrame(() => {
    if (editor.isDestroyed) return
    if (before) {
      const { tr, doc } = editor.state
      editor.view.dispatch(tr.setSelection(caretNear(doc, before.at)))
    }
    if (document.activeElement === document.body) editor.view.focus()
    if (before) scroller()?.scrollTo({ top: before.scroll, behavior: 'instant' })
  })
  return () => {
    cancelAnimationFrame(focusing)
    left.set(briefing, { at: editor.state.selection.from, scroll: scroller()?.scrollTop ?? before?.scroll ?? 0 })
  }
}
