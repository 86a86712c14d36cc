import { keysOf, type ActionId } from '../../shared/keys'
import { isMac } from '../platform'
import { useView, view } from './view'

/** The keys an action has now: the person's own, else the defaults. */
export const currentKeys = (id: ActionId): readonly string[] => keysOf(id, view().settings.keys, isMac)

export const useKeys = (id: ActionId): readonly string[] => useView((view) => keysOf(id, view.settings.keys, isMac))

/** The first of an action's keys, for tips and hints; undefined when it has none. */
export const useKey = (id: ActionId): string | undefined => useKeys(id)[0]
