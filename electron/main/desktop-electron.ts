import { join } from 'node:path'
import { dialog, nativeTheme, shell, type BrowserWindow } from 'electron'
import type { Desktop, FileQuestion } from './desktop'
import { openHelpWindow } from './window'
import { previews } from './previews'
import type { Windows } from './windows'

/** The desktop as Electron gives it. `open` opens one more window beside another. */
export function electronDesktop(windows: Windows, open: (beside: BrowserWindow | undefined) => void): Desktop {
  let help: BrowserWindow | undefined
  const start = ({ folder }: FileQuestion, name = ''): { defaultPath?: string } => {
    const path = folder ? join(folder, name) : name
    return path ? { defaultPath: path } : {}
  }
  return {
    tell: (name, event, except) => windows.tell(name, event, except),
    tellOne: (window, name, event) => windows.byId(window)?.webContents.send(name, event),
    collect: () => windows.collect(),
    openWindow: (beside) => open(windows.byId(beside)),
    chooseFiles: async (ask) => {
      const options: Electron.OpenDialogOptions = {
        title: ask.title,
        filters: ask.filters,
        properties: [ask.folders ? 'openDirectory' : 'openFile', ...(ask.several ? ['multiSelections' as const] : [])],
        ...start(ask),
      }
      const window = windows.byId(ask.window)
      const { canceled, filePaths } = await (window
        ? dialog.showOpenDialog(window, options)
        : dialog.showOpenDialog(options))
      return canceled ? [] : filePaths
    },
    choosePlace: async (ask) => {
      const options: Electron.SaveDialogOptions = { title: ask.title, filters: ask.filters, ...start(ask, ask.name) }
      const window = windows.byId(ask.window)
      const { canceled, filePath } = await (window
        ? dialog.showSaveDialog(window, options)
        : dialog.showSaveDialog(options))
      return canceled || !filePath ? undefined : filePath
    },
    reveal: (path) => shell.showItemInFolder(path),
    // The system answers with a reason, or with nothing when all went well.
    openFile: async (path) => (await shell.openPath(path)) === '',
    preview: (window, html) => previews.put(window, html),
    openLink: (url) => shell.openExternal(url),
    openHelp: async () => {
      if (help && !help.isDestroyed()) return help.focus()
      help = openHelpWindow(windows.current)
    },
    setTheme: (theme) => void (nativeTheme.themeSource = theme),
    briefing: async (...given) => (await import('./print/briefing')).briefingPdf(...given),
    written: async (...given) => (await import('./print/briefing')).writtenApart(...given),
    projectIn: async (pdf) => (await import('./print/briefing')).embeddedProject(pdf),
  }
}
