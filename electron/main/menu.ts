import type { MenuItemConstructorOptions } from 'electron'
import { formatNames } from '../../shared/formats/names'
import { kindList } from '../../shared/kinds/list'
import type { HistoryLabels, MenuAction, Settings } from '../../shared/contract'

/** What the menu shows; made anew when it changes. */
export interface MenuState {
  mac: boolean
  /** Started from the sources: with tools for the page. */
  development: boolean
  open: boolean
  history: HistoryLabels
  theme: Settings['theme']
  recent: { path: string; name: string }[]
}

export interface MenuActs {
  /** Carried out by the window. */
  window: (action: MenuAction) => void
  newProject: () => void
  openProject: () => void
  openRecent: (path: string) => void
  openSample: () => void
  save: () => void
  saveAs: () => void
  setTheme: (theme: Settings['theme']) => void
  newWindow: () => void
  help: () => void
  about: () => void
}

type Item = MenuItemConstructorOptions

const line: Item = { type: 'separator' }

/** The native menu as data. Letters that mark are shown but not registered: in a text field they must stay letters. */
export function menuTemplate(state: MenuState, acts: MenuActs): Item[] {
  const send = (label: string, action: MenuAction, more: Item = {}): Item => ({
    label,
    click: () => acts.window(action),
    enabled: state.open,
    ...more,
  })
  const shown = (accelerator: string): Item => ({ accelerator, registerAccelerator: false })
  const file: Item = {
    label: '&File',
    submenu: [
      { label: 'New project', accelerator: 'CmdOrCtrl+N', click: acts.newProject },
      { label: 'Open…', accelerator: 'CmdOrCtrl+O', click: acts.openProject },
      {
        label: 'Open recent',
        enabled: state.recent.length > 0,
        submenu: state.recent.map(({ path, name }) => ({
          label: name.replaceAll('&', '&&'),
          sublabel: path,
          click: () => acts.openRecent(path),
        })),
      },
      line,
      send('Import…', 'import', { accelerator: 'CmdOrCtrl+I' }),
      send('Paste as article', 'paste', { accelerator: 'CmdOrCtrl+Shift+V' }),
      line,
      { label: 'Save', accelerator: 'CmdOrCtrl+S', click: acts.save, enabled: state.open },
      { label: 'Save as…', accelerator: 'CmdOrCtrl+Shift+S', click: acts.saveAs, enabled: state.open },
      send('Restore a version…', 'restore', { accelerator: 'CmdOrCtrl+Shift+H' }),
      line,
      {
        label: 'Export',
        enabled: state.open,
        submenu: [
          send(`${formatNames.pdf}…`, 'export.pdf', { accelerator: 'CmdOrCtrl+E' }),
          send(`${formatNames.md}…`, 'export.md'),
          send(`${formatNames.csv}…`, 'export.csv'),
        ],
      },
      ...(state.mac
        ? []
        : [
            line,
            send('Settings', 'settings', { accelerator: 'CmdOrCtrl+,', enabled: true }),
            line,
            { role: 'quit' as const, label: 'Quit' },
          ]),
    ],
  }
  const edit: Item = {
    label: '&Edit',
    submenu: [
      send(state.history.undo ? `Undo ${lower(state.history.undo)}` : 'Undo', 'undo', { accelerator: 'CmdOrCtrl+Z' }),
      send(state.history.redo ? `Redo ${lower(state.history.redo)}` : 'Redo', 'redo', {
        accelerator: state.mac ? 'Cmd+Shift+Z' : 'Ctrl+Y',
      }),
      line,
      { role: 'cut', label: 'Cut' },
      { role: 'copy', label: 'Copy' },
      { role: 'paste', label: 'Paste' },
      { role: 'selectAll', label: 'Select all' },
      line,
      send('Filter the library', 'find', { accelerator: 'CmdOrCtrl+F' }),
    ],
  }
  const mark: Item = {
    label: '&Mark',
    submenu: [
      ...kindList.map((kind) => send(kind.label, `mark.${kind.name}`, shown(kind.key.toUpperCase()))),
      line,
      send('Delete mark', 'mark.delete', shown('Delete')),
      line,
      send('Next article', 'article.next'),
      send('Previous article', 'article.previous'),
    ],
  }
  const themes: [Settings['theme'], string][] = [
    ['system', 'As the system'],
    ['light', 'Light'],
    ['dark', 'Dark'],
  ]
  const view: Item = {
    label: '&View',
    submenu: [
      send('Library', 'view.library', { accelerator: 'CmdOrCtrl+Shift+L' }),
      send('Marks', 'view.inspector', { accelerator: 'CmdOrCtrl+Shift+I' }),
      line,
      send('Larger text', 'text.larger', { accelerator: 'CmdOrCtrl+Plus' }),
      send('Smaller text', 'text.smaller', { accelerator: 'CmdOrCtrl+-' }),
      send('Standard text size', 'text.reset', { accelerator: 'CmdOrCtrl+0' }),
      line,
      {
        label: 'Theme',
        submenu: themes.map(([theme, label]) => ({
          label,
          type: 'radio',
          checked: state.theme === theme,
          click: () => acts.setTheme(theme),
        })),
      },
      { role: 'togglefullscreen', label: 'Full screen' },
      ...(state.development
        ? [line, { role: 'reload' as const }, { role: 'toggleDevTools' as const, accelerator: 'F12' }]
        : []),
    ],
  }
  const window: Item = {
    label: '&Window',
    ...(state.mac && { role: 'windowMenu' as const }),
    submenu: [
      { label: 'New window', accelerator: 'CmdOrCtrl+Shift+N', click: acts.newWindow },
      line,
      { role: 'minimize', label: 'Minimise' },
      { role: 'close', label: 'Close window' },
    ],
  }
  const help: Item = {
    label: '&Help',
    role: 'help',
    submenu: [
      { label: 'Quoin help', accelerator: 'F1', click: acts.help },
      send('Keyboard shortcuts', 'keys', { ...shown('?'), enabled: true }),
      { label: 'Open the sample project', click: acts.openSample },
      line,
      { label: 'About Quoin', click: acts.about },
    ],
  }
  return [...(state.mac ? [{ role: 'appMenu' as const }] : []), file, edit, mark, view, window, help]
}

/** "Mark quote" inside a sentence: "Undo mark quote". */
const lower = (label: string): string => label.charAt(0).toLocaleLowerCase() + label.slice(1)
