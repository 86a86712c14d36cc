import { endOf, startOf, type Ghost } from '../../store/ghosts/ghost'
import { ghosts, leaveGhost } from '../../store/ghosts/state'
import type { Marks } from '../../store/project'
import { marksAt } from '../pick'
import type { Surface } from '../surface'
import { standAt } from './keys'

/** How one comes to a suggestion with the mouse, and how one leaves it. */

/** The shortest suggestion with words at an offset: it is the hardest to get at otherwise. */
export const ghostAt = (waiting: readonly Ghost[], offset: number): Ghost | undefined =>
  waiting
    .filter(({ parts }) => parts.some(({ start, end }) => start <= offset && offset < end))
    .sort((a, b) => endOf(a) - startOf(a) - (endOf(b) - startOf(b)))[0]

/** A click on a suggestion makes it the current one; a mark that is there comes first. */
export function standByClick(surface: Surface, marks: Marks): () => void {
  const { dom } = surface.editor.view
  const click = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.detail > 1 || !getSelection()?.isCollapsed) return
    const at = surface.offsetAt(event.clientX, event.clientY)
    if (at === null) return
    const ghost = marksAt(marks.order, at).length ? undefined : ghostAt(ghosts().waiting, at)
    if (!ghost) leaveGhost()
    else if (ghost.id !== ghosts().current?.id) standAt(ghost)
  }
  dom.addEventListener('click', click)
  return () => dom.removeEventListener('click', click)
}

/** A selection, the caret elsewhere or the focus elsewhere leaves the suggestion. */
export function stayInText(surface: Surface): () => void {
  const { editor } = surface
  const { dom } = editor.view
  const moved = (): void => {
    const { current } = ghosts()
    if (!current || surface.quiet()) return
    const { start, end } = surface.selection()
    if (start !== end || end < startOf(current) || end > endOf(current)) leaveGhost()
  }
  const left = (): void => {
    // What takes the focus has it only after this; a window that is put away takes nothing.
    setTimeout(() => document.hasFocus() && document.activeElement !== dom && leaveGhost())
  }
  editor.on('selectionUpdate', moved)
  dom.addEventListener('blur', left)
  return () => {
    editor.off('selectionUpdate', moved)
    dom.removeEventListener('blur', left)
  }
}
