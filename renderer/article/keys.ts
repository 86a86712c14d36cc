import type { MenuAction } from '../../shared/contract'
import { kindList, type KindName } from '../../shared/kinds/list'
import { endOf, find, marksOf, startOf } from '../../shared/project/select'
import type { Mark } from '../../shared/project/tables'
import { tidy } from '../../shared/text/snap'
import { stepCharacter, stepWord, type Direction } from '../../shared/text/step'
import { mark, moveEdges, nameSpeaker, removeMark } from '../store/marking'
import { recentSpeakers } from '../store/recent'
import { currentProject } from '../store/project'
import { knownText } from '../store/texts'
import { chooseMark, focusField, view } from '../store/view'
import { personField } from '../store/person'
import type { Surface } from './surface'

/** What the keys do while an article is read. Letters never act while a text field has the focus. */
export function onArticleKey(event: KeyboardEvent, surface: Surface, article: string): void {
  if (event.defaultPrevented || isTyping(event.target) || view().dialog) return
  const chosen = find(currentProject(), 'marks', view().mark)
  const own = chosen?.article === article ? chosen : undefined
  const done = own && changeChosen(event, own, surface)
  if (done || plainKey(event, surface, article, own)) event.preventDefault()
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  !target.closest('#article-text') &&
  target.closest('input, textarea, select, [contenteditable="true"], dialog, [role="dialog"], [role="menu"]') !== null

/** Keys that need no chosen mark. */
function plainKey(event: KeyboardEvent, surface: Surface, article: string, chosen: Mark | undefined): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  const key = event.key.toLowerCase()
  const kind = kindList.find((k) => k.key === key)
  if (kind && !event.shiftKey) {
    markSelection(kind.name, surface, article)
    return true
  }
  if (key === 'j' || key === 'k') return chooseNext(article, chosen, surface, key === 'j' ? 1 : -1)
  return false
}

/** Marks the selection; a caret that still stands where the last mark was made means the same words again. */
export function markSelection(kind: KindName, surface: Surface, article: string): void {
  const selected = surface.selection()
  const last = find(currentProject(), 'marks', view().mark)
  const again = last?.article === article && selected.start === selected.end && endOf(last) === selected.end
  const id = mark(kind, article, again ? { start: startOf(last), end: endOf(last) } : selected)
  const made = id && find(currentProject(), 'marks', id)
  if (made) surface.quietly(() => surface.select({ start: endOf(made), end: endOf(made) }))
}

/** What the Mark menu asks for: the same as the keys, wherever the focus is. */
export function onMarkMenu(action: MenuAction, surface: Surface, article: string): void {
  const kind = kindList.find((k) => action === `mark.${k.name}`)
  const chosen = find(currentProject(), 'marks', view().mark)
  if (kind) markSelection(kind.name, surface, article)
  else if (action === 'mark.delete' && chosen?.article === article) removeMark(chosen.id)
}

function changeChosen(event: KeyboardEvent, chosen: Mark, surface: Surface): boolean {
  const arrow = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
  if (arrow && event.shiftKey)
    return moveEdge(chosen, arrow, event.ctrlKey || event.metaKey ? 'start' : 'end', event.altKey, surface)
  if (event.key === 'Escape') {
    chooseMark(null)
    return true
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  if (event.key === 'Delete' || event.key === 'Backspace') {
    removeMark(chosen.id)
    return true
  }
  if (/^(Arrow|Home|End|Page)/.test(event.key) && (event.target as Element).closest('#article-text')) {
    // Moving on with the caret lets go of the mark.
    chooseMark(null)
    return false
  }
  const field = { s: personField(chosen.kind), n: 'note', t: 'tags' }[event.key.toLowerCase()]
  if (field) {
    focusField(field)
    return true
  }
  const speaker = /^[1-9]$/.test(event.key) ? recentSpeakers(chosen.article)[Number(event.key) - 1] : undefined
  if (!speaker) return false
  nameSpeaker(chosen, personField(chosen.kind), speaker.name)
  return true
}

function moveEdge(
  chosen: Mark,
  direction: Direction,
  edge: 'start' | 'end',
  byWord: boolean,
  surface: Surface,
): boolean {
  const text = knownText(chosen.article)
  if (text === undefined) return false
  const part = edge === 'start' ? 0 : chosen.spans.length - 1
  const span = chosen.spans[part]!
  const step = byWord ? stepWord : stepCharacter
  const stepped = { start: span.start, end: span.end, [edge]: step(text, span[edge], direction) }
  // By words, an edge rests on a word and never on the space beside it.
  const range = (byWord && tidy(text, stepped)) || stepped
  const neighbour = chosen.spans[part + (edge === 'start' ? 1 : -1)]
  if (range.end <= range.start || (neighbour && edge === 'end' && range.start < neighbour.end)) return true
  moveEdges(chosen, part, range)
  surface.quietly(() => surface.select({ start: range.end, end: range.end }))
  return true
}

/** The next or previous mark in reading order, from the chosen one or from the caret. */
function chooseNext(article: string, chosen: Mark | undefined, surface: Surface, direction: Direction): boolean {
  const marks = marksOf(currentProject(), article)
  const caret = surface.selection().end
  const at = chosen
    ? marks.findIndex((m) => m.id === chosen.id) + direction
    : direction === 1
      ? marks.findIndex((m) => startOf(m) >= caret)
      : marks.findLastIndex((m) => startOf(m) < caret)
  const next = marks[at]
  if (next) chooseMark(next.id)
  return true
}
