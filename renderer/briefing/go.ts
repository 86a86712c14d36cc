import { setView } from '../store/view'
import { visit } from '../store/visited'
import type { Mark } from '../../shared/project/tables'
import { caretNear, sectionStart } from './editor/caret'
import { placeOf } from './editor/show'
import { composer, setComposer } from './state'

/** Goes to places of the text. */

const FRAMES = 20

/** Waits until the editor shows it, for a few frames. */
function soon(run: () => boolean, frames = FRAMES): void {
  if (!run() && frames) requestAnimationFrame(() => soon(run, frames - 1))
}

/** Takes the caret to a section: to the end of its title, or to where its text begins. */
export const goToSection = (id: string, title = false): void =>
  soon(() => {
    const editor = composer().open?.editor
    const place = editor && placeOf(editor.state.doc, id)
    if (!editor || !place) return false
    const { tr } = editor.state
    editor.view.dispatch(tr.setSelection(sectionStart(tr.doc, place.from, title)))
    editor.view.focus()
    const drawn = editor.view.nodeDOM(place.from)
    if (drawn instanceof HTMLElement) drawn.scrollIntoView({ block: 'start' })
    return true
  })

/** To a place of the text, which is brought into sight. */
export function goToPlace(at: number): void {
  const editor = composer().open?.editor
  if (!editor) return
  editor.view.dispatch(editor.state.tr.setSelection(caretNear(editor.state.doc, at)).scrollIntoView())
  editor.view.focus()
}

export const focusWriting = (): void =>
  soon(() => {
    const title = document.getElementById('briefing-title')
    title?.focus()
    return Boolean(title)
  })

/** To the mark in its article; the usual key for going back leads here again. */
export function showInArticle(mark: Mark): void {
  setComposer({ popover: null })
  visit(mark)
}

export const chooseBriefing = (id: string): void => setView({ briefing: id })

export const focusText = (): void => void composer().open?.editor.view.focus()
