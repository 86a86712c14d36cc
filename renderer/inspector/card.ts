import { create } from 'zustand'

/** The speaker whose entry in the register is open. */
export const useCard = create<{ speaker: string | null }>(() => ({ speaker: null }))

export const openCard = (speaker: string): void => useCard.setState({ speaker })
export const closeCard = (): void => useCard.setState({ speaker: null })
