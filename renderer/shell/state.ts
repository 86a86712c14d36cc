import { create } from 'zustand'
import type { Events, ImportedFile } from '../../shared/contract'

/** What the shell itself shows; rooms use store/view. */
export interface Shell {
  /** An import under way: how far it is, once that is known. */
  importing: Partial<Events['import.progress']> | null
  /** Files of the last import that a person should look at. */
  report: ImportedFile[] | null
  /** The step of the tour, null when it is not shown. */
  tour: number | null
  /** The side pane that stays when there is no room for both. */
  keep: 'library' | 'inspector'
  /** What has the focus, for the foot line. */
  zone: Zone
}

/** `inspector` is its list of marks, `control` whatever else is in it. */
export type Zone = 'text' | 'library' | 'inspector' | 'control' | 'dialog' | 'field' | 'find' | 'places' | 'other'

export const useShell = create<Shell>(() => ({
  importing: null,
  report: null,
  tour: null,
  keep: 'inspector',
  zone: 'other',
}))

export const shell = useShell.getState
export const setShell = useShell.setState
