import { create } from 'zustand'

/** Is the outline of the article shown? */
export const useOutline = create<{ open: boolean }>(() => ({ open: false }))

export const setOutline = (open: boolean): void => useOutline.setState({ open })
