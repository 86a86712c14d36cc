import { create } from 'zustand'
import { find } from '../../shared/project/select'
import { withdrawal, type Correction } from '../../shared/text/corrections'
import type { Edit } from '../../shared/text/edit'
import type { Range } from '../../shared/text/snap'
import { flushEdits } from './edits'
import { lostIn } from './orders'
import { act, currentProject } from './project'
import { wayBack } from './undoing'
import { setSticky } from './sticky'
import { say, toast } from './view'

/** Correcting an article's text, as far as the window as a whole has to know of it. */
export interface CorrectingState {
  /** The article whose text is being corrected. */
  article: string | null
  /** Why what was just tried cannot be done, in words. */
  why: string
  /** Are corrections drawn in the text? */
  drawn: boolean
  /** The article whose original is shown. */
  original: string | null
  /** Where to go in the text; `count` makes the same place a new wish. */
  goTo: (Range & { article: string; count: number }) | null
}

export const useCorrecting = create<CorrectingState>(() => ({
  article: null,
  why: '',
  drawn: false,
  original: null,
  goTo: null,
}))

export const correcting = useCorrecting.getState
export const setCorrecting = useCorrecting.setState

export function startCorrecting(article: string): void {
  setSticky(null)
  setCorrecting({ article, why: '' })
  say('Correcting the text. Escape ends it.')
}

export function leaveCorrecting(): void {
  if (correcting().article === null) return
  flushEdits()
  setCorrecting({ article: null, why: '' })
  say('The text is locked again.')
}

export const toggleCorrecting = (article: string): void =>
  correcting().article === article ? leaveCorrecting() : startCorrecting(article)

/** Says, quietly, why something was not done. */
export function explain(why: string): void {
  if (correcting().why !== why) setCorrecting({ why })
  say(why)
}

export const goToPlace = (article: string, range: Range): void =>
  setCorrecting(({ goTo }) => ({ goTo: { ...range, article, count: (goTo?.count ?? 0) + 1 } }))

/** Edits an article's text; false when that was refused. Marks that lose words to it are told of at once. */
export function correctText(article: string, edits: Edit[]): boolean {
  const before = new Map(lostIn(currentProject(), article).map((mark) => [mark.id, mark.lost.length]))
  if (!act({ do: 'correct', table: 'articles', id: article, edits })) return false
  const lost = lostIn(currentProject(), article).filter((mark) => mark.lost.length > (before.get(mark.id) ?? 0))
  if (lost.length === 1) tellLost('1 mark lost its words. It waits under Lost marks.')
  else if (lost.length) tellLost(`${lost.length} marks lost their words. They wait under Lost marks.`)
  return true
}

/** Takes one correction back, if it still is as it was shown. */
export function takeBack(article: string, { at, removed, inserted }: Correction): void {
  flushEdits()
  const corrections = find(currentProject(), 'articles', article)?.corrections ?? []
  const index = corrections.findIndex((c) => c.at === at && c.removed === removed && c.inserted === inserted)
  if (index < 0) return say('This correction has changed meanwhile.')
  if (correctText(article, [withdrawal(corrections, index)])) say('Correction taken back.')
}

const tellLost = (text: string): void => toast({ tone: 'warning', text, ...wayBack() })
