import { create } from 'zustand'

/** The mark that is being linked to another one, and where it is on the screen. */
export interface Linking {
  mark: string
  at: { left: number; top: number; right: number; bottom: number }
}

export const useLinking = create<{ linking: Linking | null }>(() => ({ linking: null }))

export const openLinks = (mark: string, at: Linking['at']): void => useLinking.setState({ linking: { mark, at } })
export const closeLinks = (): void => useLinking.setState({ linking: null })
