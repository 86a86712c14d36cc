/** Keys are written once, as `Mod+Shift+Z`: Mod is Cmd on a Mac and Ctrl elsewhere. */

export const isMac = /mac/i.test(globalThis.navigator?.platform ?? '')

const PC: Record<string, string> = {
  Mod: 'Ctrl',
  Left: '←',
  Right: '→',
  Up: '↑',
  Down: '↓',
  Escape: 'Esc',
  Delete: 'Del',
}
const MAC: Record<string, string> = { ...PC, Mod: '⌘', Shift: '⇧', Alt: '⌥', Ctrl: '⌃', Enter: '↩', Delete: '⌫' }

/** The names on the keyboard: `Mod+Shift+Z` is Ctrl, Shift, Z, or ⌘, ⇧, Z on a Mac. */
export const keyNames = (keys: string, mac = isMac): string[] =>
  keys.split(/\+(?=.)/).map((key) => (mac ? MAC : PC)[key] ?? key)

export const keyText = (keys: string, mac = isMac): string => keyNames(keys, mac).join(mac ? '' : ' ')

/** For `aria-keyshortcuts`, which has its own words. */
export const keyShortcut = (keys: string, mac = isMac): string =>
  keys.replace('Mod', mac ? 'Meta' : 'Control').replace(/\b(Left|Right|Up|Down)\b/, 'Arrow$1')

export interface KeyPress {
  key: string
  code?: string
  ctrlKey: boolean
  metaKey: boolean
  shiftKey: boolean
  altKey: boolean
}

/** Does the event press exactly these keys? A sign such as `?` or `+` is what was typed, with Shift or without. */
export function pressed(event: KeyPress, keys: string, mac = isMac): boolean {
  const parts = keys.split(/\+(?=.)/)
  const key = parts.pop()!
  const wants = (name: string): boolean => parts.includes(name)
  const sign = key.length === 1 && !/[a-z0-9]/i.test(key)
  const name = event.key.replace(/^Arrow/, '')
  return (
    name.toLowerCase() === key.toLowerCase() &&
    event.ctrlKey === (wants('Ctrl') || (wants('Mod') && !mac)) &&
    event.metaKey === (wants('Mod') && mac) &&
    (sign || event.shiftKey === wants('Shift')) &&
    event.altKey === wants('Alt')
  )
}
