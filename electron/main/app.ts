import { join } from 'node:path'
import { app, Menu, type BrowserWindow, type IpcMainInvokeEvent } from 'electron'
import { readArgs } from './args'
import { chooseProject } from './calls/project'
import { electronDesktop } from './desktop-electron'
import { createDispatch } from './dispatch'
import { forkImporter } from './fork'
import { furnish } from './furnish'
import { createHandlers } from './handlers'
import { Imports } from './imports'
import { openLog, type Log } from './log'
import { menuTemplate, type MenuActs } from './menu'
import { ORIGIN } from './serve'
import { importFirst, openFirst, openMore } from './start'
import { recentFiles } from './store/recent'
import { Replicas } from './store/replicas'
import { change, openSettings, type SettingsFile } from './store/settings'
import { Workbench } from './workbench'

/** What the entry has made before this module was loaded. */
export interface Entry {
  files: readonly string[]
  window: BrowserWindow
  /** Ends when the window has something to show. */
  drawn: Promise<unknown>
  devServer: string | undefined
}

export type Answer = (event: IpcMainInvokeEvent, name: unknown, input: unknown, paths: unknown) => Promise<unknown>

/** Starts the program behind its window, and gives what answers the window's calls. */
export async function startApp({ files, window: first, drawn, devServer }: Entry): Promise<Answer> {
  const userData = app.getPath('userData')
  const log = openLog(userData)
  process.on('unhandledRejection', (error) => log('unhandled', error))
  const [settings, replicas] = await Promise.all([openSettings(userData), Replicas.open(userData)])
  furnish(first, drawn, settings)

  let window: BrowserWindow | undefined = first
  first.on('closed', () => (window = undefined))
  const desktop = electronDesktop(() => window)
  const sample = join(app.getAppPath(), 'resources/sample/sample.quoin')
  const workbench = new Workbench({ store: { userData, replicas }, settings, desktop, log, sample })
  const imports = new Imports(workbench, forkImporter)

  let started = (): void => undefined
  const shown = new Promise<void>((resolve) => (started = resolve))
  const handlers = createHandlers(workbench, imports, { version: app.getVersion(), started: () => started() })
  const opening = openFirst(workbench, files)
  workbench.whenOpen(opening)
  void Promise.all([opening, shown]).then(() => importFirst(workbench, imports, files))
  keepMenu(workbench, settings, () => window)

  app.on('second-instance', (_event, argv, cwd, data) => {
    window?.show()
    window?.focus()
    void openMore(workbench, imports, filesOf(data) ?? readArgs(argv, cwd, false).files)
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    void openMore(workbench, imports, [path])
  })
  app.on('window-all-closed', () => app.quit())
  // All windows have said their last word by now; what they said is written before the program ends.
  let ended = false
  app.on('will-quit', (event) => {
    if (ended) return
    event.preventDefault()
    ended = true
    imports.close()
    void end(workbench, log).then(() => app.exit(0))
  })

  return createDispatch<IpcMainInvokeEvent>({ handlers, log, windowOf: (event) => windowOf(event, window, devServer) })
}

const end = (workbench: Workbench, log: Log): Promise<void> =>
  workbench.close().catch((error: unknown) => log('closing', error))

function windowOf(
  { sender, senderFrame }: IpcMainInvokeEvent,
  window: BrowserWindow | undefined,
  devServer: string | undefined,
): number | undefined {
  if (!window || window.isDestroyed() || sender !== window.webContents) return undefined
  if (!senderFrame || senderFrame.parent !== null) return undefined
  const ours =
    senderFrame.url.startsWith(`${ORIGIN}/`) || (devServer !== undefined && senderFrame.url.startsWith(devServer))
  return ours ? sender.id : undefined
}

const filesOf = (data: unknown): string[] | undefined => {
  const files = (data as { files?: unknown } | undefined)?.files
  return Array.isArray(files) ? files.filter((file) => typeof file === 'string') : undefined
}

/** Keeps the native menu and the window's title true. */
function keepMenu(workbench: Workbench, settings: SettingsFile, window: () => BrowserWindow | undefined): void {
  const { desktop, store } = workbench.parts
  const acts: MenuActs = {
    window: (action) => desktop.tell('menu', { action }),
    newProject: () => void workbench.openNew().then((opened) => workbench.announce(opened)),
    openProject: () => void chooseProject(workbench).then((opened) => workbench.announce(opened)),
    openRecent: (path) => void workbench.openPath(path).then((opened) => workbench.announce(opened)),
    openSample: () => void workbench.openSample().then((opened) => workbench.announce(opened)),
    save: () => void workbench.current?.save(),
    saveAs: () => void workbench.saveAs().then((saved) => !saved.ok && workbench.problem(saved.failure)),
    setTheme: (theme) => {
      desktop.setTheme(theme)
      const next = { ...settings.value.settings, theme }
      void change(settings, { settings: next })
      desktop.tell('settings.changed', next)
    },
    help: () => void desktop.openHelp(),
    about: () => app.showAboutPanel(),
  }
  let shown = ''
  const update = (): void => {
    const state = {
      mac: process.platform === 'darwin',
      development: !app.isPackaged,
      open: workbench.current !== undefined,
      history: workbench.current?.labels ?? {},
      theme: settings.value.settings.theme,
      recent: recentFiles(settings, store.userData),
    }
    window()?.setTitle(workbench.title)
    const now = JSON.stringify(state)
    if (now === shown) return
    shown = now
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(state, acts)))
  }
  app.setAboutPanelOptions({
    applicationName: 'Quoin',
    applicationVersion: app.getVersion(),
    copyright: 'The Quoin authors. MIT licence.',
  })
  workbench.onChange = update
  update()
}
