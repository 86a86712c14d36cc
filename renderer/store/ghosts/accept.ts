import { kinds } from '../../../shared/kinds/list'
import type { Batch, Simple } from '../../../shared/project/commands'
import { newMark, newSpeaker, type Speaker } from '../../../shared/project/tables'
import type { Ghost } from './ghost'
import type { Placed } from './placed'
import { fold, typeOf, type Register, type Who } from './register'

/** Who a person says it is where the register does not know: somebody of it, or somebody new. */
export type Choice = Speaker | 'new'

export interface Accepted {
  command: Batch
  /** Ids of the marks, in the order of the ghosts. */
  marks: string[]
  /** The last speaker that was given, for the row of recent ones. */
  speaker: string | null
}

interface Wanted {
  ghosts: readonly Placed[]
  who: Register
  /** The answer where the register is unsure; without one, nobody is named. */
  choice?: Choice | undefined
  newId: (table: 'marks' | 'speakers') => string
}

/** One step that makes marks of ghosts, with speakers who are not in the register yet; a name that was asked about is learned. */
export function acceptance({ ghosts, who, choice, newId }: Wanted): Accepted {
  const commands: Simple[] = []
  const added = new Map<string, string>()
  const learned = new Set<string>()
  const addSpeaker = ({ speaker, role }: Ghost): string => {
    const known = added.get(fold(speaker))
    if (known) return known
    const id = newId('speakers')
    const fields = newSpeaker(speaker.trim(), typeOf(speaker))
    const roles = role ? [{ role, from: '', until: '' }] : []
    commands.push({ do: 'add', table: 'speakers', record: { id, ...fields, roles } })
    added.set(fold(speaker), id)
    return id
  }
  const learn = ({ id, aliases }: Speaker, name: string): string => {
    if (!learned.has(fold(name)))
      commands.push({ do: 'set', table: 'speakers', id, fields: { aliases: [...aliases, name] } })
    learned.add(fold(name))
    return id
  }
  // One name may stand on thousands.
  const known = new Map<string, Who>()
  const speakerOf = (ghost: Ghost): string | null => {
    const found = known.get(ghost.speaker) ?? who(ghost.speaker)
    known.set(ghost.speaker, found)
    if (found.is === 'known') return found.speaker.id
    if (found.is === 'nobody') return null
    if (found.is === 'new' || choice === 'new') return addSpeaker(ghost)
    if (!choice) return null
    const isCalled = [choice.name, ...choice.aliases].some((name) => fold(name) === fold(ghost.speaker))
    return isCalled ? choice.id : learn(choice, ghost.speaker)
  }

  let last: string | null = null
  const marks = ghosts.map(({ article, ghost, spans, cue, source }): string => {
    const id = newId('marks')
    const by = speakerOf(ghost)
    last = by ?? last
    const { form, confidence: certainty } = ghost
    const shared = { article, spans, certainty }
    const fields =
      ghost.kind === 'quote'
        ? newMark('quote', { ...shared, form, speaker: by, cue, source })
        : newMark('claim', { ...shared, assertedBy: by, ...kinds.claim.derive('', ghost.parts[0]!) })
    commands.push({ do: 'add', table: 'marks', record: { id, ...fields } })
    return id
  })
  const label = ghosts.length === 1 ? 'Accept suggestion' : `Accept ${ghosts.length} suggestions`
  return { command: { do: 'all', label, commands }, marks, speaker: last }
}
