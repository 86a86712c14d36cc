import { setView, useView, view, type View } from './view'

/** Several marks chosen together in the list: `mark` is the one the keys are at. */

const NONE: readonly string[] = []

const severalIn = ({ mark, marks }: View): readonly string[] =>
  mark !== null && marks.length > 1 && marks.includes(mark) ? marks : NONE

/** The ids of the marks that are chosen together; none while there is one or no chosen mark. */
export const several = (): readonly string[] => severalIn(view())
export const useSeveral = (): readonly string[] => useView(severalIn)

/** Chooses these, and goes to the last one that was reached. */
export const chooseSeveral = (marks: readonly string[], mark: string): void =>
  setView(({ goTo }) => ({ marks, mark, goTo: { mark, count: (goTo?.count ?? 0) + 1 } }))
