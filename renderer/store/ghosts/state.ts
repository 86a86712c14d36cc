import { create } from 'zustand'
import type { Ghost } from './ghost'

/** The suggestions of the article that is read. */
interface Ghosts {
  article: string | null
  /** Those that wait, in reading order. */
  waiting: readonly Ghost[]
  /** The one that one stands at, its edges as they were mended. */
  current: Ghost | null
  /** One that was chosen in the list of all, to be stood at when its article has been read; `at` is where it begins. */
  sought: { article: string; id: string; at: number } | null
}

export const useGhosts = create<Ghosts>(() => ({ article: null, waiting: [], current: null, sought: null }))
export const ghosts = useGhosts.getState
export const setGhosts = useGhosts.setState

const NONE: readonly Ghost[] = []

/** Others wait now; the current one stays when it is still among them. */
export function letWait(article: string, waiting: readonly Ghost[] = NONE): void {
  const { current } = ghosts()
  setGhosts({ article, waiting, current: waiting.some(({ id }) => id === current?.id) ? current : null })
}

export const leaveGhost = (): boolean => {
  const { current } = ghosts()
  if (current) setGhosts({ current: null })
  return current !== null
}
