import { kindList } from '../../shared/kinds/list'
import type { Zone } from './state'

export interface Hint {
  keys: string
  label: string
}

export interface Situation {
  /** Is there a project with articles, and one that is read? */
  articles: boolean
  reading: boolean
  chosen: boolean
  /** Does the text have a selection or a caret? */
  canMark: boolean
  /** Names of the speakers that the digits give, in their order. */
  recent: readonly string[]
  zone: Zone
}

const kindHints: Hint[] = kindList.map((kind) => ({ keys: kind.key.toUpperCase(), label: kind.label.toLowerCase() }))

/** Speakers shown with their digit: the foot line has room for more keys than names. */
const NAMED = 3

const named = (recent: readonly string[]): Hint[] =>
  recent.slice(0, NAMED).map((name, i) => ({ keys: String(i + 1), label: name }))

/** The first row whose state it is says which keys work now, the most useful first: the line is cut where the room ends. */
const rows: readonly {
  when: (s: Situation) => boolean
  hints: readonly Hint[] | ((s: Situation) => readonly Hint[])
}[] = [
  {
    when: (s) => !s.articles,
    hints: [
      { keys: 'Mod+I', label: 'import articles' },
      { keys: 'Mod+V', label: 'paste one' },
      { keys: 'Mod+O', label: 'open a project' },
      { keys: 'F1', label: 'help' },
    ],
  },
  {
    when: (s) => s.zone === 'dialog',
    hints: [
      { keys: 'Escape', label: 'close' },
      { keys: 'Tab', label: 'next field' },
    ],
  },
  {
    when: (s) => s.zone === 'control',
    hints: [
      { keys: 'Escape', label: 'back to the text' },
      { keys: 'Tab', label: 'next field' },
      { keys: 'Shift+Tab', label: 'previous field' },
      { keys: 'F6', label: 'next pane' },
    ],
  },
  {
    when: (s) => s.zone === 'inspector',
    hints: ({ chosen, recent }) => [
      { keys: '↑/↓', label: 'choose' },
      { keys: 'Enter', label: 'edit' },
      ...(chosen ? [...named(recent), { keys: 'N', label: 'note' }, { keys: 'Delete', label: 'delete' }] : []),
      { keys: 'Escape', label: 'back to the text' },
    ],
  },
  {
    when: (s) => s.zone === 'field',
    hints: [
      { keys: 'Escape', label: 'leave the field' },
      { keys: 'F6', label: 'next pane' },
    ],
  },
  {
    when: (s) => s.zone === 'library',
    hints: [
      { keys: '↑/↓', label: 'choose' },
      { keys: 'Enter', label: 'read' },
      { keys: 'Delete', label: 'remove' },
      { keys: 'F6', label: 'to the text' },
    ],
  },
  {
    when: (s) => s.chosen,
    hints: ({ recent }) => [
      ...named(recent),
      { keys: 'S', label: recent.length ? 'another' : 'speaker' },
      { keys: 'N', label: 'note' },
      { keys: 'T', label: 'tags' },
      { keys: 'Shift+←/→', label: 'move the end' },
      { keys: 'Mod+Shift+←/→', label: 'the start' },
      { keys: 'Delete', label: 'delete' },
      { keys: 'Escape', label: 'let go' },
    ],
  },
  {
    // The caret is somewhere in the text as soon as the text has the focus.
    when: (s) => s.canMark || (s.reading && s.zone === 'text'),
    hints: [
      ...kindHints,
      { keys: 'J', label: 'next mark' },
      { keys: 'K', label: 'previous mark' },
      { keys: '?', label: 'all keys' },
    ],
  },
  {
    when: (s) => s.reading,
    hints: [
      { keys: 'F6', label: 'next pane' },
      { keys: 'J', label: 'next mark' },
      { keys: 'Mod+E', label: 'export the briefing' },
      { keys: '?', label: 'all keys' },
    ],
  },
  {
    when: () => true,
    hints: [
      { keys: 'F6', label: 'to the library' },
      { keys: 'Mod+I', label: 'import articles' },
      { keys: '?', label: 'all keys' },
    ],
  },
]

export function hintsFor(situation: Situation): readonly Hint[] {
  const { hints } = rows.find((row) => row.when(situation))!
  return typeof hints === 'function' ? hints(situation) : hints
}
