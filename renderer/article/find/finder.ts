import { paragraphNumber, type PlainText } from '../../../shared/text/plain'
import { findIn, prepare, type Folded, type SearchOptions, type Slices } from '../../../shared/text/search'
import type { Range } from '../../../shared/text/snap'
import { say } from '../../store/view'
import type { Surface } from '../surface'
import { placeBeside, placeFrom } from './place'
import { inSlices, type Task } from './slices'
import { find, setFind } from './state'
import { countOf, placeOf } from './words'

/** The article that is read. */
interface Here {
  surface: Surface
  plain: () => PlainText
  /** Its words as they stand on the screen, where they may be in the middle of being corrected. */
  text: () => string
}

let here: Here | null = null
let folded: { text: string; key: string; value: Folded } | undefined
let task: Task | undefined
let telling = 0

/** Milliseconds after the last letter of a question until the number of places is said. */
const PAUSE = 700

export const reading = (): Here | null => here

/** Looks in this article from now on. Returns the function that ends it. */
export function lookIn(given: Here): () => void {
  here = given
  forget()
  // Another article is opened at its own place: nothing jumps because of a question that was asked before.
  if (find().open) search(-1, false)
  return () => {
    if (here !== given) return
    task?.cancel()
    clearTimeout(telling)
    here = null
    forget()
  }
}

const forget = (): void => setFind({ places: [], at: -1, origin: -1, done: false })

/** The text has become another one under the search: where one was, one stays. */
export function lookAgain(): void {
  const { open, places, at } = find()
  if (open) search(places[at]?.start ?? -1, false)
  else forget()
}

/** Asks another question, or the same one with other options; the first answer after `from` is shown. */
export function ask(change: { question?: string; options?: Partial<SearchOptions> }, from: number): void {
  const { question, options } = find()
  setFind({ question: change.question ?? question, options: { ...options, ...change.options } })
  search(from)
  clearTimeout(telling)
  telling = window.setTimeout(tellCount, PAUSE)
}

function* answer(text: string, question: string, options: SearchOptions): Slices<Range[]> {
  const key = `${options.matchCase} ${options.ignoreAccents}`
  if (folded?.text !== text || folded.key !== key) folded = { text, key, value: yield* prepare(text, options) }
  return yield* findIn({ ...folded.value, options }, question)
}

/** Searches from an offset on: no answer to a question before it jumps there. `show`: brings the first one into view. */
function search(from: number, show = true): void {
  task?.cancel()
  if (!here) return
  const { surface } = here
  const { question, options } = find()
  setFind({ done: false })
  task = inSlices(answer(here.text(), question, options), (places) => {
    const at = from < 0 ? -1 : placeFrom(places, from)
    setFind({ places, at, done: true })
    if (show && places[at]) surface.reveal(places[at].start)
  })
}

const isInText = (): boolean => here?.surface.editor.view.dom.contains(document.activeElement) ?? false

/** Goes to the next place or the one before. In the text it goes from the caret, and selects the words found. */
export function stepTo(step: 1 | -1): void {
  if (!here) return
  if (!find().done) {
    if (!task || !find().open) search(-1, false)
    task?.finish()
  }
  const { places, at } = find()
  if (!places.length) return say('Not found')
  const from = isInText() || !places[at] ? here.surface.selection() : places[at]
  const next = placeBeside(places, from, step)
  const round = step === 1 ? places[next]!.start < from.start : places[next]!.start > from.start
  goTo(next, round ? (step === 1 ? ', from the beginning again' : ', from the end again') : '')
}

/** Goes to one of the places: the words are selected, so that a key marks them. `also`: said after it; null says nothing. */
export function goTo(at: number, also: string | null = ''): void {
  const place = find().places[at]
  if (!here || !place) return
  clearTimeout(telling)
  setFind({ at })
  here.surface.select(place)
  here.surface.reveal(place.start)
  if (also !== null)
    say(`${placeOf(at, find().places.length)}, paragraph ${paragraphNumber(here.plain(), place.start)}${also}`)
}

function tellCount(): void {
  const { question, places, at, done, open } = find()
  if (!open || !done || !question.trim()) return
  say(!places.length ? 'Not found' : at < 0 ? `${countOf(places.length)} found` : placeOf(at, places.length))
}
