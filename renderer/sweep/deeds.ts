import { find } from '../../shared/project/select'
import { acceptance, type Choice } from '../store/ghosts/accept'
import { dismissal } from '../store/ghosts/dismiss'
import { setGhosts } from '../store/ghosts/state'
import { startOf } from '../store/ghosts/ghost'
import { currentRegister } from '../store/ghosts/who'
import { newId } from '../store/marking'
import { act, currentProject } from '../store/project'
import { gave } from '../store/recent'
import { closeSweep } from '../store/sweep'
import { readArticle, say, toast, view } from '../store/view'
import { ofSpeaker, speakingIn } from './groups'
import { useReading } from './found'
import { isFresh, takeOut } from './reader'
import { currentRow, setStanding, standBeside, standing } from './state'
import type { Row } from './row'
import { askedWords, doneWords } from './words'

/** What is done with rows of the list, each one step of undo. */

const allRows = (): Row[] => [...useReading.getState().rows.values()].flat()

/** Makes marks of rows: no matter how many, one step. */
function accept(rows: readonly Row[], choice?: Choice): void {
  if (!areFresh(rows)) return
  const { command, speaker } = acceptance({ ghosts: rows, who: currentRegister(), choice, newId })
  if (!act(command)) return
  if (speaker) gave(speaker)
  standBeside(rows)
  takeOut(rows)
  say(doneWords(rows))
}

export function dismissRow(): void {
  const row = currentRow()
  if (!row || !areFresh([row]) || !act(dismissal(row, newId('dismissals')))) return
  standBeside([row])
  takeOut([row])
  say('Suggestion dismissed.')
}

function areFresh(rows: readonly Row[]): boolean {
  if (rows.every(isFresh)) return true
  toast({ tone: 'plain', text: 'A text has just changed and is read again. Nothing was marked; try once more.' })
  return false
}

/** Makes a mark of the row; where it is not sure who speaks, a person must say. */
export function acceptRow(): void {
  const row = currentRow()
  if (row && !asksWho([row])) accept([row])
}

function asksWho(rows: readonly Row[]): boolean {
  const { speaker } = rows[0]!.ghost
  const who = currentRegister()(speaker)
  if (who.is !== 'unsure') return false
  ask({ is: 'who', rows, name: speaker, speakers: who.speakers })
  return true
}

function ask(asked: NonNullable<ReturnType<typeof standing>['asked']>): void {
  setStanding({ asked })
  say(askedWords(asked))
}

const rowsOfSpeaker = (row: Row): Row[] => ofSpeaker(allRows(), row, speakingIn(currentRegister()))

/** Shows how many of the row's speaker there are, everywhere, and asks whether they all become marks. */
export function acceptSpeaker(): void {
  const row = currentRow()
  if (!row) return
  const rows = rowsOfSpeaker(row)
  if (asksWho(rows)) return
  if (rows.length === 1) return accept(rows)
  const who = currentRegister()(row.ghost.speaker)
  ask({ is: 'all', rows, of: who.is === 'known' ? who.speaker.name : row.ghost.speaker, left: 0 })
}

/** The same for the row's article. Those of which it is not sure who speaks stay. */
export function acceptArticle(): void {
  const row = currentRow()
  if (!row) return
  const all = useReading.getState().rows.get(row.article) ?? []
  const who = currentRegister()
  const rows = all.filter(({ ghost }) => who(ghost.speaker).is !== 'unsure')
  if (!rows.length) return acceptRow()
  const title = find(currentProject(), 'articles', row.article)?.title.trim()
  ask({ is: 'all', rows, of: title ? `“${title}”` : 'this article', left: all.length - rows.length })
}

/** The answer to what was asked: the nth of those it may be, or yes. False where there is no such answer. */
export function answer(nth: number): boolean {
  const { asked } = standing()
  if (asked?.is === 'all') {
    accept(asked.rows)
    return true
  }
  const choice = nth === asked?.speakers.length ? 'new' : asked?.speakers[nth]
  if (!asked || !choice) return false
  accept(asked.rows, choice)
  return true
}

/** Goes to the row's place in its text, and stands at the suggestion there. */
export function showInText(): void {
  const row = currentRow()
  if (!row) return
  setStanding({ current: row.key, asked: null })
  setGhosts({ sought: { article: row.article, id: row.ghost.id, at: startOf(row.ghost) } })
  closeSweep(true)
  if (row.article !== view().article) readArticle(row.article)
}
