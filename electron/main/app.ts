import { join } from 'node:path'
import { app, type BrowserWindow, type IpcMainInvokeEvent } from 'electron'
import { readArgs } from './args'
import { askBeforeClosing } from './ask-before-closing'
import { electronDesktop } from './desktop-electron'
import { createDispatch } from './dispatch'
import { forkImporter, forkVersions } from './fork'
import { furnish } from './furnish'
import { createHandlers } from './handlers'
import { Imports } from './imports'
import { keepMenu } from './keep-menu'
import { openLog, type Log } from './log'
import { revive } from './revive'
import { importFirst, openFirst, openMore } from './start'
import { thisProcess } from './store/lock'
import { Replicas } from './store/replicas'
import { openSettings } from './store/settings'
import { startVersions } from './versions/start'
import { openWindow } from './window'
import { Windows } from './windows'
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
  const windows = new Windows(devServer)
  windows.add(first)
  furnish(first, drawn, settings)
  revive(first, log)
  const desktop = electronDesktop(windows, (beside) => {
    const window = openWindow(devServer, addressOf(beside))
    windows.add(window)
    furnish(window, new Promise<void>((drawn) => window.once('ready-to-show', () => drawn())), settings, beside)
    revive(window, log)
    askBeforeClosing(window, windows, imports)
  })
  const sample = join(app.getAppPath(), 'resources/sample/sample.quoin')
  const { versions, backups } = startVersions(userData, desktop, log, forkVersions)
  const me = thisProcess(() => settings.value.settings.author.name)
  const store = { userData, replicas, backups, me }
  const workbench = new Workbench({ store, settings, desktop, log, versions, sample })
  const imports = new Imports(workbench, forkImporter)
  askBeforeClosing(first, windows, imports)

  let started = (): void => undefined
  const shown = new Promise<void>((resolve) => (started = resolve))
  const handlers = createHandlers(workbench, imports, {
    version: app.getVersion(),
    started: () => started(),
    collected: (window) => windows.collected(window),
  })
  const opening = openFirst(workbench, files)
  workbench.whenOpen(opening)
  void Promise.all([opening, shown]).then(() => importFirst(workbench, imports, files))
  keepMenu(workbench, windows)

  app.on('second-instance', (_event, argv, cwd, data) => {
    windows.current?.show()
    windows.current?.focus()
    void openMore(workbench, imports, filesOf(data) ?? readArgs(argv, cwd, false).files)
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    void openMore(workbench, imports, [path])
  })
  // Whoever comes back to Quoin has perhaps been elsewhere with the file.
  app.on('browser-window-focus', () => void workbench.current?.look())
  app.on('window-all-closed', () => app.quit())
  // All windows have said their last word by now; what they said is written before the program ends.
  let ended = false
  app.on('will-quit', (event) => {
    if (ended) return
    event.preventDefault()
    ended = true
    imports.close()
    versions.close()
    void end(workbench, log).then(() => app.exit(0))
  })

  return createDispatch<IpcMainInvokeEvent>({ handlers, log, windowOf: (event) => windows.callerOf(event) })
}

const end = (workbench: Workbench, log: Log): Promise<void> =>
  workbench.close().catch((error: unknown) => log('closing', error))

/** What a page shows stands behind the # of its address. */
const addressOf = (window: BrowserWindow | undefined): string =>
  window ? new URL(window.webContents.getURL()).hash : ''

const filesOf = (data: unknown): string[] | undefined => {
  const files = (data as { files?: unknown } | undefined)?.files
  return Array.isArray(files) ? files.filter((file) => typeof file === 'string') : undefined
}
