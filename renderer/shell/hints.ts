import { kindList } from '../../shared/kinds/list'
import type { ActionId } from '../../shared/keys'
import type { Zone } from './state'

/** An action with the keys it has now, or keys that cannot be changed. */
export type Hint = { label: string } & (
  | { of: ActionId; /** Which of its keys. */ nth?: number; /** The action that goes the other way. */ back?: ActionId }
  | { keys: string }
)

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
  /** Does every selection become a mark? */
  sticky?: boolean
  /** Is a briefing written, not an article read? */
  writing?: boolean
  /** Is the text being corrected? */
  correcting?: boolean
  /** How many suggestions wait in the article. */
  suggestions?: number
  /** Are those of all articles shown in the place of the text? */
  sweeping?: boolean
  /** Did one come from there? */
  away?: boolean
  /** Does one stand at one of them? */
  suggested?: boolean
}

const kindHints: Hint[] = kindList.map((kind) => ({ of: `mark.${kind.name}`, label: kind.label.toLowerCase() }))

/** Speakers shown with their digit: the foot line has room for more keys than names. */
const NAMED = 3

const named = (recent: readonly string[]): Hint[] =>
  recent.slice(0, NAMED).map((name, nth) => ({ of: 'hot.recent', nth, label: name }))

const next = ({ suggestions = 0 }: Situation): Hint[] =>
  suggestions > 0 ? [{ of: 'suggest.next', label: `next suggestion (${suggestions})` }] : []

/** What the list of marks can do with the one that is chosen. */
const ofChosen: readonly Hint[] = [
  { of: 'hot.note', label: 'note' },
  { of: 'hot.delete', label: 'delete' },
]

/** The first row whose state it is says which keys work now, the most useful first: the line is cut where the room ends. */
const rows: readonly {
  when: (s: Situation) => boolean
  hints: readonly Hint[] | ((s: Situation) => readonly Hint[])
}[] = [
  {
    when: (s) => s.writing === true,
    hints: [
      { keys: '/', label: 'put in' },
      { keys: '@', label: 'evidence' },
      { of: 'library.filter', label: 'search the marks' },
      { keys: 'Mod+Alt+F', label: 'footnote' },
      { keys: 'Mod+Alt+M', label: 'comment to yourself' },
      { of: 'room.read', label: 'to the article' },
      { of: 'pane.next', label: 'next pane' },
    ],
  },
  {
    when: (s) => !s.articles,
    hints: [
      { of: 'articles.import', label: 'import articles' },
      { keys: 'Mod+V', label: 'paste one' },
      { of: 'project.open', label: 'open a project' },
      { of: 'app.help', label: 'help' },
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
    when: (s) => s.sweeping === true,
    hints: [
      { keys: '↑/↓', label: 'choose' },
      { of: 'project.undo', label: 'undo' },
      { keys: 'Escape', label: 'back to the text' },
    ],
  },
  {
    when: (s) => s.zone === 'control',
    hints: [
      { keys: 'Escape', label: 'back to the text' },
      { keys: 'Tab', label: 'next field' },
      { keys: 'Shift+Tab', label: 'previous field' },
      { of: 'pane.next', label: 'next pane' },
    ],
  },
  {
    when: (s) => s.zone === 'inspector',
    hints: ({ chosen, recent }): Hint[] => [
      { keys: '↑/↓', label: 'choose' },
      { keys: 'Enter', label: 'edit' },
      ...(chosen ? [...named(recent), ...ofChosen] : []),
      { keys: 'Escape', label: 'back to the text' },
    ],
  },
  {
    when: (s) => s.zone === 'find',
    hints: [
      { keys: 'Enter', label: 'next' },
      { keys: 'Shift+Enter', label: 'previous' },
      { of: 'mark.every', label: 'mark all of them' },
      { keys: 'Escape', label: 'to the text' },
    ],
  },
  {
    when: (s) => s.zone === 'places',
    hints: [
      { keys: '↑/↓', label: 'go there' },
      { keys: 'Space', label: 'choose or leave' },
      { keys: 'Enter', label: 'mark those chosen' },
      { keys: 'Escape', label: 'back' },
    ],
  },
  {
    when: (s) => s.zone === 'field',
    hints: [
      { keys: 'Escape', label: 'leave the field' },
      { of: 'pane.next', label: 'next pane' },
    ],
  },
  {
    when: (s) => s.zone === 'library',
    hints: [
      { keys: '↑/↓', label: 'choose' },
      { keys: 'Enter', label: 'read' },
      { keys: 'Delete', label: 'remove' },
      { of: 'pane.next', label: 'to the text' },
    ],
  },
  {
    when: (s) => s.correcting === true,
    hints: [
      { keys: 'Escape', label: 'done' },
      { of: 'project.undo', label: 'undo' },
      { of: 'project.save', label: 'save now' },
    ],
  },
  {
    when: (s) => s.suggested === true && s.zone === 'text',
    hints: (s): Hint[] => [
      { of: 'suggest.accept', label: 'accept' },
      { of: 'suggest.dismiss', label: 'dismiss' },
      ...next(s),
      ...(s.away ? [{ of: 'suggest.sweep' as const, label: 'back to all' }] : []),
      { of: 'hot.endForward', back: 'hot.endBackward', label: 'move the end' },
      { of: 'hot.startForward', back: 'hot.startBackward', label: 'the start' },
      { of: 'hot.release', label: 'leave it' },
    ],
  },
  {
    when: (s) => s.sticky === true,
    hints: ({ recent }): Hint[] => [
      { of: 'hot.release', label: 'ends' },
      { of: 'mark.selection', label: 'mark what is selected' },
      ...named(recent),
      { of: 'hot.speaker', label: recent.length ? 'another' : 'speaker' },
      ...kindHints,
    ],
  },
  {
    when: (s) => s.chosen,
    hints: (s): Hint[] => [
      ...named(s.recent),
      { of: 'hot.speaker', label: s.recent.length ? 'another' : 'speaker' },
      ...(s.zone === 'text' ? next(s) : []),
      { of: 'hot.note', label: 'note' },
      { of: 'hot.tags', label: 'tags' },
      { of: 'hot.link', label: 'link' },
      { of: 'hot.endForward', back: 'hot.endBackward', label: 'move the end' },
      { of: 'hot.startForward', back: 'hot.startBackward', label: 'the start' },
      { of: 'hot.delete', label: 'delete' },
      { of: 'hot.release', label: 'let go' },
    ],
  },
  {
    // The caret is somewhere in the text as soon as the text has the focus.
    when: (s) => s.canMark || (s.reading && s.zone === 'text'),
    hints: (s): Hint[] => [
      ...kindHints,
      ...(s.zone === 'text' ? next(s) : []),
      { of: 'mark.sticky', label: 'keep marking' },
      { of: 'mark.next', label: 'next mark' },
      { of: 'mark.previous', label: 'previous mark' },
      { of: 'app.keys', label: 'all keys' },
    ],
  },
  {
    when: (s) => s.reading,
    hints: [
      { of: 'pane.next', label: 'next pane' },
      { of: 'mark.next', label: 'next mark' },
      { of: 'export.open', label: 'export the briefing' },
      { of: 'app.keys', label: 'all keys' },
    ],
  },
  {
    when: () => true,
    hints: [
      { of: 'pane.next', label: 'to the library' },
      { of: 'articles.import', label: 'import articles' },
      { of: 'app.keys', label: 'all keys' },
    ],
  },
]

export function hintsFor(situation: Situation): readonly Hint[] {
  const { hints } = rows.find((row) => row.when(situation))!
  return typeof hints === 'function' ? hints(situation) : hints
}
