import { call } from '../bridge'
import { kindList } from '../../shared/kinds/list'
import { redo, undo } from '../store/project'
import { setView, view } from '../store/view'
import { neighbour } from './neighbour'
import { exportAs } from './exports'
import { openHelp } from './help'
import { chooseFiles } from './imports'
import { filterLibrary, nextPane, togglePane } from './panels'
import { newProject, openProject, saveCopy, saveProject } from './projects'
import { scaleText } from './settings'

/**
 * Every key of the window, once: what it does and what the keys sheet says. Keys without `run` belong to the article
 * or a list, which carry them out where the focus is.
 */
export interface KeyAction {
  keys: readonly string[]
  label: string
  when?: () => boolean
  run?: () => void
  /** Works while a text field has the focus, too; or in notes only. */
  inFields?: boolean
  inNotes?: boolean
}

export interface KeyGroup {
  title: string
  actions: readonly KeyAction[]
}

const reading = (): boolean => view().article !== null

export const keyGroups: readonly KeyGroup[] = [
  {
    title: 'Mark',
    actions: [
      ...kindList.map((kind) => ({ keys: [kind.key.toUpperCase()], label: `Mark a ${kind.label.toLowerCase()}` })),
      { keys: ['J'], label: 'Next mark' },
      { keys: ['K'], label: 'Previous mark' },
      { keys: ['1–9'], label: 'Give it a recent speaker' },
      { keys: ['S'], label: 'Another speaker' },
      { keys: ['N'], label: 'Note' },
      { keys: ['T'], label: 'Tags' },
      { keys: ['Shift+←/→'], label: 'Move its end' },
      { keys: ['Mod+Shift+←/→'], label: 'Move its start' },
      { keys: ['Alt+Shift+←/→'], label: 'Move its end by words' },
      { keys: ['Delete'], label: 'Delete the mark' },
      { keys: ['Escape'], label: 'Deselect the mark' },
    ],
  },
  {
    title: 'Articles',
    actions: [
      { keys: ['Mod+I'], label: 'Import articles', run: () => void chooseFiles(), inFields: true },
      { keys: ['Mod+V'], label: 'Paste an article' },
      { keys: ['Mod+F'], label: 'Filter the library', run: filterLibrary, inFields: true },
      { keys: ['Alt+Down'], label: 'Next article', when: reading, run: () => neighbour(1) },
      { keys: ['Alt+Up'], label: 'Previous article', when: reading, run: () => neighbour(-1) },
      { keys: ['Mod+E'], label: 'Export the briefing', when: reading, run: () => void exportAs('pdf'), inFields: true },
    ],
  },
  {
    title: 'Project',
    actions: [
      { keys: ['Mod+Z'], label: 'Undo', run: () => void undo(), inNotes: true },
      { keys: ['Mod+Shift+Z', 'Mod+Y'], label: 'Redo', run: () => void redo(), inNotes: true },
      { keys: ['Mod+S'], label: 'Save now', run: () => void saveProject(), inFields: true },
      { keys: ['Mod+Shift+S'], label: 'Save as', run: () => void saveCopy(), inFields: true },
      { keys: ['Mod+O'], label: 'Open a project', run: () => void openProject(), inFields: true },
      {
        keys: ['Mod+Shift+H'],
        label: 'Restore a version',
        run: () => setView({ dialog: 'restore' }),
        inFields: true,
      },
      { keys: ['Mod+N'], label: 'New project', run: () => void newProject(), inFields: true },
    ],
  },
  {
    title: 'Window',
    actions: [
      { keys: ['F6'], label: 'Next pane', run: () => nextPane(1), inFields: true },
      { keys: ['Shift+F6'], label: 'Previous pane', run: () => nextPane(-1), inFields: true },
      { keys: ['Mod+Shift+L'], label: 'Show or hide the library', run: () => togglePane('library'), inFields: true },
      { keys: ['Mod+Shift+I'], label: 'Show or hide the marks', run: () => togglePane('inspector'), inFields: true },
      { keys: ['Mod++', 'Mod+='], label: 'Larger text', run: () => scaleText(1), inFields: true },
      { keys: ['Mod+-'], label: 'Smaller text', run: () => scaleText(-1), inFields: true },
      { keys: ['Mod+0'], label: 'Standard text size', run: () => scaleText(0), inFields: true },
      { keys: ['Mod+Shift+N'], label: 'New window', run: () => void call('app.newWindow', {}), inFields: true },
      { keys: ['Mod+,'], label: 'Settings', run: () => setView({ dialog: 'settings' }), inFields: true },
      { keys: ['?'], label: 'These keys', run: () => setView({ dialog: 'keys' }) },
      { keys: ['F1'], label: 'Help', run: openHelp, inFields: true },
    ],
  },
]
