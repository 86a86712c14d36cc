import { NodeSelection, TextSelection, type Selection } from '@tiptap/pm/state'
import type { Node } from '@tiptap/pm/model'
import type { TextPlace } from '../../../shared/formats/briefing/text-places'
import { nextItem, useChecking, type Item } from '../../store/checking'
import { composer, setComposer } from '../state'
import { caretNear } from '../editor/caret'
import { showFound } from '../editor/found'
import { placeOf } from '../editor/show'

/** To what was found, in the text. */

/** About as long as a room takes to open. */
const FRAMES = 180

/** The selection that a place means; undefined where the text has no such place. */
export function selectionOf(doc: Node, { section, path, from, to }: TextPlace): Selection | undefined {
  const placed = placeOf(doc, section)
  if (!placed) return undefined
  let { node } = placed
  let at = placed.from
  for (const [depth, index] of path.entries()) {
    // The section's title comes before its text.
    const child = index + (depth === 0 ? 1 : 0)
    if (child >= node.childCount) return undefined
    at += 1
    for (let i = 0; i < child; i++) at += node.child(i).nodeSize
    node = node.child(child)
    // What the editor cannot hold is one thing to it, whatever is in it.
    if (node.isAtom) return NodeSelection.create(doc, at)
  }
  if (!node.isTextblock) return caretNear(doc, at + 1)
  const end = at + 1 + node.content.size
  const [start, stop] = [Math.min(at + 1 + from, end), Math.min(at + 1 + to, end)]
  const only = doc.nodeAt(start)
  if (only?.isAtom && !only.isText && stop - start === 1) return NodeSelection.create(doc, start)
  return TextSelection.create(doc, start, stop)
}

/** Takes the caret to the beginning of the place, shows what was found, and brings it into sight, as soon as the briefing is there. Without a place: to its bottom line. */
export function goToText(place: TextPlace | undefined, frames = FRAMES): void {
  const editor = composer().open?.editor
  if (!place) {
    const field = document.querySelector<HTMLTextAreaElement>('.paper-bottom-line textarea')
    if (field) return field.focus()
  } else if (editor) {
    const selection = selectionOf(editor.state.doc, place)
    if (selection) {
      setComposer({ popover: null })
      const { tr } = editor.state
      if (selection instanceof TextSelection) {
        // Selected, the sentence would go with the first key.
        tr.setSelection(TextSelection.create(tr.doc, selection.from))
        showFound(tr, { from: selection.from, to: selection.to })
      } else tr.setSelection(selection)
      editor.view.dispatch(tr.scrollIntoView())
      editor.view.focus()
      const drawn = editor.view.domAtPos(selection.from).node
      const element = drawn instanceof Element ? drawn : drawn.parentElement
      return element?.scrollIntoView({ block: 'center' })
    }
  }
  if (frames) requestAnimationFrame(() => goToText(place, frames - 1))
}

export function goToItem({ key, place }: Item): void {
  useChecking.setState({ at: key })
  goToText(place)
}

/** To the next thing to look at, or the one before. False when there is none. */
export function step(by: 1 | -1): boolean {
  const { items, at } = useChecking.getState()
  const next = nextItem(items, at, by)
  if (!next) return false
  goToItem(next)
  return true
}
