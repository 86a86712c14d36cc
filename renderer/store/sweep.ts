import { create } from 'zustand'
import { useView } from './view'

/** Whether all suggestions of the project are shown in the place of the text, as far as the rest of the window must know. */
interface Sweep {
  open: boolean
  /** A suggestion was followed into its text: the way back leads to its row. */
  away: boolean
}

export const useSweep = create<Sweep>(() => ({ open: false, away: false }))
export const sweep = useSweep.getState

export const openSweep = (): void => useSweep.setState({ open: true, away: false })
export const closeSweep = (away = false): void => useSweep.setState({ open: false, away })
export const toggleSweep = (): void => (sweep().open ? closeSweep() : openSweep())

// Who opens an article wants to read it.
useView.subscribe(({ article, goTo }, before) => {
  if (sweep().open && (article !== before.article || (goTo && goTo !== before.goTo))) closeSweep(true)
})
