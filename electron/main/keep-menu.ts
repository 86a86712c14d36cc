import { app, Menu } from 'electron'
import { chooseProject } from './calls/project'
import { menuTemplate, type MenuActs } from './menu'
import { saveAs } from './save-as'
import { recentFiles } from './store/recent'
import { change } from './store/settings'
import type { Windows } from './windows'
import type { Workbench } from './workbench'

/** Milliseconds that the menu may be behind: making one takes some, and nobody opens it between two marks. */
const SOON = 100

/** Keeps the native menu and the window's title true. */
export function keepMenu(workbench: Workbench, windows: Windows): void {
  const { desktop, settings, store } = workbench.parts
  const saveElsewhere = (): void =>
    void saveAs(workbench).then((saved) => !saved.ok && workbench.problem(saved.failure))
  const saveNow = (): Promise<unknown> => desktop.collect().then(() => workbench.current?.save())
  const acts: MenuActs = {
    window: (action) => desktop.tellOne(undefined, 'menu', { action }),
    newProject: () => void workbench.openNew().then((opened) => workbench.announce(opened)),
    openProject: () => void chooseProject(workbench).then((opened) => workbench.announce(opened)),
    openRecent: (path) => void workbench.openPath(path).then((opened) => workbench.announce(opened)),
    openSample: () => void workbench.openSample().then((opened) => workbench.announce(opened)),
    // A project without a file of its own is saved by choosing one.
    save: () => void (workbench.current?.untitled ? saveElsewhere() : saveNow()),
    saveAs: saveElsewhere,
    newWindow: () => desktop.openWindow(undefined),
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
      keys: settings.value.settings.keys,
      recent: recentFiles(settings, store.userData),
    }
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
  let due: NodeJS.Timeout | undefined
  const later = (): void => {
    due = undefined
    update()
  }
  workbench.onChange = () => {
    for (const window of windows.all) if (window.getTitle() !== workbench.title) window.setTitle(workbench.title)
    // Of changes that come one upon another the first is shown at once, then what the last has made of it.
    if (due) return
    update()
    due = setTimeout(later, SOON)
  }
  update()
}
