import { create } from 'zustand'
import type { NewerCopy, Settings } from '../../shared/contract'
import type { Check } from '../../shared/project/checks'

/** What the window shows, none of it part of the project. */
export interface View {
  settings: Settings
  /** Where the person is: reading articles, or writing a briefing. */
  room: Room
  /** The briefing that is written, or was last. */
  briefing: string | null
  /** The article that is read. */
  article: string | null
  /** The mark that is chosen: shown in the side panel and outlined in the text. */
  mark: string | null
  /** Several marks that are chosen together, `mark` among them; anything else is left over from before and counts for nothing. */
  marks: readonly string[]
  /** Links that were followed, the last one at the end: the way back. */
  trail: readonly { from: { article: string | null; mark: string | null; briefing?: string | null }; to: string }[]
  /** Where to go in the text, e.g. after choosing a mark in a list; `count` makes the same place a new wish. */
  goTo: { mark: string; count: number } | null
  /** A field of the chosen mark that should take the focus; `count` makes the same field a new wish. */
  focus: { field: string; count: number } | null
  dialog: 'settings' | 'changeKeys' | 'keys' | 'about' | 'restore' | null
  /**
   * Marks of this article are given their places in another text: a newer copy, or its own as it has become.
   * `seen`: the other text has been looked at, so that nothing is asked where no mark needs care. `copy`: an article that
   * the newer copy came in as, which goes when its text is taken.
   */
  places: { article: string; newer: NewerCopy | null; seen?: boolean; copy?: string } | null
  /** What a person looks at in how an article was read. */
  check: { article: string; what: Check } | null
  /** The address of a link in an article that is to be opened, if the person says so. */
  link: string | null
  toasts: Toast[]
  /** The last thing said to screen readers; `count` makes the same words new. */
  spoken: { text: string; count: number }
  /** Short facts for the foot line: where the caret is. */
  place: { paragraph: number; of: number; words: number } | null
  /** True when the text has a selection or caret that a key would mark. */
  canMark: boolean
}

export type Room = 'read' | 'briefing'

export interface Toast {
  id: number
  tone: 'plain' | 'warning' | 'error'
  text: string
  action?: { label: string; run: () => void }
  /** Another one, beside it. */
  second?: { label: string; run: () => void }
  /** What it offers is about the step just done: the message goes when anything else changes or is undone. */
  ofStep?: boolean
  /** Until it is closed, as errors do. */
  stays?: boolean
}

export const useView = create<View>(() => ({
  settings: {
    theme: 'system',
    author: { name: '', initials: '' },
    panes: { library: 256, inspector: 320 },
    textScale: 1,
    tourSeen: true,
    keepOriginals: false,
    suggestions: { quotes: true, claims: false, uncertain: false },
    exporting: {
      format: 'pdf',
      template: 'full',
      page: { cover: '', contents: '', notes: '', paper: '' },
      withProject: false,
    },
    keys: {},
  },
  room: 'read',
  briefing: null,
  article: null,
  mark: null,
  marks: [],
  trail: [],
  goTo: null,
  focus: null,
  dialog: null,
  places: null,
  check: null,
  link: null,
  toasts: [],
  spoken: { text: '', count: 0 },
  place: null,
  canMark: false,
}))

export const view = useView.getState
export const setView = useView.setState

let toastCount = 0
/** A message at the foot of the window. Errors stay until they are closed. */
export function toast(given: Omit<Toast, 'id'>): void {
  const id = ++toastCount
  setView(({ toasts }) => ({ toasts: [...toasts.filter((t) => t.text !== given.text).slice(-3), { ...given, id }] }))
}
export const closeToast = (id: number): void => setView(({ toasts }) => ({ toasts: toasts.filter((t) => t.id !== id) }))

/** Ends the messages that offer to take back a step which is the last one no more. */
export function closeStepToasts(): void {
  if (view().toasts.some((one) => one.ofStep)) setView(({ toasts }) => ({ toasts: toasts.filter((t) => !t.ofStep) }))
}

/** Says something to screen readers without showing it. */
export const say = (text: string): void => setView(({ spoken }) => ({ spoken: { text, count: spoken.count + 1 } }))

/** Opens an article to be read; with a mark, goes there. */
export const readArticle = (article: string | null, mark: string | null = null): void =>
  setView(({ goTo }) => ({
    room: 'read',
    article,
    mark,
    goTo: mark ? { mark, count: (goTo?.count ?? 0) + 1 } : null,
    place: null,
  }))

/** Chooses a mark, and scrolls the text to it unless it was chosen in the text itself. */
export const chooseMark = (mark: string | null, scroll = true): void =>
  setView(({ goTo }) => ({ mark, marks: [], ...(mark && scroll && { goTo: { mark, count: (goTo?.count ?? 0) + 1 } }) }))

/** Asks the side panel to put the caret into a field of the chosen mark: `speaker` is whatever a mark of its kind calls its person. */
export const focusField = (field: string): void =>
  setView(({ focus }) => ({ focus: { field, count: (focus?.count ?? 0) + 1 } }))
