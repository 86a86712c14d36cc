import { kindList } from './kinds/list'
import { isSpelled } from './shortcut'

/**
 * Every action that has keys, once: the window binds functions to the ids, the menu takes its keys from here, and hints,
 * tips, settings and the sheet of keys show what is here, with the person's own keys in the place of the defaults.
 */

/**
 * Where keys work: `window` everywhere, in text fields, too; `notes` outside fields and in notes; `text` outside fields;
 * `mark` outside fields while a mark is chosen; `caret` while the article's text has the focus; `suggestion` there, too, while
 * one stands at a suggestion.
 */
export type Where = 'window' | 'notes' | 'text' | 'mark' | 'caret' | 'suggestion'

export interface Action<Id extends string = string> {
  id: Id
  label: string
  where: Where
  keys: readonly string[]
  /** Where a Mac has other habits. */
  mac: readonly string[]
}

/** One line a row: id, label, where it works, its keys separated by spaces. */
const row = <const Id extends string>(id: Id, label: string, where: Where, keys: string, mac = keys): Action<Id> => ({
  id,
  label,
  where,
  keys: keys.split(' ').filter(Boolean),
  mac: mac.split(' ').filter(Boolean),
})

const article = (noun: string): string => (/^[aeiou]/i.test(noun) ? `an ${noun}` : `a ${noun}`)

const groups = [
  {
    title: 'Mark',
    actions: [
      ...kindList.map((kind) =>
        row(`mark.${kind.name}` as const, `Mark ${article(kind.label.toLowerCase())}`, 'text', kind.key.toUpperCase()),
      ),
      row('mark.sticky', 'Keep marking: every selection becomes a mark', 'text', 'M'),
      row('mark.selection', 'While you keep marking: mark what is selected', 'caret', 'Enter'),
      row('mark.every', 'Mark every occurrence of the words', 'window', 'Mod+Shift+M'),
      row('mark.next', 'Next mark', 'text', 'J'),
      row('mark.previous', 'Previous mark', 'text', 'K'),
      row('mark.back', 'Back to where a link was followed', 'text', 'B'),
      row('mark.overlapping', 'Another of the marks that lie over each other', 'text', 'O'),
    ],
  },
  {
    title: 'Suggestions',
    actions: [
      row('suggest.next', 'Next suggestion', 'caret', 'Tab'),
      row('suggest.previous', 'Previous suggestion', 'caret', 'Shift+Tab'),
      row('suggest.accept', 'Accept it', 'suggestion', 'Enter'),
      row('suggest.acceptAll', 'Accept all of its speaker', 'suggestion', 'Shift+Enter'),
      row('suggest.dismiss', 'Dismiss it for good', 'suggestion', 'X'),
      row('suggest.sweep', 'All suggestions of the project, and back', 'window', 'Mod+J'),
      row('suggest.toggle', 'Suggestions on or off', 'window', ''),
    ],
  },
  {
    title: 'The chosen mark',
    actions: [
      row('hot.recent', 'Give it a recent speaker', 'mark', '1 2 3 4 5 6 7 8 9'),
      row('hot.speaker', 'Choose or add its speaker', 'mark', 'S'),
      row('hot.note', 'Write a note', 'mark', 'N'),
      row('hot.tags', 'Tag it', 'mark', 'T'),
      row('hot.link', 'Link it to another mark', 'mark', 'L'),
      row('hot.addSpan', 'Add words to it', 'mark', 'A'),
      row('hot.takeSpan', 'Take words out of it', 'mark', 'Shift+A'),
      row('hot.cue', 'Mark the words that say how it was said', 'mark', 'Shift+C'),
      row('hot.source', 'Mark the words that name its source', 'mark', 'Shift+S'),
      row('hot.endForward', 'Move its end forward', 'mark', 'Shift+Right'),
      row('hot.endBackward', 'Move its end back', 'mark', 'Shift+Left'),
      row('hot.endWordForward', 'Move its end a word forward', 'mark', 'Alt+Shift+Right'),
      row('hot.endWordBackward', 'Move its end a word back', 'mark', 'Alt+Shift+Left'),
      row('hot.endSentenceForward', 'Move its end a sentence forward', 'mark', 'Shift+Down'),
      row('hot.endSentenceBackward', 'Move its end a sentence back', 'mark', 'Shift+Up'),
      row('hot.startForward', 'Move its start forward', 'mark', 'Mod+Shift+Right'),
      row('hot.startBackward', 'Move its start back', 'mark', 'Mod+Shift+Left'),
      row('hot.startWordForward', 'Move its start a word forward', 'mark', 'Mod+Alt+Shift+Right'),
      row('hot.startWordBackward', 'Move its start a word back', 'mark', 'Mod+Alt+Shift+Left'),
      row('hot.startSentenceForward', 'Move its start a sentence forward', 'mark', 'Mod+Shift+Down'),
      row('hot.startSentenceBackward', 'Move its start a sentence back', 'mark', 'Mod+Shift+Up'),
      row('hot.delete', 'Delete it', 'mark', 'Delete Backspace'),
      row('hot.release', 'Let go of it', 'mark', 'Escape'),
    ],
  },
  {
    title: 'Caret',
    actions: [
      row('caret.sentenceForward', 'Next sentence', 'caret', 'Alt+Right', 'Mod+Alt+Right'),
      row('caret.sentenceBackward', 'Start of the sentence', 'caret', 'Alt+Left', 'Mod+Alt+Left'),
      row('caret.paragraphForward', 'Next paragraph', 'caret', 'Mod+Down', 'Alt+Down'),
      row('caret.paragraphBackward', 'Start of the paragraph', 'caret', 'Mod+Up', 'Alt+Up'),
      row('caret.articleEnd', 'End of the article', 'caret', 'Mod+End', 'Mod+Down Mod+End'),
      row('caret.articleStart', 'Start of the article', 'caret', 'Mod+Home', 'Mod+Up Mod+Home'),
      row(
        'select.sentenceForward',
        'Select to the end of the sentence',
        'caret',
        'Alt+Shift+Right',
        'Mod+Alt+Shift+Right',
      ),
      row(
        'select.sentenceBackward',
        'Select to the start of the sentence',
        'caret',
        'Alt+Shift+Left',
        'Mod+Alt+Shift+Left',
      ),
      row('select.paragraphForward', 'Select to the end of the paragraph', 'caret', 'Mod+Shift+Down', 'Alt+Shift+Down'),
      row('select.paragraphBackward', 'Select to the start of the paragraph', 'caret', 'Mod+Shift+Up', 'Alt+Shift+Up'),
      row(
        'select.articleEnd',
        'Select to the end of the article',
        'caret',
        'Mod+Shift+End',
        'Mod+Shift+Down Mod+Shift+End',
      ),
      row(
        'select.articleStart',
        'Select to the start of the article',
        'caret',
        'Mod+Shift+Home',
        'Mod+Shift+Up Mod+Shift+Home',
      ),
    ],
  },
  {
    title: 'Text',
    actions: [
      row('text.find', 'Find in the article', 'window', 'Mod+F'),
      row('text.findNext', 'Find the next', 'window', 'F3 Mod+G'),
      row('text.findPrevious', 'Find the previous', 'window', 'Shift+F3 Mod+Shift+G'),
      row('text.outline', 'Outline of the article', 'window', 'Mod+Shift+O'),
      row('text.link', 'Open the link at the caret', 'caret', 'Mod+Enter'),
      row('text.correct', 'Correct the text', 'window', 'Mod+Shift+E'),
      row('text.lost', 'Lost marks', 'window', 'Mod+Shift+U'),
    ],
  },
  {
    title: 'Articles',
    actions: [
      row('articles.import', 'Import articles', 'window', 'Mod+I'),
      row('articles.importFolder', 'Import a folder', 'window', ''),
      row('articles.paste', 'Paste as an article', 'text', 'Mod+Shift+V'),
      row('library.filter', 'Filter the library', 'window', 'Mod+Shift+F'),
      row('article.next', 'Next article', 'text', 'Alt+Down', 'Mod+Alt+Down'),
      row('article.previous', 'Previous article', 'text', 'Alt+Up', 'Mod+Alt+Up'),
      row('export.open', 'Export', 'window', 'Mod+E'),
    ],
  },
  {
    title: 'Project',
    actions: [
      row('project.undo', 'Undo', 'notes', 'Mod+Z'),
      row('project.redo', 'Redo', 'notes', 'Mod+Shift+Z Mod+Y'),
      row('project.save', 'Save now', 'window', 'Mod+S'),
      row('project.saveAs', 'Save as', 'window', 'Mod+Shift+S'),
      row('project.open', 'Open a project', 'window', 'Mod+O'),
      row('project.restore', 'Restore a version', 'window', 'Mod+Shift+H'),
      row('project.new', 'New project', 'window', 'Mod+N'),
    ],
  },
  {
    title: 'Window',
    actions: [
      row('room.read', 'Read articles', 'window', 'Mod+1'),
      row('room.briefing', 'Write the briefing', 'window', 'Mod+2'),
      row('check.next', 'Next thing to look at in the briefing', 'window', 'F8'),
      row('check.previous', 'Previous thing to look at', 'window', 'Shift+F8'),
      row('pane.next', 'Next pane', 'window', 'F6'),
      row('pane.previous', 'Previous pane', 'window', 'Shift+F6'),
      row('view.library', 'Show or hide the library', 'window', 'Mod+Shift+L'),
      row('view.inspector', 'Show or hide the marks', 'window', 'Mod+Shift+I'),
      row('view.larger', 'Larger text', 'window', 'Mod++ Mod+='),
      row('view.smaller', 'Smaller text', 'window', 'Mod+-'),
      row('view.standard', 'Standard text size', 'window', 'Mod+0'),
      row('app.newWindow', 'New window', 'window', 'Mod+Shift+N'),
      row('app.settings', 'Settings', 'window', 'Mod+,'),
      row('app.keys', 'These keys', 'text', '?'),
      row('app.help', 'Help', 'window', 'F1'),
    ],
  },
] as const

/** Keys that cannot be given away, for the sheet of keys. */
export interface FixedKeys {
  group: GroupTitle
  label: string
  keys: readonly string[]
}
export const fixedKeys = (mac: boolean): readonly FixedKeys[] => [
  { group: 'Caret', label: 'A character, a line', keys: ['←/→', '↑/↓'] },
  { group: 'Caret', label: 'A word', keys: [mac ? 'Alt+←/→' : 'Mod+←/→'] },
  { group: 'Caret', label: 'Start and end of the line', keys: mac ? ['Mod+←/→'] : ['Home', 'End'] },
  { group: 'Caret', label: 'A page', keys: ['PageUp', 'PageDown'] },
  { group: 'Caret', label: 'With these: select', keys: ['Shift'] },
  { group: 'Articles', label: 'Paste an article', keys: ['Mod+V'] },
]

export type ActionId = (typeof groups)[number]['actions'][number]['id']
export type GroupTitle = (typeof groups)[number]['title']

export const actionGroups: readonly { title: GroupTitle; actions: readonly Action<ActionId>[] }[] = groups

export const actions: readonly Action<ActionId>[] = actionGroups.flatMap((group) => group.actions)

const byId = new Map<string, Action<ActionId>>(actions.map((action) => [action.id, action]))

export const actionOf = (id: ActionId): Action<ActionId> => byId.get(id)!

/** Keys of the person's own, by the id of the action; an empty list takes an action's keys away. */
export type OwnKeys = Readonly<Record<string, readonly string[]>>

export const defaultKeys = (id: ActionId, mac: boolean): readonly string[] => actionOf(id)[mac ? 'mac' : 'keys']

export const keysOf = (id: ActionId, own: OwnKeys, mac: boolean): readonly string[] => own[id] ?? defaultKeys(id, mac)

/** More keys than these for one action nobody remembers; as many as there are digits. */
export const MOST_KEYS = 9

/** Own keys as a file of settings gives them, without what cannot be keys. Ids this program does not know are kept: a newer one may. */
export const decodeOwnKeys = (given: Record<string, unknown>): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(given).flatMap(([id, keys]) =>
      Array.isArray(keys) && /^[a-z][\w.]{0,59}$/i.test(id)
        ? [[id, [...new Set(keys.filter((one) => typeof one === 'string' && isSpelled(one)))].slice(0, MOST_KEYS)]]
        : [],
    ),
  )

/** Keys of a suggestion come before those of a chosen mark, and these before the caret's, so those may be the same; no others may. */
const nearer: readonly Where[] = ['suggestion', 'mark', 'caret']
const meet = (a: Where, b: Where): boolean => a === b || !(nearer.includes(a) && nearer.includes(b))

/** The other actions that have these keys where `id` would have them. */
export const conflictsOf = (id: ActionId, keys: string, own: OwnKeys, mac: boolean): Action<ActionId>[] =>
  actions.filter(
    (other) => other.id !== id && meet(actionOf(id).where, other.where) && keysOf(other.id, own, mac).includes(keys),
  )
