import { makeSpan } from '../../../shared/text/anchor'
import type { Range } from '../../../shared/text/snap'
import { short, newId } from '../marking'
import { act } from '../project'
import { gave } from '../recent'
import { knownText } from '../texts'
import { chooseMark, say } from '../view'
import { acceptance, type Choice } from './accept'
import type { Ghost } from './ghost'
import { leaveGhost } from './state'
import { hullOf } from './waiting'
import { currentRegister } from './who'

/** What is done with suggestions, each one step of undo. */

/** Makes marks of them; the last one is chosen. Returns its id. */
export function acceptGhosts(article: string, ghosts: readonly Ghost[], choice?: Choice): string | null {
  const text = knownText(article)
  if (text === undefined || !ghosts.length) return null
  const who = currentRegister()
  const { command, marks, speaker } = acceptance({ article, text, ghosts, who, choice, newId })
  if (!act(command)) return null
  if (speaker) gave(speaker)
  leaveGhost()
  chooseMark(marks.at(-1)!, false)
  const [first] = ghosts
  const by = first!.speaker && ` by ${first!.speaker}`
  say(
    ghosts.length > 1
      ? `${ghosts.length} suggestions${by} accepted.`
      : `${first!.kind === 'quote' ? 'Quote' : 'Claim'}${by} marked: ${short(text.slice(first!.parts[0]!.start, first!.parts[0]!.end))}`,
  )
  return marks.at(-1)!
}

/** It does not come back, in this window or after the next start, unless it is undone. */
export function dismissGhost(article: string, ghost: Ghost): boolean {
  const text = knownText(article)
  if (text === undefined) return false
  const { start, end }: Range = hullOf(ghost)
  const record = { id: newId('dismissals'), article, suggested: ghost.kind, words: makeSpan(text, start, end) }
  const commands = [{ do: 'add' as const, table: 'dismissals' as const, record }]
  if (!act({ do: 'all', label: 'Dismiss suggestion', commands })) return false
  leaveGhost()
  say('Suggestion dismissed.')
  return true
}
