import { pressed } from '../ui/shortcuts'
import { keyGroups, type KeyAction } from './keys'
import { takeText, takeFiles } from './imports'
import { isApart, isNote, isTyping } from './typing'

const actions: readonly KeyAction[] = keyGroups.flatMap((group) => group.actions).filter((action) => action.run)

/** Runs the keys of the table, and takes what is pasted outside a text field as an article. Called once. */
export function followKeyboard(): void {
  window.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || isApart(event.target)) return
    const typing = isTyping(event.target)
    const works = (one: KeyAction): boolean =>
      !typing || one.inFields === true || (one.inNotes === true && isNote(event.target))
    const action = actions.find((one) => works(one) && one.keys.some((keys) => pressed(event, keys)))
    if (!action || action.when?.() === false) return
    event.preventDefault()
    action.run?.()
  })
  document.addEventListener('paste', (event) => {
    const { clipboardData: data, target } = event
    if (event.defaultPrevented || !data || isTyping(target) || isApart(target)) return
    event.preventDefault()
    if (data.files.length) void takeFiles([...data.files])
    else void takeText(data)
  })
}
