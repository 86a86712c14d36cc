import { apply } from '../../../shared/project/apply'
import type { Stamped } from '../../../shared/project/commands'
import { commit, joinRecords } from '../../../shared/project/join'
import type { Project } from '../../../shared/project/model'
import { parseStamp, type Clock } from '../../../shared/project/stamps'
import { missing, type JournalContent } from './journal'
import { articleTexts } from './texts'

export interface Replay {
  done: number
  lost: number
  /** Was the file replaced by another state of the project since the journal was begun? */
  changed: boolean
}

export const nothingReplayed: Replay = { done: 0, lost: 0, changed: false }

/**
 * Brings in what the journal holds beyond the file. Where somebody else has written the file meanwhile, it is joined
 * with theirs: a value of theirs that the journal's writer had not seen is kept beside his.
 */
export function replayInto(project: Project, content: JournalContent): Replay {
  const changed = changedElsewhere(content, project.clock)
  const textOf = articleTexts(project)
  const seen = { ...content.base }
  const replay = { done: 0, lost: content.damaged, changed }
  for (const entry of missing(content.entries, project.clock)) {
    const { replica, count } = parseStamp(entry.stamp)
    seen[replica] = count
    if (replayOne(project, entry, textOf, changed ? seen : undefined)) replay.done++
    else replay.lost++
    if (entry.command.do === 'join')
      for (const [other, count] of Object.entries(entry.command.clock)) seen[other] = Math.max(seen[other] ?? 0, count)
  }
  return replay
}

/** `seen`: what the writer of this change had seen, where that is not the project as it stands. */
function replayOne(
  project: Project,
  entry: Stamped,
  textOf: ReturnType<typeof articleTexts>,
  seen: Clock | undefined,
): boolean {
  const applied = apply(project, entry, textOf)
  if (!applied.ok) return false
  const changes =
    seen && entry.command.do !== 'join'
      ? applied.value.map((change) => {
          const { table, before, after } = change
          return before ? { ...change, after: joinRecords(table, before, project.clock, after, seen) } : change
        })
      : applied.value
  commit(project, entry, changes)
  return true
}

function changedElsewhere({ entries, base }: JournalContent, clock: Clock): boolean {
  const first = missing(entries, clock)[0]
  if (!first || !base) return false
  const { replica, count } = parseStamp(first.stamp)
  if ((clock[replica] ?? 0) !== count - 1) return true
  return Object.keys({ ...base, ...clock }).some((other) => other !== replica && base[other] !== clock[other])
}
