import { keyNames } from '../../ui/shortcuts'
import type { ActionId } from '../../../shared/keys'
import type { Direction } from '../../../shared/text/step'
import type { Press } from '../../store/actions'
import type { Choice } from '../../store/ghosts/accept'
import { acceptGhosts, dismissGhost } from '../../store/ghosts/deeds'
import { endOf, startOf, type Ghost } from '../../store/ghosts/ghost'
import { ofSameSpeaker } from '../../store/ghosts/register'
import { ghosts, leaveGhost, setGhosts } from '../../store/ghosts/state'
import { besideOffset } from '../../store/ghosts/waiting'
import { spokenOf } from '../../store/ghosts/words'
import { currentRegister } from '../../store/ghosts/who'
import { currentKeys } from '../../store/keys'
import { short } from '../../store/marking'
import { knownText } from '../../store/texts'
import { chooseMark, say } from '../../store/view'
import type { At } from '../at'
import type { Surface } from '../surface'
import { pointed, stepEdge, type Edge, type Unit } from '../edges'

type Here = Pick<At, 'surface' | 'article'>
type Act = (at: At, press: Press) => unknown

const currentOf = (article: string): Ghost | null => (ghosts().article === article ? ghosts().current : null)

/** Was the last suggestion of the article just dealt with? Then the next Tab says so, and only the one after it leaves the text. */
let working = false

/** Goes to the next suggestion from the current one, or from the caret. False where none waits. */
export function nextGhost({ surface, article }: Here, step: 1 | -1): unknown {
  const { waiting, article: here } = ghosts()
  if (here !== article || !waiting.length) return working && tellNone()
  const current = currentOf(article)
  const at = current ? waiting.findIndex(({ id }) => id === current.id) : -1
  const next = current
    ? waiting.at((at + step) % waiting.length)!
    : besideOffset(waiting, surface.selection()[step === 1 ? 'end' : 'start'], step)!
  comeTo(surface, next)
  return true
}

/** Makes a suggestion the current one and takes the caret there. */
export function comeTo(surface: Surface, ghost: Ghost): void {
  standAt(ghost)
  surface.quietly(() => surface.select({ start: endOf(ghost), end: endOf(ghost) }))
  surface.reveal(startOf(ghost))
}

function tellNone(): true {
  working = false
  say('No suggestions are left here. Tab once more leaves the text.')
  return true
}

const key = (id: ActionId): string => keyNames(currentKeys(id)[0] ?? '').join(' ')

/** Makes a suggestion the current one: keys act on it now. The caret stays where it is. */
export function standAt(ghost: Ghost): void {
  working = true
  chooseMark(null)
  setGhosts({ current: ghost })
  const { waiting } = ghosts()
  const at = waiting.findIndex(({ id }) => id === ghost.id)
  const who = currentRegister()(ghost.speaker)
  const ask = who.is === 'unsure' ? ` Who is it? ${choices(who.speakers, ghost)}.` : ''
  const keys = ask ? '' : ` ${key('suggest.accept')} accepts,`
  say(`${spokenOf(ghost, at, waiting.length, ghost.speaker)}${ask}${keys} ${key('suggest.dismiss')} dismisses.`)
}

/** "1 Marco Rubio, 2 Rosa Rubio, 3 new speaker Rubio" */
const choices = (speakers: readonly { name: string }[], { speaker }: Ghost): string =>
  [...speakers.map(({ name }) => name), `new speaker ${speaker}`].map((name, i) => `${i + 1} ${name}`).join(', ')

/** Makes a mark of the current suggestion, of which the edges may have been mended. Where it is not sure who speaks, a person must say. */
export function acceptCurrent({ surface, article }: Here, choice?: Choice): unknown {
  const current = currentOf(article)
  if (!current) return false
  const who = currentRegister()(current.speaker)
  if (who.is === 'unsure' && !choice) return say(`Who is ${current.speaker}? ${choices(who.speakers, current)}.`)
  return accept({ surface, article }, [current], choice)
}

/** Makes marks of all suggestions of the current one's speaker. */
export function acceptAll({ surface, article }: Here, choice?: Choice): unknown {
  const current = currentOf(article)
  if (!current) return false
  const who = currentRegister()(current.speaker)
  if (who.is === 'unsure' && !choice) return say(`Who is ${current.speaker}? ${choices(who.speakers, current)}.`)
  const all = ofSameSpeaker(ghosts().waiting, current).map((one) => (one.id === current.id ? current : one))
  return accept({ surface, article }, all, choice)
}

function accept({ surface, article }: Here, all: readonly Ghost[], choice?: Choice): void {
  const last = all.at(-1)!
  if (!acceptGhosts(article, all, choice)) return
  surface.quietly(() => surface.select({ start: endOf(last), end: endOf(last) }))
}

export function dismissCurrent({ article }: Pick<Here, 'article'>): unknown {
  const current = currentOf(article)
  return current ? dismissGhost(article, current) : false
}

function mend({ surface, article }: Here, edge: Edge, unit: Unit, direction: Direction): unknown {
  const current = currentOf(article)
  const text = knownText(article)
  if (!current || text === undefined) return false
  const step = stepEdge(text, current.parts, edge, unit, direction)
  if (!step) return true
  const parts = current.parts.map((range, i) => (i === step.part ? step.range : range))
  setGhosts({ current: { ...current, parts } })
  const at = step.range.end
  surface.quietly(() => surface.select({ start: at, end: at }))
  const words = text.slice(step.range.start, step.range.end)
  say(edge === 'start' ? `Begins: ${short(words, 40)}` : `Ends: ${words.slice(-40)}`)
  return true
}

const EDGE = /^hot\.(start|end)(Word|Sentence)?(Forward|Backward)$/

/** What a key of a chosen mark does while one stands at a suggestion; undefined while one does not, and for keys that mean nothing there. */
export function whileSuggested(id: ActionId, article: string): Act | undefined {
  const current = currentOf(article)
  if (!current) return undefined
  const [, edge, unit, way] = EDGE.exec(id) ?? []
  if (edge)
    return (at, { keys }) => {
      const place = edge === 'start' ? startOf(current) : endOf(current)
      const direction = pointed(way === 'Forward' ? 1 : -1, keys, place, at.surface)
      return mend(at, edge as Edge, (unit?.toLowerCase() ?? 'character') as Unit, direction)
    }
  if (id === 'hot.release') return leaveGhost
  if (id === 'hot.delete') return dismissCurrent
  if (id === 'hot.recent') return choose
  return undefined
}

/** The digits say who it is, where that was asked. */
const choose: Act = (at, { nth }) => {
  const current = currentOf(at.article)
  const who = current && currentRegister()(current.speaker)
  if (who?.is !== 'unsure') return false
  const choice = nth === who.speakers.length ? 'new' : who.speakers[nth]
  return choice ? acceptCurrent(at, choice) : false
}
