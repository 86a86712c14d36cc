import { create } from 'zustand'
import { kindOf, type KindName } from '../../shared/kinds/list'
import { find, personOf } from '../../shared/project/select'
import type { Speaker } from '../../shared/project/tables'
import { personField } from './person'
import { currentProject } from './project'
import { say } from './view'

/** Keep marking: while it is on, every selection becomes a mark of one kind by one speaker. */
export interface Sticky {
  kind: KindName
  /** Speaker given for the marks to come; the last mark's own speaker comes before it. */
  speaker: string | null
  /** The last mark that was made so. */
  last: string | null
  /** Its speaker is being chosen. */
  asking: boolean
}

const useState = create<{ sticky: Sticky | null }>(() => ({ sticky: null }))

export const useSticky = (): Sticky | null => useState((state) => state.sticky)
export const sticky = (): Sticky | null => useState.getState().sticky
export const setSticky = (sticky: Sticky | null): void => useState.setState({ sticky })
export const changeSticky = (change: Partial<Sticky>): void =>
  useState.setState(({ sticky }) => ({ sticky: sticky && { ...sticky, ...change } }))

/** The speaker of the marks to come: putting the last mark right puts the next ones right, too. */
export function stickySpeaker({ kind, last, speaker }: Sticky): Speaker | undefined {
  if (!personField(kind)) return undefined
  const project = currentProject()
  const mark = find(project, 'marks', last)
  return mark && personField(mark.kind) ? personOf(project, mark) : find(project, 'speakers', speaker)
}

/** "Marking quotes by Ada Brook" */
export const stickyWords = (on: Sticky): string => {
  const speaker = stickySpeaker(on)
  return `Marking ${kindOf(on.kind).plural.toLowerCase()}${speaker ? ` by ${speaker.name}` : ''}`
}

export const saySticky = (): void => {
  const on = sticky()
  if (on) say(`${stickyWords(on)}. Every selection becomes a mark.`)
}
