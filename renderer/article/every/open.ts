import { kindOf } from '../../../shared/kinds/list'
import type { Mark } from '../../../shared/project/tables'
import { toast } from '../../store/view'
import { askAt, closeFind, LONGEST, selectedWords } from '../find/bar'
import { find, setFind } from '../find/state'
import { closeEvery, every, setEvery } from './state'

/** Lists every place of the words selected, of the chosen mark's, or of those in the find bar. */
export function openEvery(chosen?: Mark): void {
  const from = document.activeElement?.closest('.find-bar') ? 'bar' : 'text'
  const asked = from === 'text' ? (selectedWords() ?? wordsOf(chosen)) : null
  if (asked) askAt(asked.words, asked.start)
  if (!find().open || !find().question.trim())
    return toast({ tone: 'plain', text: 'Select the words first that are to be marked wherever they stand.' })
  const speaker = chosen && kindOf(chosen.kind).person(chosen)
  setEvery({
    open: true,
    from,
    ...(chosen && { kind: chosen.kind, by: speaker ? { id: speaker } : null }),
  })
}

function wordsOf(mark: Mark | undefined): { words: string; start: number } | null {
  const span = mark?.spans[0]
  const words = span?.exact.trim() ?? ''
  return span && words && words.length <= LONGEST ? { words, start: span.start } : null
}

/** One step out: back to the bar, or to the text, wherever the list was asked for. */
export function leaveEvery(): void {
  if (every().from === 'text') return closeFind()
  closeEvery()
  setFind(({ asked }) => ({ asked: asked + 1 }))
}
