import { actions, keysOf, type ActionId, type OwnKeys, type Where } from '../../shared/keys'
import { isMac } from '../platform'

/** The functions that carry the actions of `shared/keys` out, as far as there are any at the moment. */

export interface Press {
  /** Which of the action's keys it was, counted from 0. */
  nth: number
  keys: string
}

/** False: there was nothing to do, and the key is not taken. */
export type Run = (press: Press) => unknown
export type Bindings = { [Id in ActionId]?: Run }

const bound = new Map<ActionId, Run>()
const offered = new Set<ActionId>()

/** Says that these actions exist, also while nothing is there that they could act on: they are shown and can be given keys. */
export function offer(ids: readonly string[]): void {
  for (const id of ids) offered.add(id as ActionId)
}
export const isOffered = (id: ActionId): boolean => offered.has(id)

/** Carries these actions out until the function that is returned is called. */
export function bind(bindings: Bindings): () => void {
  offer(Object.keys(bindings))
  const own = Object.entries(bindings) as [ActionId, Run][]
  for (const [id, run] of own) bound.set(id, run)
  return () => {
    for (const [id, run] of own) if (bound.get(id) === run) bound.delete(id)
  }
}

/** False when nothing carries the action out now, or what does had nothing to do. */
export const run = (id: ActionId, press: Press = { nth: 0, keys: '' }): boolean =>
  bound.has(id) && bound.get(id)!(press) !== false

export interface Found extends Press {
  id: ActionId
  where: Where
}

/** What is nearest to the person's hand is asked first. */
const ORDER: readonly Where[] = ['suggestion', 'mark', 'caret', 'text', 'notes', 'window']

let table: { own: OwnKeys; found: Map<string, Found[]> } | undefined

/** The actions that have these keys, in the order in which they are asked. */
export function actionsFor(keys: string, own: OwnKeys): readonly Found[] {
  if (table?.own !== own) table = { own, found: tableOf(own) }
  return table.found.get(keys) ?? []
}

function tableOf(own: OwnKeys): Map<string, Found[]> {
  const found = new Map<string, Found[]>()
  for (const where of ORDER)
    for (const { id } of actions.filter((action) => action.where === where))
      for (const [nth, keys] of keysOf(id, own, isMac).entries())
        found.set(keys, [...(found.get(keys) ?? []), { id, where, nth, keys }])
  return found
}
