import { create } from 'zustand'
import type { SearchOptions } from '../../../shared/text/search'
import type { Range } from '../../../shared/text/snap'

/** What is looked for, and where it was found. Question and options stay while the window is open, from article to article. */
export interface Find {
  /** Is the bar shown? */
  open: boolean
  /** Goes up whenever the question should take the focus. */
  asked: number
  question: string
  options: SearchOptions
  /** Where the words stand in the article's text, in order; at most `MOST_FOUND`. */
  places: readonly Range[]
  /** The place one is at, or -1. */
  at: number
  /** Where questions are asked from: no answer before it is shown first. -1: where one is reading then. */
  origin: number
  /** True when `places` answers the question as it stands. */
  done: boolean
}

export const useFind = create<Find>(() => ({
  open: false,
  asked: 0,
  question: '',
  options: { matchCase: false, wholeWords: false, ignoreAccents: false },
  places: [],
  at: -1,
  origin: -1,
  done: true,
}))

export const find = useFind.getState
export const setFind = useFind.setState
