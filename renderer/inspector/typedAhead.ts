import { useView, view } from '../store/view'
import { holdKey, releaseKeys } from '../ui/heldKeys'

/** Milliseconds after which a field that has not come is not waited for. */
const PATIENCE = 1500

/**
 * Keeps what is typed between the key that asks for a field and the moment the field has the focus, so that its first
 * letters are neither lost nor taken for keys of the text. Returns what ends it.
 */
export function holdTyping(): () => void {
  let since = 0
  const stop = useView.subscribe(({ focus }, before) => {
    if (!focus || focus === before.focus) return
    since = performance.now()
    releaseKeys()
  })
  const hold = (event: KeyboardEvent): void => {
    if (!view().focus || performance.now() - since > PATIENCE || !holdKey(event)) return
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  window.addEventListener('keydown', hold, { capture: true })
  return () => {
    stop()
    window.removeEventListener('keydown', hold, { capture: true })
  }
}

/** Types what was kept into the field that has the focus now; a note that is still words takes it when its editor is there. */
export function typeHeld(): void {
  const field = document.activeElement
  if (field?.matches('.rich-field:not([aria-readonly])')) return
  const text = releaseKeys()
  const takes =
    field instanceof HTMLTextAreaElement ||
    (field instanceof HTMLInputElement && field.type === 'text') ||
    (field instanceof HTMLElement && field.isContentEditable)
  // The one way in that the field takes for typing, with its own undo.
  if (text && takes) document.execCommand('insertText', false, text)
}
