import type { Where } from '../../shared/keys'
import { actionsFor, bind, run } from '../store/actions'
import { view } from '../store/view'
import { spellings } from '../ui/shortcuts'
import { takeText, takeFiles } from './imports'
import { windowActions } from './keys'
import { isApart, isField, isNote, isReading, isTyping } from './typing'

const works: Record<Where, (target: EventTarget | null) => boolean> = {
  window: () => true,
  notes: (target) => !isTyping(target) || isNote(target),
  text: (target) => !isField(target),
  mark: (target) => !isField(target),
  caret: isReading,
  suggestion: isReading,
}

/** Does what a key press means where it was pressed; the first action that has something to do takes the key. */
function follow(event: KeyboardEvent): void {
  const { target } = event
  if (event.defaultPrevented || event.isComposing || isApart(target)) return
  for (const keys of spellings(event))
    for (const action of actionsFor(keys, view().settings.keys))
      if (works[action.where](target) && run(action.id, action)) return event.preventDefault()
}

/** Runs the keys, and takes what is pasted outside a text field as an article. Called once. */
export function followKeyboard(): void {
  bind(windowActions)
  window.addEventListener('keydown', follow)
  document.addEventListener('paste', (event) => {
    const { clipboardData: data, target } = event
    if (event.defaultPrevented || !data || isTyping(target) || isApart(target)) return
    event.preventDefault()
    if (data.files.length) void takeFiles([...data.files])
    else void takeText(data)
  })
}
