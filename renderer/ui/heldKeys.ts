interface Key {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  isComposing?: boolean
}

/** The text with one more key typed, null for a key that types nothing. */
export function typed(text: string, { key, ctrlKey, metaKey, altKey, isComposing }: Key): string | null {
  if (isComposing || ctrlKey || metaKey || altKey) return null
  if (key === 'Enter') return `${text}\n`
  if (key === 'Backspace') return [...text].slice(0, -1).join('')
  return [...key].length === 1 ? text + key : null
}

let held = ''

/** Keeps a key for the field that is about to be there. False when it types nothing. */
export function holdKey(key: Key): boolean {
  const text = typed(held, key)
  if (text === null) return false
  held = text
  return true
}

/** What was typed so far, handed over once. */
export function releaseKeys(): string {
  const text = held
  held = ''
  return text
}
