import { call } from '../bridge'
import type { Bindings, Run } from '../store/actions'
import { openExport } from '../store/exporting'
import { isOpen } from '../store/project'
import { redo, undo } from '../store/undoing'
import { toggleSweep } from '../store/sweep'
import { setView, view } from '../store/view'
import { neighbour } from './neighbour'
import { openHelp } from './help'
import { chooseFiles, chooseFolder } from './imports'
import { filterLibrary, nextPane, togglePane } from './panels'
import { enterRoom } from './rooms'
import { newProject, openProject, saveCopy, saveProject } from './projects'
import { scaleText, toggleSuggestions } from './settings'
import { isNote, isTyping } from './typing'

const whileReading =
  (act: () => unknown): Run =>
  () =>
    view().article === null ? false : void act()

/** A field that is being typed in takes its own words back; the project's history is for everything else, notes among it. */
function changeHistory(what: 'undo' | 'redo'): void {
  const field = document.activeElement
  if (isTyping(field) && !isNote(field)) document.execCommand(what)
  else void (what === 'undo' ? undo() : redo())
}

/** What the window itself carries out, for keys and the native menu. What is done to marks is in article/actions. */
export const windowActions: Bindings = {
  'articles.import': () => void chooseFiles(),
  'articles.importFolder': () => void chooseFolder(),
  'articles.paste': () => void document.execCommand('paste'),
  'library.filter': () => void filterLibrary(),
  'article.next': whileReading(() => neighbour(1)),
  'article.previous': whileReading(() => neighbour(-1)),
  'export.open': () => isOpen() && openExport(),
  'project.undo': () => changeHistory('undo'),
  'project.redo': () => changeHistory('redo'),
  'project.save': () => void saveProject(),
  'project.saveAs': () => void saveCopy(),
  'project.open': () => void openProject(),
  'project.restore': () => setView({ dialog: 'restore' }),
  'project.new': () => void newProject(),
  'room.read': () => enterRoom('read'),
  'room.briefing': () => enterRoom('briefing'),
  'pane.next': () => nextPane(1),
  'pane.previous': () => nextPane(-1),
  'view.library': () => togglePane('library'),
  'view.inspector': () => togglePane('inspector'),
  'view.larger': () => scaleText(1),
  'view.smaller': () => scaleText(-1),
  'view.standard': () => scaleText(0),
  'suggest.sweep': toggleSweep,
  'suggest.toggle': toggleSuggestions,
  'app.newWindow': () => void call('app.newWindow', {}),
  'app.settings': () => setView({ dialog: 'settings' }),
  'app.keys': () => setView({ dialog: 'keys' }),
  'app.help': () => void openHelp(),
}
