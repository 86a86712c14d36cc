import { short, newId } from '../marking'
import { act } from '../project'
import { gave } from '../recent'
import { knownText } from '../texts'
import { chooseMark, say } from '../view'
import { acceptance, type Choice } from './accept'
import { dismissal } from './dismiss'
import type { Ghost } from './ghost'
import { placed } from './placed'
import { leaveGhost } from './state'
import { currentRegister } from './who'

/** What is done with suggestions, each one step of undo. */

/** Makes marks of them; the last one is chosen. Returns its id. */
export function acceptGhosts(article: string, ghosts: readonly Ghost[], choice?: Choice): string | null {
  const text = knownText(article)
  if (text === undefined || !ghosts.length) return null
  const who = currentRegister()
  const { command, marks, speaker } = acceptance({
    ghosts: ghosts.map((ghost) => placed(article, text, ghost)),
    who,
    choice,
    newId,
  })
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
  if (!act(dismissal(placed(article, text, ghost), newId('dismissals')))) return false
  leaveGhost()
  say('Suggestion dismissed.')
  return true
}

/** From here on suggestions are shown as in a new project; marks and dismissals stay. */
export function forgetJudgements(): void {
  const name = 'Suggestions are shown as at first'
  const record = { id: newId('resets'), name }
  const commands = [{ do: 'add' as const, table: 'resets' as const, record }]
  if (act({ do: 'all', label: 'Forget what suggestions have learned', commands })) say(`${name}.`)
}
