import { on } from '../bridge'
import type { MenuAction } from '../../shared/contract'
import { redo, undo } from '../store/project'
import { setView } from '../store/view'
import { exportAs } from './exports'
import { openHelp } from './help'
import { chooseFiles } from './imports'
import { neighbour } from './neighbour'
import { filterLibrary, togglePane } from './panels'
import { scaleText } from './settings'
import { isNote, isTyping } from './typing'

/** A field that is being typed in takes its own words back; the project's history is for everything else, notes among it. */
function changeHistory(what: 'undo' | 'redo'): void {
  const field = document.activeElement
  if (isTyping(field) && !isNote(field)) document.execCommand(what)
  else void (what === 'undo' ? undo() : redo())
}

/** What the native menu asks the window to do; marks are the article's business. */
const run: Partial<Record<MenuAction, () => void>> = {
  import: () => void chooseFiles(),
  paste: () => void document.execCommand('paste'),
  'export.pdf': () => void exportAs('pdf'),
  'export.md': () => void exportAs('md'),
  'export.csv': () => void exportAs('csv'),
  restore: () => setView({ dialog: 'restore' }),
  undo: () => changeHistory('undo'),
  redo: () => changeHistory('redo'),
  find: filterLibrary,
  'view.library': () => togglePane('library'),
  'view.inspector': () => togglePane('inspector'),
  'text.larger': () => scaleText(1),
  'text.smaller': () => scaleText(-1),
  'text.reset': () => scaleText(0),
  settings: () => setView({ dialog: 'settings' }),
  keys: () => setView({ dialog: 'keys' }),
  help: openHelp,
  'article.next': () => neighbour(1),
  'article.previous': () => neighbour(-1),
}

/** Called once, when the window starts. */
export const followMenu = (): void => void on('menu', ({ action }) => run[action]?.())
