import type { Range } from '../../../shared/text/snap'
import { closeEvery } from '../every/state'
import { ask, reading, stepTo } from './finder'
import { offsetInView } from './seen'
import { find, setFind } from './state'

/** Longer selections are passages to be marked, not words to be looked for. */
export const LONGEST = 200

/** The words selected in the text, where they can be a question. */
export function selectedWords(): (Range & { words: string }) | null {
  const here = reading()
  if (!here) return null
  const range = here.surface.selection()
  const words = here.text().slice(range.start, range.end).trim()
  return words && range.end - range.start <= LONGEST ? { ...range, words } : null
}

/** Asks for words that stand at an offset of the text. */
export function askAt(question: string, from: number): void {
  setFind({ open: true, origin: from })
  ask({ question }, from)
}

/** Opens the bar, or takes the focus back to it. Words selected in the text are the first question. */
export function openFind(): void {
  const here = reading()
  if (!here) return
  const inBar = document.activeElement?.closest('.find-bar')
  const selected = inBar ? null : selectedWords()
  const { question, open, asked } = find()
  const origin = !open || !inBar ? (selected?.start ?? startingPoint()) : find().origin
  setFind({ open: true, asked: asked + 1, origin })
  if (!open || selected) ask({ question: selected?.words ?? question }, origin)
}

/** The caret where it can be seen, else the first words that can. */
function startingPoint(): number {
  const { surface } = reading()!
  const { view } = surface.editor
  const frame = view.dom.closest('.article-scroll')!.getBoundingClientRect()
  const caret = surface.selection().start
  const { top, bottom } = surface.place(caret)
  if (top >= frame.top && bottom <= frame.bottom) return caret
  return offsetInView(0)
}

export function askFor(question: string): void {
  if (find().origin < 0 && reading()) setFind({ origin: startingPoint() })
  ask({ question }, find().origin)
}

export function toggle(option: 'matchCase' | 'wholeWords' | 'ignoreAccents'): void {
  const { options, places, at, origin } = find()
  ask({ options: { [option]: !options[option] } }, places[at]?.start ?? origin)
}

/** Closes the bar; from it the focus goes to the text, with the words found selected. */
export function closeFind(): void {
  const { places, at } = find()
  const here = reading()
  const held = document.activeElement?.closest('.find-bar, .every')
  const place = places[at]
  closeEvery()
  setFind({ open: false })
  if (!held || !here) return
  if (place) here.surface.select(place)
  here.surface.editor.view.dom.focus({ preventScroll: true })
}

/** Next and previous also work while the bar is closed: with the last question, from the caret on, in the text. */
export function findNext(step: 1 | -1): void {
  const here = reading()
  if (!here) return
  if (!find().question.trim()) return openFind()
  const { dom } = here.surface.editor.view
  if (!find().open) dom.focus({ preventScroll: true })
  stepTo(step)
}
