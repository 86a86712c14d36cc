import type { ActionId } from '../../shared/keys'
import { kindList, kindOf } from '../../shared/kinds/list'
import { endOf, find, startOf } from '../../shared/project/select'
import type { Mark } from '../../shared/project/tables'
import type { Direction } from '../../shared/text/step'
import { bind, offer, type Bindings, type Press } from '../store/actions'
import { correcting, toggleCorrecting } from '../store/correcting'
import { flushEdits } from '../store/edits'
import { nameSpeaker, removeMark } from '../store/marking'
import { personField } from '../store/person'
import { currentProject } from '../store/project'
import { recentSpeakers } from '../store/recent'
import { openLinks } from '../store/linking'
import { several } from '../store/several'
import { chooseMark, focusField, say, view } from '../store/view'
import { goBack, lastMarkIn } from '../store/visited'
import { openEvery } from './every/open'
import { findNext, openFind } from './find/bar'
import { acceptAll, acceptCurrent, dismissCurrent, nextGhost, whileSuggested } from './ghosts/keys'
import { linkAtCaret } from './link'
import { openOutline } from './outline/open'
import { headOf, keepCaret, letGoOnMoves, moveCaret, stopFrom, type Stop } from './caret'
import { boxOf } from './box'
import { moveEdge, pointed, type Edge, type Unit } from './edges'
import { chooseNext } from './marking'
import { pickHere } from './picking'
import { endSticky, giveSticky, markAs, stickMouse, stickSelection, toggleSticky, whileSticky } from './sticky'
import { addWords, markWords, takeWords } from './spans'
import { actTogether } from './together'
import type { At } from './at'
import type { Surface } from './surface'

export type HotAt = At & { chosen: Mark }

/** False: there was nothing to do, and the key is not taken. Actions called `hot.…` run only while a mark is chosen. */
type Act = (at: At, press: Press) => unknown
type HotAct = (at: HotAt, press: Press) => unknown
type ArticleActions = { [Id in ActionId]?: Id extends `hot.${string}` ? HotAct : Act }

const field =
  (name: string): HotAct =>
  () =>
    focusField(name)

/** Moves the caret to a stop, or with `extend` selects up to it. */
const caret =
  (stop: Stop, direction: Direction, extend: boolean): Act =>
  ({ surface, article }, { keys }) => {
    const head = headOf(surface)
    const way = pointed(direction, keys, head, surface)
    moveCaret(surface, stopFrom(surface, article, stop, head, way, extend), extend)
  }

const edge =
  (edge: Edge, unit: Unit, direction: Direction): HotAct =>
  ({ chosen, surface }, { keys }) => {
    if (!chosen.spans.length) return false
    const place = edge === 'start' ? startOf(chosen) : endOf(chosen)
    moveEdge(chosen, edge, unit, pointed(direction, keys, place, surface), surface)
  }

/** What keys and the menu do while an article is read. One line an action; its id and its keys are in shared/keys. */
export const articleActions: ArticleActions = {
  ...Object.fromEntries(kindList.map(({ name }) => [`mark.${name}`, (at: At) => markAs(name, at)])),
  'mark.next': ({ article, chosen, surface }) => chooseNext(article, chosen, surface, 1),
  'mark.previous': ({ article, chosen, surface }) => chooseNext(article, chosen, surface, -1),
  'mark.overlapping': pickHere,
  'mark.back': goBack,
  'mark.sticky': toggleSticky,
  'mark.selection': stickSelection,
  'suggest.next': (at) => nextGhost(at, 1),
  'suggest.previous': (at) => nextGhost(at, -1),
  'suggest.accept': (at) => acceptCurrent(at),
  'suggest.acceptAll': (at) => acceptAll(at),
  'suggest.dismiss': dismissCurrent,
  'caret.sentenceForward': caret('sentence', 1, false),
  'caret.sentenceBackward': caret('sentence', -1, false),
  'caret.paragraphForward': caret('paragraph', 1, false),
  'caret.paragraphBackward': caret('paragraph', -1, false),
  'caret.articleEnd': caret('article', 1, false),
  'caret.articleStart': caret('article', -1, false),
  'select.sentenceForward': caret('sentence', 1, true),
  'select.sentenceBackward': caret('sentence', -1, true),
  'select.paragraphForward': caret('paragraph', 1, true),
  'select.paragraphBackward': caret('paragraph', -1, true),
  'select.articleEnd': caret('article', 1, true),
  'select.articleStart': caret('article', -1, true),
  'text.link': linkAtCaret,
  'text.correct': ({ article }) => toggleCorrecting(article),
  'text.find': openFind,
  'text.findNext': () => findNext(1),
  'text.findPrevious': () => findNext(-1),
  'text.outline': ({ article }) => openOutline(article),
  'mark.every': ({ chosen }) => openEvery(chosen),
  'hot.recent': ({ chosen }, { nth }) => giveRecent(chosen, nth),
  'hot.speaker': ({ chosen }) => {
    const name = personField(chosen.kind)
    if (name) focusField(name)
    else say(`A ${kindOf(chosen.kind).label.toLowerCase()} has no speaker.`)
  },
  'hot.note': field('note'),
  'hot.tags': field('tags'),
  'hot.link': ({ chosen, surface }) => openLinks(chosen.id, boxOf(chosen, surface)),
  'hot.addSpan': addWords,
  'hot.takeSpan': takeWords,
  'hot.cue': markWords('cue'),
  'hot.source': markWords('source'),
  'hot.endForward': edge('end', 'character', 1),
  'hot.endBackward': edge('end', 'character', -1),
  'hot.endWordForward': edge('end', 'word', 1),
  'hot.endWordBackward': edge('end', 'word', -1),
  'hot.endSentenceForward': edge('end', 'sentence', 1),
  'hot.endSentenceBackward': edge('end', 'sentence', -1),
  'hot.startForward': edge('start', 'character', 1),
  'hot.startBackward': edge('start', 'character', -1),
  'hot.startWordForward': edge('start', 'word', 1),
  'hot.startWordBackward': edge('start', 'word', -1),
  'hot.startSentenceForward': edge('start', 'sentence', 1),
  'hot.startSentenceBackward': edge('start', 'sentence', -1),
  'hot.delete': ({ chosen }) => removeMark(chosen.id),
  'hot.release': () => endSticky() || chooseMark(null),
}

function giveRecent(chosen: Mark, nth: number): unknown {
  const name = personField(chosen.kind)
  const speaker = recentSpeakers(chosen.article)[nth]
  if (!name || !speaker) return false
  nameSpeaker(chosen, name, speaker.name)
  return giveSticky(speaker)
}

/** A selection lets go of the mark, and still means it: words are given to the mark that was chosen last. */
const ofTheLast: readonly string[] = ['hot.addSpan', 'hot.takeSpan', 'hot.cue', 'hot.source'] satisfies ActionId[]

offer(Object.keys(articleActions))

/** Carries the article's actions out on this surface until the function that is returned is called. */
export function bindReading(surface: Surface, article: string): () => void {
  const bindings: Bindings = {}
  for (const [id, act] of Object.entries(articleActions) as [ActionId, (at: At, press: Press) => unknown][])
    bindings[id] = (press) => {
      // Marks are made and moved in the project's text: what is typed has to be in it.
      if (correcting().article === article) flushEdits()
      if (id.startsWith('hot.') && several().length) return actTogether(id, press)
      const mark = find(currentProject(), 'marks', view().mark) ?? (ofTheLast.includes(id) && lastMarkIn(article))
      const chosen = mark && mark.article === article ? mark : undefined
      const at = { surface, article, chosen }
      const does = id.startsWith('hot.') && !chosen ? (whileSuggested(id, article) ?? whileSticky[id]) : act
      return does ? does(at, press) : false
    }
  const ends = [bind(bindings), letGoOnMoves(), keepCaret(surface), stickMouse({ surface, article })]
  return () => {
    for (const end of ends) end()
  }
}
