import { join } from 'node:path'
import { dialog, nativeTheme, shell, type BrowserWindow } from 'electron'
import type { Desktop, FileQuestion } from './desktop'
import { openHelpWindow } from './window'

/** The desktop as Electron gives it. `main` is the window that questions belong to. */
export function electronDesktop(main: () => BrowserWindow | undefined): Desktop {
  let help: BrowserWindow | undefined
  const parent = (): BrowserWindow[] => [main()].filter((window) => window !== undefined)
  const start = ({ folder }: FileQuestion, name = ''): { defaultPath?: string } => {
    const path = folder ? join(folder, name) : name
    return path ? { defaultPath: path } : {}
  }
  return {
    tell: (name, event, except) => {
      for (const window of parent())
        if (!window.isDestroyed() && window.webContents.id !== except) window.webContents.send(name, event)
    },
    chooseFiles: async (ask) => {
      const options: Electron.OpenDialogOptions = {
        title: ask.title,
        filters: ask.filters,
        properties: ask.several ? ['openFile', 'multiSelections'] : ['openFile'],
        ...start(ask),
      }
      const [window] = parent()
      const { canceled, filePaths } = await (window
        ? dialog.showOpenDialog(window, options)
        : dialog.showOpenDialog(options))
      return canceled ? [] : filePaths
    },
    choosePlace: async (ask) => {
      const options: Electron.SaveDialogOptions = { title: ask.title, filters: ask.filters, ...start(ask, ask.name) }
      const [window] = parent()
      const { canceled, filePath } = await (window
        ? dialog.showSaveDialog(window, options)
        : dialog.showSaveDialog(options))
      return canceled || !filePath ? undefined : filePath
    },
    reveal: (path) => shell.showItemInFolder(path),
    openLink: (url) => shell.openExternal(url),
    openHelp: async () => {
      if (help && !help.isDestroyed()) return help.focus()
      help = openHelpWindow(main())
    },
    setTheme: (theme) => void (nativeTheme.themeSource = theme),
    briefing: async (project, options) => (await import('./print/briefing')).briefingPdf(project, options),
  }
}
