import { isMac } from '../platform'
import { partsOf } from '../../shared/shortcut'

/** Keys as `shared/shortcut` writes them: how they are shown, and which of them a press of the keyboard is. */

const PC: Record<string, string> = {
  Mod: 'Ctrl',
  Left: '←',
  Right: '→',
  Up: '↑',
  Down: '↓',
  Escape: 'Esc',
  Delete: 'Del',
  PageUp: 'Page up',
  PageDown: 'Page down',
}
const MAC: Record<string, string> = {
  ...PC,
  Mod: '⌘',
  Shift: '⇧',
  Alt: '⌥',
  Ctrl: '⌃',
  Enter: '↩',
  Delete: '⌦',
  Backspace: '⌫',
}

/** The names on the keyboard: `Mod+Shift+Z` is Ctrl, Shift, Z, or ⌘, ⇧, Z on a Mac. */
export const keyNames = (keys: string, mac = isMac): string[] =>
  [...partsOf(keys).modifiers, partsOf(keys).key].map((key) => (mac ? MAC : PC)[key] ?? key)

export const keyText = (keys: string, mac = isMac): string => keyNames(keys, mac).join(mac ? '' : ' ')

/** For `aria-keyshortcuts`, which has its own words. */
export const keyShortcut = (keys: string, mac = isMac): string =>
  keys.replace('Mod', mac ? 'Meta' : 'Control').replace(/\b(Left|Right|Up|Down)\b/, 'Arrow$1')

/** The keys of one action for a list: a row of digits becomes its ends. */
export function inBrief(keys: readonly string[]): readonly string[] {
  const digits = keys.every((one, i) => one === String(i + 1))
  return digits && keys.length > 2 ? [`1–${keys.length}`] : keys
}

export interface KeyPress {
  key: string
  code?: string
  ctrlKey: boolean
  metaKey: boolean
  shiftKey: boolean
  altKey: boolean
  getModifierState?: (name: string) => boolean
}

const SILENT = /^(Shift|Control|Alt|AltGraph|Meta|OS|CapsLock|NumLock|ScrollLock|Fn|Dead|Process|Unidentified)$/

/**
 * What a press may be written as, the likeliest first. Letters of other scripts, and what Alt makes of letters on a Mac, also
 * count as the letter that is printed there on a Latin keyboard; a digit row that types signs also counts as digits.
 */
export function spellings(press: KeyPress, mac = isMac): string[] {
  // AltGr types signs, and Windows reports it as Ctrl with Alt.
  const graph = press.getModifierState?.('AltGraph') ?? false
  if (press.metaKey && !mac) return []
  const held = [
    (mac ? press.metaKey : press.ctrlKey) && !graph && 'Mod+',
    mac && press.ctrlKey && 'Ctrl+',
    press.altKey && !graph && 'Alt+',
  ]
  const modifiers = held.filter(Boolean).join('')
  const shift = press.shiftKey ? 'Shift+' : ''
  const typed = typedKey(press.key)
  const place = /^(?:Key([A-Z])|Digit(\d))$/.exec(press.code ?? '')
  const printed = place?.[1] ?? place?.[2]
  const found: string[] = []
  if (typed) found.push(modifiers + (isSign(typed) ? '' : shift) + typed)
  if (printed && !/^[A-Z0-9]$/.test(typed ?? '')) {
    const spelled = modifiers + shift + printed
    const latin = typed !== null && /^\p{Script=Latin}$/u.test(typed) && !(mac && press.altKey)
    const foreign = place?.[1] !== undefined && !latin && (typed === null || !isSign(typed) || (mac && press.altKey))
    if (foreign) found.unshift(spelled)
    else if (place?.[2]) found.push(spelled)
  }
  return found
}

const isSign = (key: string): boolean => [...key].length === 1 && !/[\p{L}\p{N}]/u.test(key)

function typedKey(key: string): string | null {
  if (SILENT.test(key)) return null
  if (key === ' ') return 'Space'
  if ([...key].length > 1) return key.replace(/^Arrow/, '')
  const upper = key.toUpperCase()
  return [...upper].length === 1 ? upper : key
}
