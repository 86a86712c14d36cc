import { dialog, type BrowserWindow } from 'electron'
import type { Log } from './log'

/** Crashes within this many milliseconds of each other have the same cause. */
const SOON = 60_000

/**
 * A page whose process has ended is made anew: all that was acknowledged is in the main process, and the page's address
 * says what it showed. If that is what brings it down, it begins without; if it still ends, a person is asked.
 */
export function revive(window: BrowserWindow, log: Log): void {
  let crashes: number[] = []
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    log(`a window’s process has ended: ${reason}`)
    const now = Date.now()
    crashes = [...crashes.filter((at) => at > now - SOON), now]
    const { webContents } = window
    // Not within the event: the dead page is still being put away.
    setImmediate(() => {
      if (window.isDestroyed()) return
      if (crashes.length < 3) webContents.reload()
      else if (crashes.length < 5) void webContents.loadURL(webContents.getURL().replace(/#.*/, ''))
      else void ask(window).then((again) => (again ? webContents.reload() : window.destroy()))
    })
  })
}

async function ask(window: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'This window keeps ending by itself.',
    detail: 'Everything you have marked is safe on disk. Try again, or close the window and start Quoin anew.',
    buttons: ['Try again', 'Close the window'],
  })
  return response === 0
}
