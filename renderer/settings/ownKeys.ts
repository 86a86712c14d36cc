import { actionOf, conflictsOf, defaultKeys, keysOf, MOST_KEYS, type ActionId, type OwnKeys } from '../../shared/keys'
import { whyReserved } from '../../shared/shortcut'

/** Changes to a person's own keys. What is as it is by default is not kept, so that better defaults reach everybody. */
export type Own = Record<string, string[]>

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((keys, i) => keys === b[i])

export function giveKeys(own: OwnKeys, id: ActionId, keys: readonly string[], mac: boolean): Own {
  const { [id]: _, ...others } = own
  const rest = Object.fromEntries(Object.entries(others).map(([name, list]) => [name, [...list]]))
  return same(keys, defaultKeys(id, mac)) ? rest : { ...rest, [id]: [...keys] }
}

/** Adds keys to an action and takes them away from every other that has them in the same place. */
export function addKeys(own: OwnKeys, id: ActionId, keys: string, mac: boolean): Own {
  if (keysOf(id, own, mac).length >= MOST_KEYS) return giveKeys(own, id, keysOf(id, own, mac), mac)
  const freed = conflictsOf(id, keys, own, mac).reduce<OwnKeys>((now, other) => dropKeys(now, other.id, keys, mac), own)
  const has = keysOf(id, freed, mac)
  return giveKeys(freed, id, has.includes(keys) ? has : [...has, keys], mac)
}

export const dropKeys = (own: OwnKeys, id: ActionId, keys: string, mac: boolean): Own =>
  giveKeys(
    own,
    id,
    keysOf(id, own, mac).filter((one) => one !== keys),
    mac,
  )

/** The action's defaults again, taken back from whichever action has them now. */
export const resetKeys = (own: OwnKeys, id: ActionId, mac: boolean): Own =>
  defaultKeys(id, mac).reduce<Own>((now, keys) => addKeys(now, id, keys, mac), giveKeys(own, id, [], mac))

export const isChanged = (own: OwnKeys, id: ActionId, mac: boolean): boolean =>
  !same(keysOf(id, own, mac), defaultKeys(id, mac))

/** Why this action cannot have these keys, as a sentence; its own defaults it can always have. */
export function whyNot(id: ActionId, keys: string, mac: boolean): string | null {
  if (defaultKeys(id, mac).includes(keys)) return null
  const { where } = actionOf(id)
  return whyReserved(keys, {
    inFields: where === 'window' || where === 'notes',
    moves: where === 'mark' || where === 'caret',
    mac,
  })
}

/** Keys an action cannot lose: nothing else could have them, and the window would feel locked without them. */
export const isFixed = (keys: string): boolean => keys === 'Escape'
