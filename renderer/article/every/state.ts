import { create } from 'zustand'
import type { KindName } from '../../../shared/kinds/list'
import type { Speaker } from '../../../shared/project/tables'

/** Who says the words that are marked: somebody of the register, or somebody to be added to it. */
export type By = { id: string } | { name: string; type: Speaker['type'] } | null

/** The list of all places of the words looked for, from which they are marked. */
export interface Every {
  open: boolean
  /** Where the focus goes back to. */
  from: 'bar' | 'text'
  kind: KindName
  by: By
  /** The marks are being made. */
  busy: boolean
}

export const useEvery = create<Every>(() => ({ open: false, from: 'text', kind: 'quote', by: null, busy: false }))

export const every = useEvery.getState
export const setEvery = useEvery.setState
export const closeEvery = (): void => setEvery({ open: false, busy: false })
