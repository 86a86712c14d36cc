import { useEffect, useState } from 'react'
import type { Mark } from '../../shared/project/tables'
import { currentProject } from '../store/project'
import { recentMarks } from '../store/visited'
import { candidates, matcher, search } from './find'

export interface Found {
  /** What was typed when these were looked for. */
  typed: string
  marks: readonly Mark[]
  /** All marks have been looked at. */
  complete: boolean
}

/** The marks that can be linked to `of` and answer what is typed; more of them come while the search goes on. */
export function useFound(of: Mark, typed: string): Found {
  const [all] = useState(() => candidates(currentProject(), of, recentMarks()))
  const [found, setFound] = useState<Found>({ typed: '', marks: all, complete: true })
  const blank = typed.trim() === ''
  useEffect(() => {
    if (blank) return
    return search(all, matcher(currentProject(), typed), (marks, complete) => setFound({ typed, marks, complete }))
  }, [all, typed, blank])
  useEffect(() => {
    // The words are folded while the person is still reading the list, so that the first letter has little left to do.
    const matches = matcher(currentProject(), '\u0000')
    let at = 0
    let idle = requestIdleCallback(prepare)
    function prepare(deadline: IdleDeadline): void {
      do {
        all.slice(at, at + 50).forEach(matches)
        at += 50
      } while (at < all.length && deadline.timeRemaining() > 4)
      if (at < all.length) idle = requestIdleCallback(prepare)
    }
    return () => cancelIdleCallback(idle)
  }, [all])
  return blank ? { typed, marks: all, complete: true } : found
}
