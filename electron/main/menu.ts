import type { MenuItemConstructorOptions } from 'electron'
import { kindList } from '../../shared/kinds/list'
import type { HistoryLabels, MenuAction, Settings } from '../../shared/contract'
import { accelerator } from './accelerators'

/** What the menu shows; made anew when it changes. */
export interface MenuState {
  mac: boolean
  /** Started from the sources: with tools for the page. */
  development: boolean
  open: boolean
  history: HistoryLabels
  theme: Settings['theme']
  /** The person's own, which items show in the place of the defaults. */
  keys: Settings['keys']
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

/** The native menu as data. Keys come from shared/keys; letters that mark are shown but not registered. */
export function menuTemplate(state: MenuState, acts: MenuActs): Item[] {
  const keys = (id: MenuAction): Item => accelerator(id, state.keys, state.mac)
  const send = (label: string, action: MenuAction, more: Item = {}): Item => ({
    label,
    click: () => acts.window(action),
    enabled: state.open,
    ...keys(action),
    ...more,
  })
  const file: Item = {
    label: '&File',
    submenu: [
      { label: 'New project', click: acts.newProject, ...keys('project.new') },
      { label: 'Open…', click: acts.openProject, ...keys('project.open') },
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
      send('Import…', 'articles.import'),
      send('Import folder…', 'articles.importFolder'),
      send('Paste as article', 'articles.paste'),
      line,
      { label: 'Save', click: acts.save, enabled: state.open, ...keys('project.save') },
      { label: 'Save as…', click: acts.saveAs, enabled: state.open, ...keys('project.saveAs') },
      send('Restore a version…', 'project.restore'),
      line,
      send('Export…', 'export.open'),
      ...(state.mac
        ? []
        : [line, send('Settings', 'app.settings', { enabled: true }), line, { role: 'quit' as const, label: 'Quit' }]),
    ],
  }
  const edit: Item = {
    label: '&Edit',
    submenu: [
      send(state.history.undo ? `Undo ${lower(state.history.undo)}` : 'Undo', 'project.undo'),
      send(state.history.redo ? `Redo ${lower(state.history.redo)}` : 'Redo', 'project.redo'),
      line,
      { role: 'cut', label: 'Cut' },
      { role: 'copy', label: 'Copy' },
      { role: 'paste', label: 'Paste' },
      { role: 'selectAll', label: 'Select all' },
      line,
      send('Find…', 'text.find'),
      send('Find next', 'text.findNext'),
      send('Find previous', 'text.findPrevious'),
      line,
      send('Filter the library', 'library.filter'),
      send('Correct the text', 'text.correct'),
    ],
  }
  const mark: Item = {
    label: '&Mark',
    submenu: [
      ...kindList.map((kind) => send(kind.label, `mark.${kind.name}`)),
      line,
      send('Keep marking', 'mark.sticky'),
      send('Mark every occurrence…', 'mark.every'),
      send('Link to another mark…', 'hot.link'),
      send('Add words to the mark', 'hot.addSpan'),
      send('Delete mark', 'hot.delete'),
      line,
      send('All suggestions', 'suggest.sweep'),
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
      send('Read', 'room.read'),
      send('Briefing', 'room.briefing'),
      line,
      send('Library', 'view.library'),
      send('Marks', 'view.inspector'),
      send('Outline…', 'text.outline'),
      line,
      send('Larger text', 'view.larger'),
      send('Smaller text', 'view.smaller'),
      send('Standard text size', 'view.standard'),
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
      { label: 'New window', click: acts.newWindow, ...keys('app.newWindow') },
      line,
      { role: 'minimize', label: 'Minimise' },
      { role: 'close', label: 'Close window' },
    ],
  }
  const help: Item = {
    label: '&Help',
    role: 'help',
    submenu: [
      { label: 'Quoin help', click: acts.help, ...keys('app.help') },
      send('Keyboard shortcuts', 'app.keys', { enabled: true }),
      { label: 'Open the sample project', click: acts.openSample },
      line,
      { label: 'About Quoin', click: acts.about },
    ],
  }
  return [...(state.mac ? [{ role: 'appMenu' as const }] : []), file, edit, mark, view, window, help]
}

/** "Mark quote" inside a sentence: "Undo mark quote". */
const lower = (label: string): string => label.charAt(0).toLocaleLowerCase() + label.slice(1)
