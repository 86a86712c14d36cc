import { dialog, type BrowserWindow } from 'electron'
import type { Imports } from './imports'
import type { Windows } from './windows'

const counted = (count: number): string => count.toLocaleString('en-GB')

/** The last window asks before it ends an import of many files that is under way. Goes for quitting, too. */
export function askBeforeClosing(window: BrowserWindow, windows: Windows, imports: Imports): void {
  let sure = false
  let asking = false
  window.on('close', (event) => {
    const far = imports.far
    if (sure || !far || windows.all.length > 1) return
    event.preventDefault()
    if (asking) return
    asking = true
    const question = {
      type: 'question' as const,
      message: `An import is under way: ${counted(far.added)} of ${counted(far.total)} files are in.`,
      detail: 'Close and leave it so? What is in stays in the project; the rest can be imported again.',
      buttons: ['Close', 'Go on importing'],
      defaultId: 1,
      cancelId: 1,
    }
    void dialog.showMessageBox(window, question).then(({ response }) => {
      asking = false
      if (response !== 0 || window.isDestroyed()) return
      sure = true
      window.close()
    })
  })
}
