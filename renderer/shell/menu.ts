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
import { isTyping } from './typing'
import { isMac } from '../ui/shortcuts'

/** A field that is being typed in takes its own words back first; the project's history is for everything else. */
function changeHistory(what: 'undo' | 'redo'): void {
  const field = document.activeElement
  if (!isTyping(field)) void (what === 'undo' ? undo() : redo())
  else if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) document.execCommand(what)
  // A note is an editor with a history of its own, which listens to keys.
  else field?.dispatchEvent(new KeyboardEvent('keydown', { key: what === 'undo' ? 'z' : 'y', ...MOD, bubbles: true }))
}
const MOD = isMac ? { metaKey: true } : { ctrlKey: true }

/** What the native menu asks the window to do; marks are the article's business. */
const run: Partial<Record<MenuAction, () => void>> = {
  import: () => void chooseFiles(),
  paste: () => void document.execCommand('paste'),
  'export.pdf': () => void exportAs('pdf'),
  'export.md': () => void exportAs('md'),
  'export.csv': () => void exportAs('csv'),
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
