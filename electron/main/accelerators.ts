import { actionOf, keysOf, type ActionId, type OwnKeys } from '../../shared/keys'
import { acceleratorOf } from '../../shared/shortcut'

/**
 * The keys of an action as a menu item shows them. Only keys that also work in text fields are registered: all others are
 * the window's, which knows what has the focus.
 */
export function accelerator(
  id: ActionId,
  own: OwnKeys,
  mac: boolean,
): { accelerator?: string; registerAccelerator?: boolean } {
  const name = keysOf(id, own, mac).map(acceleratorOf).find(Boolean)
  if (!name) return {}
  const { where } = actionOf(id)
  return where === 'window' || where === 'notes'
    ? { accelerator: name }
    : { accelerator: name, registerAccelerator: false }
}
