import type { EditorProps, EditorView } from '@tiptap/pm/view'
import { explain, leaveCorrecting } from '../../store/correcting'
import { redo, undo } from '../../store/undoing'
import { inOneLine, isOneRun, replaceWords, runsIn } from './replace'
import { isCorrecting } from './typed'

/** What hands do to the text, while it is locked and while it is corrected. */

type Range = { from: number; to: number }

/** ProseMirror would keep these for itself; to the window they mean undo, redo, import, delete or leave the mark. */
const isForWindow = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  /^(Escape|Delete|Backspace|Enter)$/.test(key) || ((ctrlKey || metaKey) && /^[biyz]$/i.test(key))

/** Puts words in the place of a range; says why not when only line ends are in it. */
function put(view: EditorView, range: Range, words: string): void {
  if (runsIn(view.state.doc, range.from, range.to).length > MOST)
    return explain('This is too much at once to be a correction. Nothing was changed.')
  const tr = replaceWords(view.state, range, words)
  if (tr) view.dispatch(tr)
  else if (range.to > range.from) explain(ONLY_WORDS)
}

/** Stretches of words that one gesture may change, and letters it may put in their place. */
const MOST = 500
const MOST_LETTERS = 100_000

const ONLY_WORDS = 'Only words can be changed here; paragraphs, lists and tables stay.'
const ONLY_LETTERS = 'Only words can be changed here; bold, italics and links stay.'

/** The range that an input event is about; the selection where the browser does not say. */
function targetOf(view: EditorView, event: InputEvent): Range {
  const [range] = event.getTargetRanges()
  if (!range || !view.dom.contains(range.startContainer)) return view.state.selection
  return {
    from: view.posAtDOM(range.startContainer, range.startOffset),
    to: view.posAtDOM(range.endContainer, range.endOffset),
  }
}

/** Chromium's own editing is let through where it types letters into one run of text; the rest is done here or not at all. */
function beforeInput(view: EditorView, event: InputEvent): boolean {
  const { inputType, isComposing } = event
  if (isComposing || inputType === 'insertCompositionText') return false
  const range = targetOf(view, event)
  if (inputType === 'insertText' && isOneRun(view.state.doc, range.from, range.to)) return false
  event.preventDefault()
  if (inputType === 'historyUndo') void undo()
  else if (inputType === 'historyRedo') void redo()
  else if (inputType === 'insertText' || inputType === 'insertReplacementText')
    put(view, range, inOneLine(event.data ?? event.dataTransfer?.getData('text/plain') ?? ''))
  else if (inputType.startsWith('delete') && inputType !== 'deleteByDrag') put(view, range, '')
  else if (inputType.startsWith('format')) explain(ONLY_LETTERS)
  else if (/^insert(Paragraph|LineBreak|OrderedList|UnorderedList|HorizontalRule)$/.test(inputType)) explain(ONLY_WORDS)
  return true
}

function paste(view: EditorView, event: ClipboardEvent): boolean {
  event.preventDefault()
  const words = inOneLine(event.clipboardData?.getData('text/plain') ?? '')
  if (words.length > MOST_LETTERS)
    explain('This is too long to be a correction. Leave the text and paste it as an article.')
  else if (words) put(view, view.state.selection, words)
  return true
}

function keyDown(view: EditorView, event: KeyboardEvent): boolean {
  if (event.isComposing || view.composing) return false
  if (event.key === 'Escape') {
    event.preventDefault()
    leaveCorrecting()
    return true
  }
  // Deleting is asked for by the input events, which know what a word and a line are.
  return isForWindow(event)
}

/** An input method writes into one run of text: a selection over more than one is removed first. */
function composition(view: EditorView): boolean {
  const { from, to } = view.state.selection
  if (from !== to && !isOneRun(view.state.doc, from, to)) put(view, { from, to }, '')
  return false
}

/** The editor copies what is cut, and would take its paragraphs out, too: that is refused, and the words are removed here. */
function cut(view: EditorView): boolean {
  const { from, to } = view.state.selection
  if (!isOneRun(view.state.doc, from, to)) queueMicrotask(() => put(view, { from, to }, ''))
  return false
}

export const inputProps: EditorProps = {
  handleTextInput: (view, from, to, text) => {
    if (!isCorrecting(view.state)) return true
    if (isOneRun(view.state.doc, from, to)) return false
    put(view, { from, to }, text)
    return true
  },
  handleDOMEvents: {
    beforeinput: (view, event) =>
      isCorrecting(view.state) ? beforeInput(view, event) : (event.preventDefault(), true),
    keydown: (view, event) => (isCorrecting(view.state) ? keyDown(view, event) : isForWindow(event)),
    paste: (view, event) => !isCorrecting(view.state) || paste(view, event),
    cut: (view) => isCorrecting(view.state) && cut(view),
    compositionstart: (view) => isCorrecting(view.state) && composition(view),
    // Words can be dragged out while the text is locked, and never in.
    dragstart: (view, event) => isCorrecting(view.state) && (event.preventDefault(), true),
    drop: () => true,
  },
  attributes: (state): Record<string, string> => {
    const on = isCorrecting(state)
    return { 'aria-readonly': String(!on), spellcheck: String(on), ...(on && { class: 'correcting' }) }
  },
  // The bar lies over the first lines.
  scrollThreshold: { top: 56, bottom: 24, left: 0, right: 0 },
  scrollMargin: { top: 72, bottom: 48, left: 5, right: 5 },
}
