/**
 * Keys as text: `Mod+Shift+Z`. Modifiers stand in the order Mod, Ctrl, Alt, Shift; Mod is Cmd on a Mac and Ctrl elsewhere,
 * Ctrl exists on a Mac only. Letters are upper case. A sign such as `?` is what was typed, so it never has Shift.
 */

const NAMED =
  'F[1-9]|F1[0-9]|F2[0-4]|Left|Right|Up|Down|Home|End|PageUp|PageDown|Enter|Escape|Tab|Space|Delete|Backspace|Insert'
const SPELLED = new RegExp(String.raw`^(?:Mod\+)?(?:Ctrl\+)?(?:Alt\+)?(?:Shift\+)?(?:${NAMED}|[^\s\p{Ll}\p{C}])$`, 'u')

export const isSpelled = (keys: string): boolean => SPELLED.test(keys)

/** Modifiers and key: `Mod++` is Mod and +. */
export function partsOf(keys: string): { modifiers: string[]; key: string } {
  const parts = keys.split(/\+(?=.)/u)
  return { key: parts.pop()!, modifiers: parts }
}

/** The name Electron's menus have for keys, null where they have none. */
export function acceleratorOf(keys: string): string | null {
  const { modifiers, key } = partsOf(keys)
  const name = { '+': 'Plus', '-': '-', Escape: 'Esc' }[key] ?? key
  if (!/^[A-Za-z0-9]+$|^[!-/:-@[-`{-~]$/.test(name)) return null
  return [...modifiers.map((one) => (one === 'Mod' ? 'CmdOrCtrl' : one)), name].join('+')
}

const MOVES = /^(Left|Right|Up|Down|Home|End|PageUp|PageDown)$/

/**
 * Why keys cannot be given to an action, as a sentence; null when they can.
 * `inFields`: the action also works while a field has the focus; `moves`: it may have the keys that move the caret.
 */
export function whyReserved(keys: string, { inFields = false, moves = false, mac = false } = {}): string | null {
  const { modifiers, key } = partsOf(keys)
  const [mod, ctrl, alt, shift] = ['Mod', 'Ctrl', 'Alt', 'Shift'].map((name) => modifiers.includes(name))
  const bare = !mod && !ctrl && !alt
  if (key === 'Tab') return 'Tab goes from one part of the window to the next, so it cannot have another meaning.'
  if (key === 'Escape') return 'Esc always goes one step out, so it cannot have another meaning.'
  if (key === 'F10' && !mod && !alt) return 'F10 opens the menus of the window, so it cannot have another meaning.'
  if (/^(Enter|Space)$/.test(key) && bare)
    return `${key} presses the button that has the focus, so it has to stay free.`
  if (mod && !ctrl && !alt && !shift && /^[CVXA]$/.test(key))
    return 'The system uses these keys to copy, paste, cut and select all.'
  if (mod && !ctrl && !alt && !shift && /^[QW]$/.test(key)) return 'The system uses these keys to close windows.'
  if (mac && mod && !alt && /^[HM]$/.test(key) && !shift) return 'The system uses these keys to hide windows.'
  if (alt && key === 'F4') return 'The system uses these keys to close windows.'
  if (!mac && alt && !mod && !shift && /^[FEMVWH]$/.test(key)) return 'These keys open one of the menus of the window.'
  if (MOVES.test(key) && !alt && (!moves || modifiers.length === 0))
    return 'These keys move the caret and select text, so they have to stay free.'
  if (inFields && bare && !/^F\d/.test(key))
    return `This works in text fields, too, where ${key} is typed. Add ${mac ? 'Cmd' : 'Ctrl'} or Alt.`
  return null
}
