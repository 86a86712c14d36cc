import { TextSelection } from '@tiptap/pm/state'
import { nextSentence, stepSentence, type Direction } from '../../shared/text/step'
import { knownText } from '../store/texts'
import { chooseMark, view } from '../store/view'
import type { Surface } from './surface'

/**
 * What the browser's own caret keys do not know or get wrong: sentences, and paragraphs and the article's ends across
 * sections that are not drawn. Characters, words, lines and pages are left to the browser, which is right there.
 */
export type Stop = 'sentence' | 'paragraph' | 'article'

/** Where a step takes the caret from an offset; with `extend` forward steps end with the words, not before the next ones. */
export function stopFrom(
  surface: Surface,
  article: string,
  stop: Stop,
  offset: number,
  direction: Direction,
  extend: boolean,
): number {
  if (stop === 'article') return direction === 1 ? surface.offsets.length : 0
  if (stop === 'paragraph') return paragraphFrom(surface, offset, direction, extend)
  const text = knownText(article) ?? ''
  return direction === 1 && !extend ? nextSentence(text, offset) : stepSentence(text, offset, direction)
}

function paragraphFrom(surface: Surface, offset: number, direction: Direction, extend: boolean): number {
  const { offsets } = surface
  const blockAt = (at: number): { start: number; end: number } => {
    const place = surface.editor.state.doc.resolve(offsets.toPosition(at))
    return { start: offsets.toOffset(place.start()), end: offsets.toOffset(place.end()) }
  }
  let block = blockAt(offset)
  if (direction === -1 && offset > block.start) return block.start
  if (direction === 1 && extend && offset < block.end) return block.end
  do {
    const beside = direction === 1 ? block.end + 1 : block.start - 1
    if (beside < 0) return 0
    if (beside > offsets.length) return offsets.length
    block = blockAt(beside)
  } while (block.start === block.end)
  return direction === 1 && extend ? block.end : block.start
}

/** Moves the caret, or with `extend` the end of the selection that moves, to an offset (UTF-16) and shows it. */
export function moveCaret(surface: Surface, offset: number, extend: boolean): void {
  const { state, view: editor } = surface.editor
  const head = surface.offsets.toPosition(offset)
  const anchor = extend ? state.selection.anchor : head
  chooseMark(null)
  editor.dispatch(state.tr.setSelection(TextSelection.create(state.doc, anchor, head)).scrollIntoView())
  // Sections that were never drawn have guessed heights: the next picture knows better where the caret is.
  requestAnimationFrame(() => {
    const scroll = editor.isDestroyed ? null : editor.dom.closest('.article-scroll')
    if (!scroll) return
    const frame = scroll.getBoundingClientRect()
    const { top, bottom } = surface.place(offset)
    // At the beginning the title is wanted, too.
    if (offset === 0) scroll.scrollTop = 0
    else if (top < frame.top || bottom > frame.bottom) surface.reveal(offset)
  })
}

/** The offset of the end of the selection that moves. */
export const headOf = (surface: Surface): number => surface.offsets.toOffset(surface.editor.state.selection.head)

/**
 * The browser puts the caret at the beginning of a text that gets the focus back, and the editor would believe it: the
 * caret is put where it was before the editor looks. Returns the function that stops it.
 */
export function keepCaret(surface: Surface): () => void {
  const { view: editor } = surface.editor
  const focus = (): void => editor.focus()
  editor.dom.addEventListener('focus', focus)
  return () => editor.dom.removeEventListener('focus', focus)
}

/** Moving on with the caret lets go of the mark. Returns the function that stops it. */
export function letGoOnMoves(): () => void {
  const press = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || !view().mark || !/^(Arrow|Home|End|Page)/.test(event.key)) return
    if (event.target instanceof Element && event.target.closest('#article-text')) chooseMark(null)
  }
  // After the keys of the window: what they took is no move.
  window.addEventListener('keydown', press)
  return () => window.removeEventListener('keydown', press)
}
